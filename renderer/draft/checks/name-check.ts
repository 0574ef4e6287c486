import { t } from '#renderer/draft/out-words.ts'

const names = [
  'withheld',
  'real-name',
  'unsettled',
  'conflict',
  'quote-code',
  'no-source',
  'strength',
  'standard',
  'empty-cell',
  'empty-section',
  'date',
  'unfinished',
  'bracket',
  'short-form',
  'two-spellings',
  'doubled-word',
  'punctuation',
] as const

/** What a check is called; one that came with a later app by its own name. */
export function nameCheck(check: string): string {
  const known = names.find((name) => name === check)
  return known === undefined ? check : t(`checks.names.${known}`)
}
