import { lineOf } from '#shared/draft/words.ts'
import type { Session } from '#shared/model/session.ts'
import type { Members } from '#shared/model/values.ts'
import { listAll, membersOf } from '#shared/session/list.ts'

import type { Finding } from './finding.ts'
import { endOf, findingOf, type Subject } from './subject.ts'

/** Whether anything that still stands is among these. */
export function restsOnSomething({ records }: Session, rests: Members): boolean {
  return membersOf(rests).some((id) => {
    const base =
      records.point.get(id) ??
      records.group.get(id) ??
      records.theme.get(id) ??
      records.fact.get(id) ??
      records.statistic.get(id) ??
      records.reference.get(id)
    return base?.withdrawn === false
  })
}

function recommendationFindings(subject: Subject): readonly Finding[] {
  return listAll(subject.session, 'recommendation')
    .filter(({ text, rests }) => lineOf(text) !== '' && !restsOnSomething(subject.session, rests))
    .map(({ id, text, number }) => {
      const says =
        `Recommendation ${lineOf(number)} rests on nothing that anybody said: link it to points or a theme, or take it out.`.replace(
          '  ',
          ' ',
        )
      return findingOf(
        subject,
        'no-source',
        { entity: 'recommendation', id },
        { says, words: endOf(text), text },
      )
    })
}

/** What stands in the place of composed words rests on what they rested on. */
function passageFindings(subject: Subject): readonly Finding[] {
  const says = 'Nothing says what this passage rests on: link it to points or a theme.'
  return listAll(subject.session, 'passage')
    .filter(
      ({ kind, isLeftOut, replaces, text }) =>
        kind === 'paragraph' && !isLeftOut && replaces === '' && lineOf(text) !== '',
    )
    .filter(({ rests }) => !restsOnSomething(subject.session, rests))
    .map(({ id, text }) =>
      findingOf(subject, 'no-source', { entity: 'passage', id }, { says, words: endOf(text), text }),
    )
}

function figureFindings(subject: Subject): readonly Finding[] {
  const says = 'Nothing says where this figure is from: add its source.'
  return listAll(subject.session, 'statistic')
    .filter(({ from, presentation, place }) => lineOf(from) === '' && presentation === null && place === null)
    .map(({ id, what, amount }) =>
      findingOf(
        subject,
        'no-source',
        { entity: 'statistic', id },
        { says, words: endOf(what) || amount.text, text: what },
      ),
    )
}

/** Recommendations, passages and figures that say nothing of where they come from. */
export function findNoSource(subject: Subject): readonly Finding[] {
  return [...recommendationFindings(subject), ...passageFindings(subject), ...figureFindings(subject)]
}
