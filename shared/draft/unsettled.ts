import { wordingNote } from './disagreement.ts'
import { sayAs } from './lists.ts'
import type { Material } from './material.ts'
import { makeSection, type Section } from './section.ts'

/** Differing wordings of names and titles, which have no place of their own to be shown at. */
export function unsettledSection(material: Material): Section {
  const { point, group, recommendation, planRow, action } = material.session.records
  const elsewhere = [point, group, recommendation, planRow, action]
  const ids = [...material.wordings.keys()].filter((id) => !elsewhere.some((records) => records.has(id)))
  return makeSection('unsettled', 'Wording still to be settled', {
    blocks:
      ids.length === 0
        ? []
        : [
            ...sayAs(
              'unsettled-lead',
              'Two copies of the session call these differently. The draft uses the later wording until somebody chooses.',
            ),
            ...ids.flatMap((id) => wordingNote(material, id)),
          ],
  })
}
