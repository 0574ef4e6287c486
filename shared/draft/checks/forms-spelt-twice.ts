import { wordKey } from '#shared/draft/words.ts'
import { listAll } from '#shared/session/list.ts'

import type { Finding } from './finding.ts'
import type { Piece } from './pieces.ts'
import { readShortForms } from './read-short-forms.ts'
import { speltOtherwise, type Spot } from './spelt-otherwise.ts'
import type { Subject } from './subject.ts'

type Way = Spot & { readonly key: string; readonly form: string }

const standard = /(?<![\p{L}\p{N}])(\p{Lu}{2,6})([ -]?)(\d{1,2})(?![\p{L}\p{N}])/gu

function* waysIn(piece: Piece): Generator<Way> {
  for (const { form, at } of readShortForms(piece.text)) yield { key: wordKey(form), form, piece, at }
  for (const { 0: form, 1: series = '', 3: number = '', index: at } of piece.text.matchAll(standard))
    yield { key: `${series} ${number}`, form, piece, at }
}

function listPieces({ pieces, session }: Subject): readonly Piece[] {
  const beside = listAll(session, 'planRow').flatMap(({ id, standards }) =>
    standards.map((text): Piece => ({ text, role: 'label', leads: false, of: { entity: 'planRow', id } })),
  )
  return [...pieces.filter(({ role }) => role !== 'title'), ...beside]
}

/** MAT 3 and MAT3, EdMAC and EDMAC: short forms and standards that are written in two ways. */
export function findFormsSpeltTwice(subject: Subject): readonly Finding[] {
  const ways = Map.groupBy(
    listPieces(subject).flatMap((piece) => [...waysIn(piece)]),
    ({ key }) => key,
  )
  return [...ways.values()].flatMap((spots) => {
    const byForm = [...Map.groupBy(spots, ({ form }) => form).values()].toSorted(
      (a, b) => b.length - a.length,
    )
    const [usual, ...others] = byForm.flatMap(([first]) => (first === undefined ? [] : [first]))
    if (usual === undefined) return []
    return others.map((spot) => speltOtherwise(subject, spot, spot.form, usual.form))
  })
}
