import ChevronDown from 'lucide-react/icons/chevron-down'

import { afterPopup, focusEntry } from '#renderer/capture/focus.ts'
import { chooseKind } from '#renderer/capture/line-store.ts'
import { useKinds } from '#renderer/state/kinds.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { KindChip } from '#renderer/ui/KindChip.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { showKind } from '#renderer/ui/show-kind.ts'
import type { PointKind } from '#shared/model/point.ts'

import { t } from './line-words.ts'
import { turnPlainTyping } from './plain-typing.ts'

import styles from './KindMenu.module.css'

type KindMenuProps = { readonly kind: PointKind; readonly isPlain: boolean }

/** The kind of what is in the line; the menu sets it, and switches the marks off and on. */
export function KindMenu({ kind, isPlain }: KindMenuProps) {
  const kinds = useKinds()
  const shown = showKind(kind, kinds)
  const plain = {
    id: 'plain',
    label: isPlain ? t('kind.read') : t('kind.plain'),
    onAction: () => {
      void turnPlainTyping()
      afterPopup(focusEntry)
    },
  }
  const entries = kinds.map((each) => ({
    id: each.kind,
    label: each.name,
    onAction: () => {
      chooseKind(each.kind)
      afterPopup(focusEntry)
    },
  }))
  return (
    <span className={styles['choice']}>
      <Menu label={t('kind.menu')} items={[...entries, { heading: t('kind.marks'), items: [plain] }]}>
        <Button variant="quiet" aria-label={t('kind.now', { kind: shown.word })}>
          <span className={styles['kind']}>
            <KindChip {...shown} />
            <Icon icon={ChevronDown} />
          </span>
        </Button>
      </Menu>
    </span>
  )
}
