import ChevronDown from 'lucide-react/icons/chevron-down'

import { usePoints, useReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { Switch } from '#renderer/ui/Switch.tsx'

import { showScope, showWithdrawn, useCapture } from './capture-store.ts'
import { afterPopup, focusEntry } from './focus.ts'
import type { PointRow } from './point-rows.ts'
import { PointTools } from './PointTools.tsx'
import { t } from './words.ts'

import styles from './ListBar.module.css'

const scopes = ['topic', 'table', 'all'] as const

/** Above the list: how much of it is shown, and what can be done with what is chosen. Always as high, so that no row jumps. */
export function ListBar({ chosen }: { readonly chosen: readonly PointRow[] }) {
  const shows = useCapture((state) => state.showsWithdrawn)
  const hasWithdrawn = usePoints()?.some((point) => point.withdrawn) ?? false
  const isReadOnly = useReadOnly() !== null
  return (
    <div className={styles['bar']}>
      <ScopeMenu />
      {(hasWithdrawn || shows) && (
        <Switch label={t('list.withdrawn')} isSelected={shows} onChange={showWithdrawn} />
      )}
      <div className={styles['tools']}>
        {chosen.length > 0 && !isReadOnly && <PointTools chosen={chosen} />}
      </div>
    </div>
  )
}

function ScopeMenu() {
  const scope = useCapture((state) => state.scope)
  const items = scopes.map((id) => ({
    id,
    label: t(`list.${id}`),
    onAction: () => {
      showScope(id)
      afterPopup(focusEntry)
    },
  }))
  return (
    <Menu label={t('list.show')} items={items}>
      <Button variant="quiet" aria-label={t('list.showNow', { scope: t(`list.${scope}`) })}>
        <span className={styles['choice']}>
          {t(`list.${scope}`)}
          <Icon icon={ChevronDown} />
        </span>
      </Button>
    </Menu>
  )
}
