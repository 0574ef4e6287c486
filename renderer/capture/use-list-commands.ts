import { useKinds } from '#renderer/state/kinds.ts'
import type { Command } from '#renderer/ui/commands.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'

import { openDialog } from './capture-store.ts'
import { chosenNow, pick } from './chosen-points.ts'
import { askPeople, scales, setAgreement, turnAgreement } from './list/agree-by-keys.ts'
import { useList } from './list/list-store.ts'
import { joinChosen, moveChosen, nestChosen, unnestChosen } from './list/move-chosen.ts'
import { hasRepeats } from './list/repeats.ts'
import { rewordPoint, setKind, turnStar } from './point-acts.ts'
import { restoreChosen, withdrawChosen } from './withdraw-points.ts'
import { t } from './words.ts'

/** Opens a menu of the bar above the list, with its first entry in hand. */
function openMenu(id: string): void {
  document.getElementById(id)?.click()
}

type Act = (
  id: string,
  label: string,
  keys: readonly string[],
  run: () => void,
  rest?: Partial<Command>,
) => Command

/** The keys of the list, and the same things in the palette. They act on the chosen rows. */
export function useListCommands(isReadOnly: boolean): void {
  const kinds = useKinds()
  const isArranging = useList((state) => state.isArranging)
  const isFree = (): boolean => !isReadOnly && chosenNow().size > 0 && !useList.getState().isDragging
  const acts =
    (group: string): Act =>
    (id, label, keys, run, rest) => ({
      id: `capture.${id}`,
      label,
      group,
      keys,
      where: 'list',
      when: isFree,
      run,
      ...rest,
    })
  const [point, mark, order] = [acts(t('groups.point')), acts(t('groups.mark')), acts(t('groups.order'))]
  const setKinds = kinds.map(({ kind, name, mark: key }) => {
    const keys = kind === 'point' ? ['0'] : key === '"' ? ["'", '"'] : key === '' ? [] : [key]
    return mark(`kind.${kind}`, t('keys.kind', { kind: name }), keys, () => setKind(kind, name))
  })
  const agree = scales.map((scale, index) =>
    mark(`agree.${scale}`, t('keys.agree', { scale: t(`agreement.${scale}`) }), [`a ${index + 1}`], () =>
      setAgreement(scale),
    ),
  )
  useCommands([
    // While rows can be dragged, Enter picks one up.
    point('reword', t('keys.reword'), isArranging ? ['F2'] : ['Enter', 'F2'], () => {
      const [first] = pick(chosenNow())
      if (first !== undefined) rewordPoint(first)
    }),
    point('withdraw', t('keys.withdraw'), ['Delete'], withdrawChosen, { macKeys: ['Delete', 'Backspace'] }),
    point('restore', t('keys.restore'), [], restoreChosen, {
      when: () => isFree() && pick(chosenNow()).some((row) => row.point.withdrawn),
    }),
    point('speaker', t('keys.speaker'), ['p'], () => openDialog('speaker')),
    point('dissent', t('keys.dissent'), ['d'], () => openDialog('dissent')),
    point('repeats', t('keys.repeats'), ['e'], () => openDialog('repeats'), { when: hasRepeats }),
    point('join', t('keys.join'), ['$mod+j'], joinChosen),
    ...setKinds,
    mark('agreement', t('keys.agreement'), ['a'], turnAgreement),
    ...agree,
    mark('people', t('keys.people'), ['a 6'], askPeople),
    mark('role', t('keys.role'), ['r'], () => openMenu('capture-role')),
    mark('tags', t('keys.tags'), ['g'], () => openDialog('tags')),
    mark('star', t('keys.star'), ['s'], turnStar),
    order('move', t('keys.move'), ['t', 'm'], () => openMenu('capture-move')),
    order('up', t('keys.up'), ['Alt+ArrowUp'], () => moveChosen('up'), { repeats: true }),
    order('down', t('keys.down'), ['Alt+ArrowDown'], () => moveChosen('down'), { repeats: true }),
    order('top', t('keys.top'), ['Alt+Home'], () => moveChosen('top')),
    order('bottom', t('keys.bottom'), ['Alt+End'], () => moveChosen('bottom')),
    order('nest', t('keys.nest'), ['$mod+BracketRight', '-'], nestChosen),
    order('unnest', t('keys.unnest'), ['$mod+BracketLeft'], unnestChosen, {
      when: () => isFree() && pick(chosenNow()).some(({ depth }) => depth > 0),
    }),
  ])
}
