import type { SessionSummary } from '#shared/contract/library.ts'

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('en-GB')
}

/** The sessions whose title, date or stage has every word that was typed, whatever its case and accents. */
export function findSessions(sessions: readonly SessionSummary[], wanted: string): readonly SessionSummary[] {
  const words = fold(wanted).split(/\s+/u).filter(Boolean)
  return sessions.filter(({ title, date, stage }) => {
    const text = fold(`${title} ${date} ${stage}`)
    return words.every((word) => text.includes(word))
  })
}
