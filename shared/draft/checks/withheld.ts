import { lineOf, wordKey } from '#shared/draft/words.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import type { Members } from '#shared/model/values.ts'
import { listGroups, wordingOf } from '#shared/session/groups.ts'
import { listAll, membersOf } from '#shared/session/list.ts'

import type { Finding } from './finding.ts'
import { isSpoken } from './pieces.ts'
import { endOf, findingOf, type Subject } from './subject.ts'

type Point = Rec<'point'>
type Secret = { readonly key: string; readonly says: string; readonly id: string }

const fewestWords = 5

/** Why the words of a point may not be used; empty where they may. */
function refusalOf({ records }: Session, point: Point): string {
  const person = records.person.get(point.person ?? '')
  if (person === undefined) return ''
  if (person.withdrawn) return 'is withdrawn from the session'
  if (person.consent === 'withdrawn') return 'took consent back'
  if (person.consent === 'refused') return 'refused consent'
  return ''
}

function pointFindings(subject: Subject): readonly Finding[] {
  return listAll(subject.session, 'point').flatMap((point) => {
    const why = refusalOf(subject.session, point)
    if (why === '') return []
    const isQuote = isSpoken(point)
    if (!isQuote && why === 'refused consent') return []
    const says = `Whoever said this ${why}: withdraw the ${isQuote ? 'quote' : 'point'}, or leave it out of the draft.`
    return [
      findingOf(
        subject,
        'withheld',
        { entity: 'point', id: point.id },
        { says, words: endOf(point.text), text: point.text },
      ),
    ]
  })
}

function isGone({ records }: Session, id: string): boolean {
  const base = records.point.get(id) ?? records.group.get(id) ?? records.theme.get(id)
  return base?.withdrawn === true && base.joinedTo === null
}

/** Somebody put words on paper whose ground has been taken away since. */
function restFindings(subject: Subject): readonly Finding[] {
  const { session } = subject
  const check = (
    entity: string,
    id: string,
    text: string,
    rests: Members,
    from: string | null,
  ): readonly Finding[] => {
    if (![...membersOf(rests), ...(from === null ? [] : [from])].some((base) => isGone(session, base)))
      return []
    const says =
      'This rests on something that was withdrawn: look whether it still holds, and take the link out.'
    return [findingOf(subject, 'withheld', { entity, id }, { says, words: endOf(text), text })]
  }
  return [
    ...listAll(session, 'recommendation').flatMap(({ id, text, rests, from }) =>
      check('recommendation', id, text, rests, from),
    ),
    ...listAll(session, 'passage')
      .filter(({ isLeftOut }) => !isLeftOut)
      .flatMap(({ id, text, rests }) => check('passage', id, text, rests, null)),
  ]
}

function isLong(key: string): boolean {
  return key.split(' ').length >= fewestWords
}

/** Words that may not be printed: of points withdrawn, of those who said no, and of comments in confidence. */
function listSecrets(session: Session): readonly Secret[] {
  const points = [...session.records.point.values()].flatMap((point) => {
    const why = refusalOf(session, point)
    const isMoved = point.joinedTo !== null
    if (point.withdrawn && !isMoved)
      return [{ id: point.id, key: wordKey(point.text), says: 'of a point that was withdrawn' }]
    return why !== '' && isSpoken(point)
      ? [{ id: point.id, key: wordKey(point.text), says: `of somebody who ${why}` }]
      : []
  })
  const comments = [...session.records.comment.values()]
    .filter(({ confidential }) => confidential)
    .flatMap(({ id, text, proposed }) =>
      [text, proposed].map((words) => ({ id, key: wordKey(words), says: 'of a comment made in confidence' })),
    )
  return [...points, ...comments].filter(({ key }) => isLong(key))
}

/** Words that somebody else said as well, and that stand, may be printed. */
function listFree(session: Session, secrets: readonly Secret[]): ReadonlySet<string> {
  const barred = new Set(secrets.map(({ id }) => id))
  return new Set(
    listAll(session, 'point')
      .filter(({ id }) => !barred.has(id))
      .map(({ text }) => wordKey(text)),
  )
}

function wordFindings(subject: Subject): readonly Finding[] {
  const { session, pieces } = subject
  const secrets = listSecrets(session)
  const free = listFree(session, secrets)
  const barred = secrets.filter(({ key }) => !free.has(key))
  if (barred.length === 0) return []
  return pieces.flatMap(({ text, of }) => {
    const key = ` ${wordKey(text)} `
    const secret = barred.find((each) => each.id !== of.id && key.includes(` ${each.key} `))
    if (secret === undefined) return []
    const says = `These are the words ${secret.says}: take them out, or put them in your own words.`
    return [findingOf(subject, 'withheld', of, { says, words: endOf(text), text })]
  })
}

/** A group that shows the words of a member that is gone. */
function groupFindings(subject: Subject): readonly Finding[] {
  const { session } = subject
  return listGroups(session).flatMap((standing) => {
    const { group } = standing
    const from = session.records.point.get(group.wordingFrom ?? '')
    if (from?.withdrawn !== true || lineOf(wordingOf(standing).text) !== lineOf(from.text)) return []
    const says = 'The wording of this group is that of a point that was withdrawn: choose another.'
    return [
      findingOf(subject, 'withheld', { entity: 'group', id: group.id }, { says, words: endOf(from.text) }),
    ]
  })
}

/** What the draft uses although it was withdrawn, refused, or said in confidence. */
export function findWithheld(subject: Subject): readonly Finding[] {
  return [
    ...pointFindings(subject),
    ...restFindings(subject),
    ...groupFindings(subject),
    ...wordFindings(subject),
  ]
}
