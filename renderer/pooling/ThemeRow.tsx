import ChevronRight from 'lucide-react/icons/chevron-right'
import EllipsisVertical from 'lucide-react/icons/ellipsis-vertical'
import GripVertical from 'lucide-react/icons/grip-vertical'
import type { ReactNode } from 'react'
import { Button, TreeItem, TreeItemContent } from 'react-aria-components'

import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import type { ThemeNode } from '#shared/session/theme-tree.ts'

import { sayCount } from './say-count.ts'
import { listThemeEntries } from './theme-menus.ts'
import { t } from './theme-words.ts'
import type { ThemeItem } from './ThemeTree.tsx'
import type { ThemesNow } from './use-theme-counts.ts'

import styles from './ThemeRow.module.css'

type ThemeRowProps = {
  readonly item: ThemeItem
  readonly themes: ThemesNow
  readonly isReadOnly: boolean
  /** The rows of its sub-themes. */
  readonly children: ReactNode
}

function describe({ node }: ThemeItem, { counts, unfiled }: ThemesNow): string {
  if (node === null) return t('grid.points', { count: unfiled })
  const count = counts.get(node.theme.id)
  return count === undefined ? '' : sayCount(count.whole)
}

/** One theme: its name, its neutral label, and how often and by how many it was said. */
export function ThemeRow({ item, themes, isReadOnly, children }: ThemeRowProps) {
  const { id, node } = item
  const name = node?.theme.name ?? t('tree.unfiled')
  const about = describe(item, themes)
  return (
    <TreeItem id={id} textValue={`${name}, ${about}`} className={classNames(styles['row'])}>
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <div
            className={classNames(styles['line'], node === null && styles['unfiled'])}
            style={{ ['--level' as 'order']: level - 1 }}
          >
            {hasChildItems ? (
              <Button slot="chevron" className={classNames(styles['chevron'])}>
                <Icon icon={ChevronRight} />
              </Button>
            ) : (
              <span className={styles['chevron']} />
            )}
            <span className={styles['words']}>
              <span className={styles['name']}>{name}</span>
              {node !== null && node.theme.label !== '' && (
                <span className={styles['label']}>{node.theme.label}</span>
              )}
              <span className={styles['count']}>{about}</span>
            </span>
            {node !== null && !isReadOnly && <RowTools node={node} />}
          </div>
        )}
      </TreeItemContent>
      {children}
    </TreeItem>
  )
}

function RowTools({ node }: { readonly node: ThemeNode }) {
  const { name } = node.theme
  return (
    <span className={styles['tools']}>
      <Button slot="drag" aria-label={t('tree.drag', { name })} className={classNames(styles['drag'])}>
        <Icon icon={GripVertical} />
      </Button>
      <Menu label={t('tree.menu', { name })} items={listThemeEntries(node.theme.id)}>
        <IconButton icon={EllipsisVertical} label={t('tree.menu', { name })} size="small" />
      </Menu>
    </span>
  )
}
