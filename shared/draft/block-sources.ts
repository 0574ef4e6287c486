import type { Block } from '#shared/model/document.ts'
import type { Entity } from '#shared/model/entities.ts'
import type { Rec, Session } from '#shared/model/session.ts'

import { anchorOf, baseAnchor, listOwners } from './anchors.ts'
import type { LaidOut } from './compose.ts'
import { plainWords } from './plain-words.ts'
import { claimStatements } from './recommend-rests.ts'
import { recordIn, type Trace } from './trace.ts'

/** What a block of the draft rests on, and where it can be changed. */
export type DraftSource = {
  readonly anchor: string
  readonly of: { readonly entity: string; readonly id: string } | null
  readonly composed: string | null
  readonly isBehind: boolean
  readonly points: string[]
  readonly groups: string[]
  readonly themes: string[]
}

/** What the first part of an anchor stands for. */
const entitiesOf: Readonly<Record<string, readonly Entity[]>> = {
  statement: ['recommendation', 'group', 'point'],
  wordings: ['recommendation', 'group', 'point', 'topic'],
  point: ['group', 'point'],
  passage: ['passage'],
  fact: ['fact'],
  action: ['action'],
  row: ['planRow'],
  statistic: ['statistic'],
  reference: ['reference'],
  interest: ['interest'],
  appendix: ['appendix'],
  topic: ['topic'],
  theme: ['theme'],
  abbreviation: ['abbreviation'],
}

function findRecord({ records }: Session, anchor: string): DraftSource['of'] {
  const { prefix, id } = recordIn(anchor)
  const entity = (entitiesOf[prefix] ?? []).find((name) => records[name].has(id))
  return entity === undefined ? null : { entity, id }
}

/** The words each recommendation would have if it were composed now. */
function listComposed({ material }: LaidOut): ReadonlyMap<string, string> {
  const composed = claimStatements(material).kept.filter(({ recommendation }) => recommendation.from !== null)
  return new Map(
    composed.flatMap(({ recommendation, lead }) => (lead === null ? [] : [[recommendation.id, lead.text]])),
  )
}

type Behind = Pick<DraftSource, 'of' | 'composed' | 'isBehind'>

function ofRecommendation(made: Rec<'recommendation'>, now: string | undefined): Behind {
  const of = { entity: 'recommendation', id: made.id }
  const isBehind = now !== undefined && now !== made.composed
  return { of, composed: isBehind || made.text !== made.composed ? (now ?? null) : null, isBehind }
}

function behindOf(laidOut: LaidOut, block: Block, composedNow: ReadonlyMap<string, string>): Behind {
  const { laid, material } = laidOut
  const anchor = anchorOf(block)
  const replaced = laid.replaced.get(anchor)
  if (replaced !== undefined) {
    const now = plainWords(replaced.composed)
    const { id, composed } = replaced.passage
    return { of: { entity: 'passage', id }, composed: now, isBehind: composed !== '' && composed !== now }
  }
  const [owner] = listOwners(anchor).flatMap((own) => laid.replaced.get(own) ?? [])
  if (owner !== undefined && block.kind !== 'provenance')
    return { of: { entity: 'passage', id: owner.passage.id }, composed: null, isBehind: false }
  const made =
    block.kind === 'statement' ? material.session.records.recommendation.get(recordIn(anchor).id) : undefined
  if (made !== undefined) return ofRecommendation(made, composedNow.get(made.id))
  const underHeading = anchor !== baseAnchor(anchor) && /^(?:topic|theme|appendix)-/u.test(anchor)
  return { of: underHeading ? null : findRecord(material.session, anchor), composed: null, isBehind: false }
}

/** For each block with an anchor, in order: the record behind it and what it rests on. */
export function listSources(laidOut: LaidOut, trace: Trace): readonly DraftSource[] {
  const composedNow = listComposed(laidOut)
  return laidOut.document.blocks.flatMap((block) => {
    const traced = trace.blocks.get(anchorOf(block))
    if (traced === undefined) return []
    const { anchor, points, groups, themes } = traced
    return [
      {
        anchor,
        ...behindOf(laidOut, block, composedNow),
        points: [...points],
        groups: [...groups],
        themes: [...themes],
      },
    ]
  })
}
