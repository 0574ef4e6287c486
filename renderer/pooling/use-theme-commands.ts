import { useIsReadOnly } from '#renderer/state/use-records.ts'
import type { Command } from '#renderer/ui/commands.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'

import { stepTheme, takePointsOut } from './theme-acts.ts'
import { focusPoints, focusTree, isInPoints, isInTree, themeInFocus } from './theme-focus.ts'
import type { ThemeWay } from './theme-places.ts'
import { askAbout, markPoint, markPoints, unfiled, useThemes } from './theme-store.ts'
import { t } from './theme-words.ts'

/** The theme that the keys act on: of the row in focus, else the chosen one. */
function themeNow(): string | null {
  const id = themeInFocus() ?? useThemes.getState().chosen
  return id === unfiled ? null : id
}

function hasTheme(): boolean {
  return isInTree() && themeNow() !== null
}

/** The point that has the keys. */
function pointInFocus(): string | undefined {
  const option = document.activeElement?.closest<HTMLElement>('[data-themes="points"] [role="option"]')
  return option?.dataset['key']
}

/** The chosen points, or the one that has the keys where none was marked and that is not among them. */
function pointsNow(): readonly string[] {
  const { marked, isMarking } = useThemes.getState()
  const id = pointInFocus()
  if (id !== undefined && !isMarking && !marked.has(id)) return [id]
  return [...marked]
}

/** Gives up marking, else goes back to the tree. */
function goBack(): void {
  if (useThemes.getState().isMarking) markPoints(new Set())
  else focusTree()
}

function hasPoints(): boolean {
  return pointsNow().length > 0
}

function isFiled(): boolean {
  const { chosen } = useThemes.getState()
  return hasPoints() && chosen !== null && chosen !== unfiled
}

function onTheme(run: (theme: string) => void): () => void {
  return () => {
    const theme = themeNow()
    if (theme !== null) run(theme)
  }
}

const ways: readonly { readonly way: ThemeWay; readonly key: string }[] = [
  { way: 'up', key: 'Alt+ArrowUp' },
  { way: 'down', key: 'Alt+ArrowDown' },
  { way: 'in', key: 'Alt+ArrowRight' },
  { way: 'out', key: 'Alt+ArrowLeft' },
]

function listChanging(): readonly Command[] {
  const group = t('group')
  const inTree = (
    id: string,
    label: string,
    keys: readonly string[],
    run: (theme: string) => void,
  ): Command => ({
    id: `themes.${id}`,
    label,
    group,
    keys,
    where: 'list',
    when: hasTheme,
    run: onTheme(run),
  })
  return [
    {
      id: 'themes.new',
      label: t('acts.new'),
      group,
      keys: ['n'],
      where: 'list',
      run: () => askAbout({ kind: 'new', parent: null }),
    },
    inTree('newBelow', t('acts.newBelow'), ['Shift+n'], (parent) => askAbout({ kind: 'new', parent })),
    inTree('edit', t('acts.edit'), ['F2', 'e'], (theme) => askAbout({ kind: 'edit', theme })),
    ...ways.map(({ way, key }) => ({
      ...inTree(way, t(`acts.${way}`), [key], (theme) => stepTheme(theme, way)),
      repeats: way === 'up' || way === 'down',
    })),
    inTree('move', t('acts.move'), [], (theme) => askAbout({ kind: 'move', theme })),
    inTree('merge', t('acts.merge'), ['m'], (theme) => askAbout({ kind: 'merge', theme })),
    inTree('withdraw', t('acts.withdraw'), ['Delete'], (theme) => askAbout({ kind: 'withdraw', theme })),
    {
      id: 'themes.refile',
      label: t('acts.refile'),
      group,
      keys: ['t'],
      where: 'list',
      when: hasPoints,
      run: () => askAbout({ kind: 'refile', points: pointsNow() }),
    },
    {
      id: 'themes.also',
      label: t('acts.also'),
      group,
      keys: ['Shift+t'],
      where: 'list',
      when: hasPoints,
      run: () => askAbout({ kind: 'also', points: pointsNow() }),
    },
    {
      id: 'themes.takeOut',
      label: t('acts.takeOut'),
      group,
      keys: ['Delete'],
      where: 'list',
      when: isFiled,
      run: () => takePointsOut(pointsNow()),
    },
    {
      id: 'themes.bringIn',
      label: t('acts.bringIn'),
      group,
      run: () => askAbout({ kind: 'codebook' }),
    },
  ]
}

/** The keys of the themes view. Single letters work while the tree or the list of points has the focus. */
export function useThemeCommands(): void {
  const isReadOnly = useIsReadOnly()
  // The buttons over the points are greyed or not by these.
  useThemes(({ marked, chosen }) => `${chosen} ${marked.size}`)
  useCommands([
    ...(isReadOnly ? [] : listChanging()),
    {
      id: 'themes.points',
      label: t('acts.points'),
      group: t('group'),
      where: 'list',
      keys: ['p'],
      when: isInTree,
      run: focusPoints,
    },
    {
      id: 'themes.back',
      label: t('acts.back'),
      group: t('group'),
      keys: ['Escape'],
      where: 'list',
      keysOnly: true,
      when: isInPoints,
      run: goBack,
    },
    {
      id: 'themes.mark',
      label: t('acts.mark'),
      group: t('group'),
      keys: ['Space'],
      where: 'list',
      keysOnly: true,
      when: () => pointInFocus() !== undefined,
      run: () => {
        const id = pointInFocus()
        if (id !== undefined) markPoint(id)
      },
    },
  ])
}
