import type { Block } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import { everyPointSection } from './every-point.ts'
import { say } from './lists.ts'
import type { Material } from './material.ts'
import { plainTable } from './plain-table.ts'
import { makeSection, type Section } from './section.ts'
import { listSources, placeText, sourceBlocks } from './source-places.ts'
import { headingText, wordKey } from './words.ts'

/** Text of the notes that nobody has understood yet, as it stood. */
function leftoverSection(material: Material, loose: readonly Rec<'fact'>[]): Section {
  const left = listAll(material.session, 'leftover').filter(({ why }) => why === 'not-understood')
  const kept = [...loose, ...left].filter(({ text }) => text.trim() !== '')
  const sources = listSources(
    material,
    kept.map(({ place }) => place),
  )
  const rows = kept.map(({ text, place }) => [text, placeText(place, sources)])
  const note =
    'These lines of the notes found no place above. They are kept here as they stood, so that nothing is lost.'
  return makeSection('kept-text', 'Kept from the notes as it stood', {
    blocks:
      rows.length === 0
        ? []
        : [
            ...say(note),
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

function appendixBlocks({ text }: Rec<'appendix'>): readonly Block[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length === 0
    ? [{ kind: 'paragraph', text: 'No content yet.', style: 'note' }]
    : lines.map((line) => ({ kind: 'paragraph', text: line }))
}

/** Appendices in number order: the session's own, then every point, then what was kept from the notes. */
export function appendixSections(material: Material, loose: readonly Rec<'fact'>[]): readonly Section[] {
  const own = listAll(material.session, 'appendix').map((appendix) => {
    const title = headingText(appendix.title)
    return makeSection(`appendix-${appendix.id}`, wordKey(title) === '' ? 'Untitled' : title, {
      blocks: appendixBlocks(appendix),
    })
  })
  const all = [...own, everyPointSection(material), leftoverSection(material, loose)]
  return all
    .filter(({ blocks }) => blocks.length > 0)
    .map((section, index) => {
      const title = section.title.replace(/^(?:appendix|annex)\s*\w{0,3}\s*(?:[:.–-]\s*|$)/iu, '')
      const name = `Appendix ${index + 1}`
      return { ...section, title: title === '' ? name : `${name}: ${title}` }
    })
}
