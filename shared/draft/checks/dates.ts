import { lineOf } from '#shared/draft/words.ts'
import { getWorkshop } from '#shared/session/list.ts'

import type { Finding } from './finding.ts'
import type { Subject } from './subject.ts'

function isThematic({ document, session }: Subject): boolean {
  return (
    /\bthematic\b/iu.test(document.kindOfDocument) ||
    (document.kindOfDocument === '' && getWorkshop(session)?.template === 'thematic')
  )
}

/** Dates that the title page wants: of the draft, of the day, and of the next review, which a report of what was said does not need. */
export function findMissingDates(subject: Subject): readonly Finding[] {
  const workshop = getWorkshop(subject.session)
  const tell = (says: string): Finding => ({
    check: 'date',
    says,
    words: '',
    anchor: '',
    of: workshop === null ? null : { entity: 'workshop', id: workshop.id },
  })
  return [
    ...(lineOf(subject.document.date) === ''
      ? [tell('The title page has no date of the draft: give one.')]
      : []),
    ...(lineOf(workshop?.date?.text ?? '') === ''
      ? [
          tell(
            'The date of the day is missing from the title page: give it, in part if that is all that is known.',
          ),
        ]
      : []),
    ...(lineOf(workshop?.reviewDate?.text ?? '') === '' && !isThematic(subject)
      ? [tell('Nothing says when the document is to be reviewed: give a review date.')]
      : []),
  ]
}
