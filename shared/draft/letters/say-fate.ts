import type { LaidOut } from '#shared/draft/compose.ts'
import {
  statementAnchor,
  statementPoints,
  statementsOf,
  statementText,
} from '#shared/draft/gather-statements.ts'
import type { Statement } from '#shared/draft/number-statements.ts'
import { countInWords, openingOf, sentence, wordKey } from '#shared/draft/words.ts'
import type { Run } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { findGroup } from '#shared/session/groups.ts'
import { listAll } from '#shared/session/list.ts'

import { findPlaces, type PlaceInDraft } from './find-places.ts'

type Point = Rec<'point'>

/** What became of one point: where it stands in the draft, and what was done with it. */
export type Fate = { readonly where: readonly Run[]; readonly what: string }

/** Looks up what became of any point of a draft. */
export type Fates = (point: Point) => Fate

type Known = {
  readonly statements: ReadonlyMap<string, readonly Statement[]>
  readonly places: ReadonlyMap<string, PlaceInDraft>
  readonly omitted: ReadonlyMap<string, string>
}

function gatherStatements({ material }: LaidOut): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>()
  for (const statement of statementsOf(material))
    for (const { id } of statementPoints(statement)) {
      const known = found.get(id)
      if (known === undefined) found.set(id, [statement])
      else known.push(statement)
    }
  return found
}

/** The body of a draft: what stands only in an appendix has not been used. */
function bodyOf({ document, sections }: LaidOut): LaidOut['document']['blocks'] {
  const first = sections.find(({ isAppendix }) => isAppendix === true)
  const end = document.blocks.findIndex((block) => block.kind === 'heading' && block.anchor === first?.anchor)
  return end === -1 ? document.blocks : document.blocks.slice(0, end)
}

function joined(others: number): string {
  return others < 1
    ? ''
    : `It was brought together with ${countInWords(others, 'other point')} that ${others === 1 ? 'says' : 'say'} the same.`
}

function leftOut(because: string): Fate {
  const reason = sentence(because)
  return {
    where: [{ text: 'Not in the text; kept in the list of every point' }],
    what:
      reason === ''
        ? 'It was left out on purpose; no reason was written down.'
        : `It was left out on purpose: ${reason}`,
  }
}

function stated(point: Point, statements: readonly Statement[], others: number): Fate {
  const [first] = statements
  const number = first?.number ?? ''
  const text = first === undefined ? '' : statementText(first)
  const numbers = statements.map((statement): Run => ({
    text: `Recommendation ${statement.number}`,
    ref: statementAnchor(statement),
  }))
  const where = numbers.flatMap((run, index) => (index === 0 ? [run] : [{ text: ', ' }, run]))
  const isOwn = wordKey(text) === wordKey(point.text)
  const used =
    first?.recommendation === null || isOwn
      ? isOwn
        ? 'It became a recommendation, word for word.'
        : `It became part of recommendation ${number}.`
      : `It became part of recommendation ${number}, which now reads: “${openingOf(text, 200)}”`
  return { where, what: [joined(others), used].filter((line) => line !== '').join(' ') }
}

function placed({ title, anchor }: PlaceInDraft, kind: Point['kind'], others: number): Fate {
  const words =
    kind === 'quote' || kind === 'testimony' ? 'It is quoted word for word.' : 'It is kept as it was said.'
  return {
    where: [{ text: title, ref: anchor }],
    what: [joined(others), words].filter((line) => line !== '').join(' '),
  }
}

function sayFate(laidOut: LaidOut, known: Known, point: Point): Fate {
  const { session } = laidOut.material
  const group = findGroup(session, point.id)
  const others = (group?.points.length ?? 1) - 1
  const statements = known.statements.get(point.id) ?? []
  if (statements.length > 0) return stated(point, statements, others)
  const because = known.omitted.get(point.id) ?? known.omitted.get(group?.group.id ?? '')
  if (because !== undefined) return leftOut(because)
  const place = known.places.get(point.id) ?? known.places.get(group?.group.id ?? '')
  if (place !== undefined && place.title !== '') return placed(place, point.kind, others)
  return {
    where: [{ text: 'The list of every point' }],
    what: [joined(others), 'It is kept in the list and has not been used in the text yet.']
      .filter((line) => line !== '')
      .join(' '),
  }
}

/** What became of each point of a draft. */
export function readFates(laidOut: LaidOut): Fates {
  const known: Known = {
    statements: gatherStatements(laidOut),
    places: findPlaces(bodyOf(laidOut)),
    omitted: new Map(listAll(laidOut.material.session, 'omission').map(({ of, because }) => [of, because])),
  }
  return (point) => sayFate(laidOut, known, point)
}
