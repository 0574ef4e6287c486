import { expect, it } from 'vitest'

import { composeDraft } from '#shared/draft/compose.ts'
import type { Run, WordDocument } from '#shared/model/document.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

import { documentText } from './document-text.ts'

function compose(...points: readonly string[]): WordDocument {
  const act = startAct(emptySession('day'), makePen())
  act.make('workshop', { title: 'A day' }, 'day')
  act.make('reference', { title: 'Insomnia: assessment', number: 'Guideline 12', developer: 'The Institute' })
  for (const text of points) act.make('point', { text, kind: 'say' })
  return composeDraft(act.session(), { template: 'guidance', version: '0.1', date: 'June' })
}

function listNotes({ blocks }: WordDocument): readonly Run[] {
  return blocks.flatMap((block) =>
    block.kind === 'statement' && typeof block.text !== 'string'
      ? block.text.filter(({ note }) => note !== undefined)
      : [],
  )
}

it('sets a footnote where a reference is first named, and only there', () => {
  const document = compose(
    'Follow guideline 12 on this',
    'And Guideline 12 again',
    'Insomnia: assessment says so',
  )
  expect(listNotes(document)).toEqual([
    { text: 'Follow guideline 12', note: 'The Institute. Insomnia: assessment. Guideline 12.' },
  ])
})

it('changes no word, and takes no longer number for it', () => {
  const document = compose('Guideline 123 says otherwise')
  expect(listNotes(document)).toEqual([])
  expect(documentText(compose('Follow guideline 12 on this'))).toContain('Follow guideline 12 on this')
})
