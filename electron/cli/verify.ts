import type { Command } from 'commander'

import { count, print, printJson } from './print.ts'

async function verify(path: string, { json }: { readonly json?: true }): Promise<void> {
  const { verifyAt } = await import('#electron/app/verify-at.ts')
  const verdict = await verifyAt(path)
  if (json) printJson(verdict)
  else if (verdict.ok)
    print([`${path} is whole.`, ...verdict.warnings.map(({ where, what }) => `Warning: ${where} ${what}.`)])
  if (verdict.ok) return
  process.exitCode = 1
  const { where, what } = verdict.problems[0] ?? { where: path, what: 'is not sound' }
  const more = verdict.problems.length - 1
  process.stderr.write(
    `${path} fails the check: ${where} ${what}${more > 0 ? `, and ${count(more, 'more problem')}` : ''}.\n`,
  )
}

/** `pooled verify`: whether a file or a bag folder is as it was made. */
export function addVerify(program: Command): Command {
  return program
    .command('verify')
    .description('check a .pooled file or any BagIt 0.97 or 1.0 bag folder')
    .argument('<path>', 'the file or folder')
    .option('--json', 'print JSON')
    .action(verify)
}
