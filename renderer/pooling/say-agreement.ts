import type { Rec } from '#shared/model/session.ts'
import type { GroupAgreement } from '#shared/pooling/agreement.ts'

import { t } from './words.ts'

/** How far a table agreed: "all", "3 people", or nothing where it was not said. */
export function nameAgreement(agreement: Rec<'point'>['agreement']): string {
  if (agreement === null) return ''
  const { scale, people } = agreement
  return scale === 'people' ? t('agreement.people', { count: people ?? 1 }) : t(`agreement.${scale}`)
}

/** How far tables agreed, as counts: "all at 1 table, split at 2". Empty where none said. */
export function nameScales({ scales }: Pick<GroupAgreement, 'scales'>): string {
  return scales
    .map(({ scale, tables }, at) =>
      t(at === 0 ? 'agreement.atTables' : 'agreement.at', {
        scale: scale === 'people' ? t('agreement.number') : t(`agreement.${scale}`),
        count: tables,
      }),
    )
    .join(', ')
}

/** How often and by how many: "4 mentions, 3 people", where that says more than the tables do. */
export function nameMentions({ mentions, people, tables }: GroupAgreement): string {
  const said = mentions > tables.length ? [t('agreement.mentions', { count: mentions })] : []
  const by = people > 0 ? [t('agreement.people', { count: people })] : []
  return [...said, ...by].join(', ')
}
