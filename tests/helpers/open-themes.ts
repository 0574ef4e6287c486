import { createRouterClient } from '@orpc/server'

import { createApp } from '#electron/app/create-app.ts'

type Quote = {
  readonly id: string
  readonly who: number
  readonly themes: readonly string[]
  readonly text: string
}

/** Twelve quotes by four people, as they were filed at first: q6 stands under the wrong heading, q12 under none. */
export const themedQuotes: readonly Quote[] = [
  { id: 'q1', who: 1, themes: ['why'], text: 'it was the only place that stayed open after five' },
  { id: 'q2', who: 2, themes: ['why'], text: 'my neighbour said they [the service] would listen' },
  { id: 'q3', who: 1, themes: ['when'], text: 'Fridays ... it is always the Fridays' },
  { id: 'q4', who: 3, themes: ['when'], text: 'I came back in the spring, when the evenings are light' },
  { id: 'q5', who: 2, themes: ['worker'], text: 'she knew my name at the second visit, without looking' },
  { id: 'q6', who: 3, themes: ['when'], text: 'you can tell when somebody has already decided who you are' },
  { id: 'q7', who: 1, themes: ['worker'], text: 'they asked what I wanted first. Nobody had [...] ever' },
  { id: 'q8', who: 4, themes: ['worker', 'when'], text: 'one worker, one hour, the same chair each week' },
  { id: 'q9', who: 2, themes: ['worker'], text: 'a script & a lecture is what I got elsewhere' },
  { id: 'q10', who: 4, themes: ['else'], text: 'how do you keep an appointment without a phone?' },
  { id: 'q11', who: 3, themes: ['worker'], text: 'he said “come in, sit down” and that was that' },
  { id: 'q12', who: 1, themes: [], text: 'nobody has asked about the children' },
]

const themes = [
  { id: 'door', name: 'Finding the door', label: 'How people come to a service', parent: null },
  { id: 'why', name: 'Reasons to come', label: '', parent: 'door' },
  { id: 'when', name: 'When they come', label: '', parent: 'door' },
  { id: 'chair', name: 'The same chair', label: 'What keeps people coming', parent: null },
  { id: 'worker', name: 'The worker', label: '', parent: 'chair' },
  { id: 'else', name: 'Whatever else is going on', label: '', parent: 'chair' },
]

/** Puts a session of quotes under themes and sub-themes into a library. */
export async function makeThemesLibrary(library: string): Promise<void> {
  const app = await createApp({ library, door: 'direct' })
  try {
    const desk = createRouterClient(app.router, { context: app.desk })
    const day = { session: 'day' }
    await desk.library.create({
      id: 'day',
      title: 'Coming back',
      template: 'thematic',
      topics: ['Visits'],
      tables: 3,
    })
    const people = [1, 2, 3, 4].map((number) => ({
      kind: 'make' as const,
      entity: 'person' as const,
      id: `person-${number}`,
      value: { code: `P${number}` },
    }))
    await desk.setup.edit({ ...day, edits: people })
    await desk.pooling.arrangeThemes({
      ...day,
      steps: themes.flatMap(({ id, name, label, parent }) => [
        { kind: 'make' as const, id, name, parent, before: null },
        { kind: 'set' as const, id, field: 'label' as const, value: label },
      ]),
    })
    const { session } = await app.desk.open('day')
    const tables = [...session.records.table.keys()]
    const topic = [...session.records.topic.keys()][0] ?? null
    await desk.capture.addPoints({
      ...day,
      points: themedQuotes.map((quote, at) => ({
        id: quote.id,
        text: quote.text,
        kind: 'quote' as const,
        person: `person-${quote.who}`,
        table: tables[at % 2] ?? null,
        topic,
        themes: Object.fromEntries(quote.themes.map((theme) => [theme, true])),
      })),
    })
  } finally {
    await app.close()
  }
}
