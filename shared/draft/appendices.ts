import type { Block } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import { note, say } from './lists.ts'
import type { Material } from './material.ts'
import { plainTable } from './plain-table.ts'
import { makeSection, type Section } from './section.ts'
import { listSources, placeText, sourceBlocks } from './source-places.ts'
import { speakerListBlocks } from './speaker-list.ts'
import { headingText, wordKey } from './words.ts'

/** Text of the notes that nobody has understood yet, as it stood. */
export function leftoverSection(material: Material, loose: readonly Rec<'fact'>[]): Section {
  const left = listAll(material.session, 'leftover').filter(({ why }) => why === 'not-understood')
  const kept = [...loose, ...left].filter(({ text }) => text.trim() !== '')
  const sources = listSources(
    material,
    kept.map(({ place }) => place),
  )
  const rows = kept.map(({ text, place }) => [text, placeText(place, sources)])
  const kind =
    'These lines of the notes found no place above. They are kept here as they stood, so that nothing is lost.'
  return makeSection('kept-text', 'Kept from the notes as it stood', {
    isAppendix: true,
    blocks:
      rows.length === 0
        ? []
        : [
            ...say(kind),
            ...sourceBlocks(sources),
            ...plainTable(
              { anchor: 'kept-lines', caption: 'Lines kept from the notes' },
              [
                { heading: 'Text', width: 10 },
                { heading: 'Where it stood', width: 4 },
              ],
              rows,
            ),
          ],
  })
}

/** An appendix that was announced without content: on speakers it is made from the session, any other says that it is empty. */
function emptyAppendix(material: Material, title: string): readonly Block[] {
  const blocks = /\bspeakers?\b/iu.test(title) ? speakerListBlocks(material) : []
  if (blocks.length === 0) return [{ kind: 'paragraph', text: 'No content yet.', style: 'note' }]
  return [
    ...note('speaker-list-note', 'The notes leave this appendix empty. It is filled from the session.'),
    ...blocks,
  ]
}

function appendixBlocks(material: Material, { text, title }: Rec<'appendix'>): readonly Block[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length === 0
    ? emptyAppendix(material, title)
    : lines.map((line) => ({ kind: 'paragraph', text: line }))
}

/** The appendices that the session itself brings. */
export function ownAppendices(material: Material): readonly Section[] {
  return listAll(material.session, 'appendix').map((appendix) => {
    const title = headingText(appendix.title)
    return makeSection(`appendix-${appendix.id}`, wordKey(title) === '' ? 'Untitled' : title, {
      blocks: appendixBlocks(material, appendix),
      isAppendix: true,
    })
  })
}

/** Appendices under their numbers, those with nothing in them left out. */
export function numberAppendices(sections: readonly Section[]): readonly Section[] {
  return sections
    .filter(({ blocks }) => blocks.length > 0)
    .map((section, index) => {
      const title = section.title.replace(/^(?:appendix|annex)\s*\w{0,3}\s*(?:[:.–-]\s*|$)/iu, '')
      const name = `Appendix ${index + 1}`
      return { ...section, title: title === '' ? name : `${name}: ${title}` }
    })
}
