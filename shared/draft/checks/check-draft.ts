import type { WordDocument } from '#shared/model/document.ts'
import type { Session } from '#shared/model/session.ts'

import { findUnbalanced } from './brackets.ts'
import { findMissingDates } from './dates.ts'
import { findDoubledWords } from './doubled-words.ts'
import { findEmptyCells } from './empty-cells.ts'
import { findEmptySections } from './empty-sections.ts'
import type { Finding } from './finding.ts'
import { findRealNames } from './names-in-quotes.ts'
import { findNamesSpeltTwice } from './names-spelt-twice.ts'
import { findDoubledPunctuation } from './punctuation.ts'
import { findQuotesWithoutCode } from './quotes.ts'
import { findShortForms } from './short-forms.ts'
import { findUncovered } from './standards.ts'
import { findNoStrength } from './strength-verbs.ts'
import { layOut } from './subject.ts'
import { findUnfinished } from './unfinished.ts'
import { findUnresolved } from './unresolved.ts'
import { findWithheld } from './withheld.ts'
import { findNoSource } from './without-source.ts'

const checks = [
  findWithheld,
  findRealNames,
  findUnresolved,
  findQuotesWithoutCode,
  findNoSource,
  findNoStrength,
  findUncovered,
  findEmptyCells,
  findEmptySections,
  findMissingDates,
  findUnfinished,
  findUnbalanced,
  findShortForms,
  findNamesSpeltTwice,
  findDoubledWords,
  findDoubledPunctuation,
]

/** Each once, the gravest sort of finding first, and each sort in the order of the draft. */
function arrange(
  found: readonly (readonly Finding[])[],
  order: (anchor: string) => number,
): readonly Finding[] {
  const each = new Map(
    found.flatMap((findings) =>
      findings
        .toSorted((a, b) => order(a.anchor) - order(b.anchor) || 0)
        .map((finding) => [JSON.stringify([finding.says, finding.words, finding.of?.id]), finding] as const),
    ),
  )
  return [...each.values()]
}

/** What to look at in a draft before it goes out, with its place; `document` is what was composed from the session. */
export function checkDraft(session: Session, document: WordDocument): readonly Finding[] {
  const subject = layOut(session, document)
  return arrange(
    checks.map((find) => find(subject)),
    subject.places.order,
  )
}
