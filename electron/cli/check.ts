import { type Command, Option } from 'commander'

import type { Finding } from '#shared/draft/checks/finding.ts'
import type { WordDocument } from '#shared/model/document.ts'
import { Template } from '#shared/model/workshop.ts'

import { count, print, printJson, printToday } from './print.ts'

type Options = { readonly template?: Template; readonly json?: true }

const names: Readonly<Record<string, string>> = {
  withheld: 'Withheld or withdrawn',
  'real-name': 'Real names',
  conflict: 'Not decided',
  unsettled: 'Wording not settled',
  'quote-code': 'Quotes of nobody',
  'no-source': 'No source',
  strength: 'No strength',
  standard: 'Standards without a row',
  'empty-cell': 'Empty cells',
  'empty-section': 'Empty sections',
  date: 'Missing dates',
  unfinished: 'Unfinished lines',
  bracket: 'Brackets and quotation marks',
  'short-form': 'Short forms',
  'two-spellings': 'Spelt two ways',
  'doubled-word': 'Words written twice',
  punctuation: 'Punctuation',
}

/** The heading that each anchor stands under, with the number where it is that of a recommendation. */
function readHeadings({ blocks }: WordDocument): ReadonlyMap<string, string> {
  const headings = new Map<string, string>()
  let heading = ''
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text
    const own = 'anchor' in block ? block.anchor : undefined
    const rows = block.kind === 'table' ? (block.rowAnchors ?? []) : []
    const place = block.kind === 'statement' ? `${heading}, ${block.number}` : heading
    for (const anchor of [own, ...rows])
      if (anchor !== undefined && !headings.has(anchor)) headings.set(anchor, place)
  }
  return headings
}

function describeFindings(
  found: readonly Finding[],
  headings: ReadonlyMap<string, string>,
): readonly string[] {
  return [...Map.groupBy(found, ({ check }) => check)].flatMap(([check, findings]) => [
    '',
    `${names[check] ?? check} (${findings.length})`,
    ...findings.flatMap(({ says, words, anchor }) => {
      const place = headings.get(anchor) ?? ''
      return [`  ${place === '' ? '' : `${place}: `}${says}`, ...(words === '' ? [] : [`    ${words}`])]
    }),
  ])
}

async function checkFile(path: string, { template, json }: Options): Promise<void> {
  const { openPooledFile } = await import('#electron/app/pooled-file.ts')
  const { checkDraft } = await import('#shared/draft/checks/check-draft.ts')
  const { composeDraft } = await import('#shared/draft/compose.ts')
  const { getWorkshop } = await import('#shared/session/list.ts')
  const { session } = await openPooledFile(path)
  const shape = template ?? getWorkshop(session)?.template ?? 'guidance'
  const document = composeDraft(session, { template: shape, version: '0.1', date: printToday() })
  const found = checkDraft(session, document)
  if (json) return printJson({ template: shape, findings: found })
  print([
    found.length === 0 ? 'Nothing to look at.' : `${count(found.length, 'thing')} to look at.`,
    ...describeFindings(found, readHeadings(document)),
  ])
}

/** `pooled check`: what to look at before the draft goes out. Findings are no failure. */
export function addCheck(program: Command): Command {
  return program
    .command('check')
    .description('say what to look at before the draft goes out; nothing is changed')
    .argument('<file>', 'the .pooled file')
    .addOption(
      new Option('--template <name>', "the draft's shape; the session's own unless given").choices(
        Template.options,
      ),
    )
    .option('--json', 'print JSON')
    .action(checkFile)
}
