import type { Rec, Session } from '#shared/model/session.ts'

import { listDistinct, listMentions, type Mention } from './mentions.ts'

export type Scale = NonNullable<Rec<'point'>['agreement']>['scale']

/** How far those agreed who said it, as counts; never an average. */
export type GroupAgreement = {
  /** The tables it was heard at. */
  readonly tables: readonly string[]
  /** Different people, as far as it is known who said it. */
  readonly people: number
  /** How often it was said, repeats at the table included. */
  readonly mentions: number
  /** The sides it was heard from. */
  readonly expertise: readonly string[]
  /** How many tables agreed how far, from all to split; a table that said it twice counts with the more cautious. */
  readonly scales: readonly { readonly scale: Scale; readonly tables: number }[]
  /** Whether opinion was split anywhere. */
  readonly hasSplit: boolean
  /** Dissent as it was noted. */
  readonly dissent: readonly {
    readonly point: string
    readonly table: string | null
    readonly text: string
  }[]
}

/** From the firmest to the most cautious. */
const scales: readonly Scale[] = ['all', 'most', 'some', 'people', 'one', 'split']

function countScales(mentions: readonly Mention[]): GroupAgreement['scales'] {
  const worst = new Map<string, number>()
  for (const { point, table, agreement } of mentions) {
    if (agreement === null) continue
    const place = table ?? point
    worst.set(place, Math.max(worst.get(place) ?? 0, scales.indexOf(agreement.scale)))
  }
  return scales
    .map((scale, at) => ({ scale, tables: [...worst.values()].filter((value) => value === at).length }))
    .filter(({ tables }) => tables > 0)
}

/** Over how many tables, people and sides some points were heard, and how far those agreed. */
export function agreementOf(
  session: Session,
  { points }: { readonly points: readonly Rec<'point'>[] },
): GroupAgreement {
  const mentions = listMentions(session, points)
  return {
    tables: listDistinct(mentions.map(({ table }) => table)),
    people: listDistinct(mentions.map(({ person }) => person)).length,
    mentions: mentions.length,
    expertise: listDistinct(mentions.map(({ expertise }) => expertise)),
    scales: countScales(mentions),
    hasSplit: mentions.some(({ agreement }) => agreement?.scale === 'split'),
    dissent: points
      .filter(({ dissent }) => dissent.trim() !== '')
      .map(({ id, table, dissent }) => ({ point: id, table, text: dissent })),
  }
}
