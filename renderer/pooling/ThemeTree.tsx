import EllipsisVertical from 'lucide-react/icons/ellipsis-vertical'
import Plus from 'lucide-react/icons/plus'
import { useMemo, useRef } from 'react'
import { Collection, Tree } from 'react-aria-components'

import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { CommandButton } from '#renderer/ui/CommandButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { listBelow, type ThemeNode } from '#shared/session/theme-tree.ts'

import { focusPoints } from './theme-focus.ts'
import { listFileEntries } from './theme-menus.ts'
import { chooseTheme, showOpened, unfiled, useThemes } from './theme-store.ts'
import { t } from './theme-words.ts'
import { ThemeRow } from './ThemeRow.tsx'
import type { ThemesNow } from './use-theme-counts.ts'
import { useThemeDragging } from './use-theme-dragging.ts'

import styles from './ThemeTree.module.css'

/** A row of the tree: a theme, or what is filed under none. */
export type ThemeItem = { readonly id: string; readonly node: ThemeNode | null }

function itemsOf(nodes: readonly ThemeNode[]): readonly ThemeItem[] {
  return nodes.map((node) => ({ id: node.theme.id, node }))
}

type ThemeTreeProps = { readonly themes: ThemesNow }

/** Every theme and sub-theme with how often it was said; walked with the arrow keys, moved with Alt. */
export function ThemeTree({ themes }: ThemeTreeProps) {
  const { roots, unfiled: left } = themes
  const isReadOnly = useIsReadOnly()
  const chosen = useThemes((state) => state.chosen)
  const closed = useThemes((state) => state.closed)
  const dragging = useThemeDragging()
  const tree = useRef<HTMLDivElement>(null)
  const all = useMemo(() => listBelow(roots), [roots])
  const parents = all.filter(({ children }) => children.length > 0).map(({ theme }) => theme.id)
  const items = useMemo(() => [...itemsOf(roots), { id: unfiled, node: null }], [roots])
  const renderItem = (item: ThemeItem) => (
    <ThemeRow key={item.id} item={item} themes={themes} isReadOnly={isReadOnly}>
      {item.node !== null && item.node.children.length > 0 && (
        <Collection items={itemsOf(item.node.children)} dependencies={[themes]}>
          {renderItem}
        </Collection>
      )}
    </ThemeRow>
  )
  return (
    <div className={styles['pane']} data-themes="tree" data-list-keys>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{t('tree.label')}</h2>
        {!isReadOnly && <CommandButton command="themes.new" icon={Plus} label={t('tree.new')} />}
        <Menu label={t('tree.more')} items={listFileEntries(isReadOnly)}>
          <IconButton icon={EllipsisVertical} label={t('tree.more')} />
        </Menu>
      </header>
      {roots.length === 0 && <EmptyState>{t('tree.empty')}</EmptyState>}
      <Tree
        ref={tree}
        aria-label={t('tree.label')}
        items={items}
        dependencies={[themes]}
        selectionMode="single"
        selectionBehavior="replace"
        escapeKeyBehavior="none"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (key !== undefined) chooseTheme(String(key))
        }}
        onAction={(key) => {
          chooseTheme(String(key))
          focusPoints()
        }}
        expandedKeys={parents.filter((id) => !closed.has(id))}
        onExpandedChange={(keys) => showOpened(new Set([...keys].map(String)), parents)}
        {...(!isReadOnly && { dragAndDropHooks: dragging })}
        className={classNames(styles['tree'])}
      >
        {renderItem}
      </Tree>
      <p className={styles['foot']}>
        {t('tree.foot', { themes: t('tree.themes', { count: all.length }), unfiled: left })}
      </p>
    </div>
  )
}
