import ChevronDown from 'lucide-react/icons/chevron-down'
import ListFilter from 'lucide-react/icons/list-filter'

import type { PointRow } from '#renderer/capture/point-rows.ts'
import { t } from '#renderer/capture/words.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { type CheckGroup, CheckMenu } from '#renderer/ui/CheckMenu.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'

import { countTraits, facetOf, facets, type Filter, type Trait } from './filter-points.ts'
import { returnToList } from './list-place.ts'
import { setFilter, useList } from './list-store.ts'
import { nameTrait } from './name-trait.ts'
import type { Names } from './use-names.ts'

import styles from '#renderer/capture/ListBar.module.css'

/** What there is to narrow the list to, with how much of it; where all points are alike there is nothing to choose. */
function listGroups(all: readonly PointRow[], filter: Filter, names: Names): readonly CheckGroup<Trait>[] {
  const counts = countTraits(all.map(({ point }) => point).filter(({ withdrawn }) => !withdrawn))
  const traits = [...new Set([...counts.keys(), ...filter])]
  return facets.flatMap((facet) => {
    const items = traits
      .filter((trait) => facetOf(trait) === facet)
      .map((id) => ({ id, label: nameTrait(id, names), count: counts.get(id) ?? 0 }))
      .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en-GB'))
    const tells =
      items.length > 1 || facet === 'mark' || facet === 'tag' || items.some(({ id }) => filter.has(id))
    return tells && items.length > 0 ? [{ heading: t(`filter.${facet}`), items }] : []
  })
}

/** Narrows the list to what has a kind, a role, a mark… */
export function FilterMenu({ all, names }: { readonly all: readonly PointRow[]; readonly names: Names }) {
  const filter = useList((state) => state.filter)
  return (
    <CheckMenu
      label={t('filter.label')}
      groups={() => listGroups(all, filter, names)}
      chosen={filter}
      onChange={setFilter}
      onClose={returnToList}
    >
      <Button
        id="capture-filter"
        variant="quiet"
        icon={ListFilter}
        isDisabled={all.length === 0 && filter.size === 0}
      >
        <span className={styles['choice']}>
          {filter.size > 0 ? t('filter.on', { count: filter.size }) : t('filter.label')}
          <Icon icon={ChevronDown} />
        </span>
      </Button>
    </CheckMenu>
  )
}
