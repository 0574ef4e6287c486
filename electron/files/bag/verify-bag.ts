import type { BagFiles } from './bag-files.ts'
import { checkNames } from './check-names.ts'
import { checkPayload } from './check-payload.ts'
import { checkFetch, checkTags, readBagInfo } from './check-tags.ts'
import { readDeclaration } from './declaration.ts'
import { createFindings } from './findings.ts'
import type { Finding, Findings } from './findings.ts'

export type BagCheck = {
  /** No problems; there may be warnings. */
  readonly ok: boolean
  readonly version: string | undefined
  readonly info: Readonly<Record<string, string>>
  readonly problems: readonly Finding[]
  readonly warnings: readonly Finding[]
}

/** Checks a bag against BagIt 1.0 (RFC 8493) or 0.97, adding to what has been noted of it so far. */
export function verifyBag(files: BagFiles, notes: Findings = createFindings()): BagCheck {
  const { version, bag: declared } = readDeclaration(files, notes)
  if (declared === undefined) return concludeCheck(notes, version)
  const bag = { files, notes, ...declared }
  const info = readBagInfo(bag)
  checkNames(files, notes)
  checkTags(bag)
  checkFetch(bag)
  checkPayload(bag, info)
  return concludeCheck(notes, version, info)
}

/** The answer from what has been noted. */
export function concludeCheck(
  { problems, warnings }: Findings,
  version?: string,
  info: ReadonlyMap<string, string> = new Map(),
): BagCheck {
  return { ok: problems.length === 0, version, info: Object.fromEntries(info), problems, warnings }
}
