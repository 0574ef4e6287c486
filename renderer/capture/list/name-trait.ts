import { t } from '#renderer/capture/words.ts'
import type { HeardFrom, PointKind } from '#shared/model/point.ts'
import type { Agreement } from '#shared/model/values.ts'

import { facetOf, type Trait, valueOf } from './filter-points.ts'
import type { Names } from './use-names.ts'

type Scale = Agreement['scale'] | 'none'

function nameScale(scale: Scale): string {
  if (scale === 'none') return t('filter.noAgreement')
  return scale === 'people' ? t('filter.people') : t(`agreement.${scale}`)
}

/** What a filter shows, in words. */
export function nameTrait(trait: Trait, names: Names): string {
  const value = valueOf(trait)
  switch (facetOf(trait)) {
    case 'kind':
      return names.kind(value as PointKind).word
    case 'role':
      return value === 'none' ? t('filter.noRole') : names.side(value)
    case 'agreement':
      return nameScale(value as Scale)
    case 'mark':
      return value === 'starred' ? t('filter.starred') : t('filter.dissent')
    case 'tag':
      return t('row.tag', { tag: value })
    case 'from':
      return t(`from.${value as (typeof HeardFrom.options)[number]}`)
  }
}
