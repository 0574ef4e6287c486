import type { Command } from '#renderer/ui/commands.ts'

import { focusRow, listRows, rowInFocus } from './focus.ts'
import { goToPlace, mark, markRow, type PoolView, showView, startFinding, usePool } from './pool-store.ts'
import { poolViews } from './views.tsx'
import { t } from './words.ts'

const lists: readonly { readonly view: PoolView; readonly key: string }[] = [
  { view: 'heard', key: 'b' },
  { view: 'divided', key: 'd' },
  { view: 'lonely', key: 'l' },
]

function isInCard(): boolean {
  return rowInFocus() !== null
}

function stepRow(step: 1 | -1): void {
  const ids = listRows().map((row) => row.dataset['row'] ?? '')
  const at = ids.indexOf(rowInFocus() ?? '')
  const next = ids[Math.min(ids.length - 1, Math.max(0, at + step))]
  if (next !== undefined) focusRow(next)
}

function stepPlace(places: readonly string[], step: 1 | -1): void {
  const at = places.indexOf(usePool.getState().place)
  const next = places.at((at + step) % places.length)
  if (next !== undefined) goToPlace(next)
}

function nextView(): void {
  const at = poolViews.findIndex(({ id }) => id === usePool.getState().view)
  const next = poolViews[(at + 1) % poolViews.length]
  if (next !== undefined) showView(next.id)
}

/** The row of the list that has the keys. */
function optionInFocus(): string | null {
  const option = document.activeElement?.closest<HTMLElement>('[role="option"]')
  return option?.dataset['key'] ?? null
}

function canMark(): boolean {
  return usePool.getState().view === 'points' && optionInFocus() !== null
}

/** Gives up marking, else goes back to the card. */
function goBack(): void {
  if (usePool.getState().isMarking) mark(new Set())
  else focusRow(null)
}

/** The keys that move about. */
export function listGoCommands(places: readonly string[]): readonly Command[] {
  const group = t('groups.go')
  const go = (id: string, key: string, run: () => void, more: Partial<Command> = {}): Command => ({
    id: `pool.${id}`,
    label: t(`go.${id as 'find'}`),
    group,
    keys: [key],
    where: 'list',
    run,
    ...more,
  })
  return [
    go('up', 'ArrowUp', () => stepRow(-1), { when: isInCard, keysOnly: true, repeats: true }),
    go('down', 'ArrowDown', () => stepRow(1), { when: isInCard, keysOnly: true, repeats: true }),
    go('previous', 'BracketLeft', () => stepPlace(places, -1)),
    go('next', 'BracketRight', () => stepPlace(places, 1)),
    go('find', '/', startFinding),
    go('view', 'v', nextView),
    ...lists.map(({ view, key }) => go(view, key, () => showView(view))),
    { id: 'pool.themes', label: t('views.themes'), group, run: () => showView('themes') },
    { id: 'pool.grid', label: t('views.grid'), group, run: () => showView('grid') },
    go(
      'mark',
      'Space',
      () => {
        const id = optionInFocus()
        if (id !== null) markRow(id)
      },
      { when: canMark, keysOnly: true },
    ),
    go('back', 'Escape', goBack, { where: 'anywhere', keysOnly: true, when: () => !isInCard() }),
  ]
}
