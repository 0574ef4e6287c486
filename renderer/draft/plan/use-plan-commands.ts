import { t } from '#renderer/draft/plan-words.ts'
import { useSession } from '#renderer/state/session-store.ts'
import type { Command } from '#renderer/ui/commands.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'

import { beginAction, beginRow, isKeptLine, moveLine, withdraw } from './plan-acts.ts'
import { focusLine, focusPlan, isInPlan } from './plan-focus.ts'
import type { PlanWay } from './plan-moves.ts'
import { usePlan } from './plan-store.ts'

const ways: readonly { readonly way: PlanWay; readonly key: string }[] = [
  { way: 'up', key: 'ArrowUp' },
  { way: 'down', key: 'ArrowDown' },
  { way: 'in', key: 'ArrowRight' },
  { way: 'out', key: 'ArrowLeft' },
]

function canChange(): boolean {
  return isInPlan() && useSession.getState().readOnly === null
}

/** The keys of the plan's list. */
export function usePlanCommands(): void {
  const inList = { group: t('group'), where: 'list', when: canChange } as const
  const onLine = (run: (id: string) => void) => (): void => {
    const { line } = usePlan.getState()
    if (line !== null && isKeptLine(line)) run(line)
  }
  const step = async (id: string, way: PlanWay): Promise<void> => {
    await moveLine(id, way)
    focusPlan()
  }
  const remove = async (id: string): Promise<void> => {
    await withdraw(id)
    focusPlan()
  }
  useCommands([
    { ...inList, id: 'plan.row', label: t('add.row'), keys: ['r'], run: beginRow },
    { ...inList, id: 'plan.action', label: t('add.action'), keys: ['a'], run: () => beginAction() },
    { ...inList, id: 'plan.sub', label: t('add.sub'), keys: ['s'], run: () => beginAction({ isSub: true }) },
    { ...inList, id: 'plan.edit', label: t('edit'), keys: ['F2'], run: onLine((id) => focusLine(id)) },
    {
      ...inList,
      id: 'plan.toRow',
      label: t('toRow'),
      keys: ['m'],
      run: onLine((id) => focusLine(id, '[data-to-row] button')),
    },
    ...ways.map(({ way, key }): Command => ({
      ...inList,
      id: `plan.${way}`,
      label: t(`move.${way}`),
      keys: [`Alt+${key}`],
      repeats: way === 'up' || way === 'down',
      run: onLine((id) => void step(id, way)),
    })),
    {
      ...inList,
      id: 'plan.withdraw',
      label: t('withdraw'),
      keys: ['Delete'],
      run: onLine((id) => void remove(id)),
    },
  ])
}
