import type { Reading } from '#shared/model/reading.ts'

import { nameKey, placeOf, type Taking } from './taking.ts'

/** Keeps a heading under which nothing came, so that its words are not lost. */
export function closeHeading(taking: Taking): void {
  if (taking.heading !== null && !taking.headingUsed) {
    const place = placeOf(taking, taking.heading)
    taking.act.make('fact', { kind: 'other', text: taking.heading.text, place })
    taking.taken.facts += 1
  }
  taking.heading = null
  taking.headingUsed = false
  taking.stack = []
}

/** Begins a heading that the points and facts after it carry. */
export function takeHeading(taking: Taking, reading: Reading): void {
  closeHeading(taking)
  taking.heading = reading
}

/** The topic of this title, made if the session has none. */
export function findTopic(taking: Taking, title: string, reading: Reading): string {
  const known = taking.act
    .session()
    .records.topic.valueSeq()
    .find((topic) => !topic.withdrawn && nameKey(topic.title) === nameKey(title))
  if (known !== undefined) return known.id
  taking.taken.topics += 1
  const { prompt = '', minutes = '' } = reading.parts
  return taking.act.make('topic', {
    title,
    prompt,
    minutes: /^[1-9]\d{0,3}$/u.test(minutes) ? Number(minutes) : null,
    place: placeOf(taking, reading),
  })
}

/** Opens a topic: what follows belongs to it. */
export function takeTopic(taking: Taking, reading: Reading): void {
  closeHeading(taking)
  taking.topic = findTopic(taking, reading.text, reading)
  taking.theme = null
  taking.subTheme = null
}

/** The theme of this name under this parent, made if the session has none. */
export function findTheme(taking: Taking, name: string, parent: string | null, reading: Reading): string {
  const known = taking.act
    .session()
    .records.theme.valueSeq()
    .find((theme) => !theme.withdrawn && theme.parent === parent && nameKey(theme.name) === nameKey(name))
  if (known !== undefined) return known.id
  taking.taken.themes += 1
  return taking.act.make('theme', {
    name,
    parent,
    definition: reading.parts['definition'] ?? '',
    label: reading.parts['label'] ?? '',
    place: placeOf(taking, reading),
  })
}

/** Opens a theme. */
export function takeTheme(taking: Taking, reading: Reading): void {
  closeHeading(taking)
  taking.theme = findTheme(taking, reading.text, null, reading)
  taking.subTheme = null
}

/** Opens a sub-theme of the theme in force; without one it is a theme itself. */
export function takeSubTheme(taking: Taking, reading: Reading): void {
  if (taking.theme === null) return takeTheme(taking, reading)
  closeHeading(taking)
  taking.subTheme = findTheme(taking, reading.text, taking.theme, reading)
}

const fillers = new Set(['fact', 'point', 'heading'])

function fills(reading: Reading): boolean {
  if (!fillers.has(reading.as)) return false
  return (
    (reading.kind ?? 'point') === 'point' && (reading.fact ?? 'other') === 'other' && !reading.participant
  )
}

/** Makes an appendix of this reading and the text readings after it; gives how many those were. */
export function takeAppendix(taking: Taking, reading: Reading, following: readonly Reading[]): number {
  closeHeading(taking)
  const end = following.findIndex((each) => !fills(each))
  const filling = end === -1 ? following : following.slice(0, end)
  taking.act.make('appendix', {
    title: reading.text,
    text: filling.map((each) => each.raw).join('\n'),
    place: {
      source: taking.source,
      line: reading.line,
      lastLine: filling.at(-1)?.lastLine ?? reading.lastLine,
    },
  })
  return filling.length
}
