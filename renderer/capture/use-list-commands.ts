import { useKinds } from '#renderer/state/kinds.ts'
import type { Command } from '#renderer/ui/commands.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'

import { openDialog } from './capture-store.ts'
import {
  moveChosen,
  rewordPoint,
  scales,
  setAgreement,
  setKind,
  turnAgreement,
  turnStar,
} from './point-acts.ts'
import type { PointRow } from './point-rows.ts'
import { restoreChosen, withdrawChosen } from './withdraw-points.ts'
import { t } from './words.ts'

/** Opens a menu of the bar above the list, with its first entry in hand. */
function openMenu(id: string): void {
  document.getElementById(id)?.click()
}

/** The keys of the list, and the same things in the palette. They act on the chosen rows. */
export function useListCommands(chosen: readonly PointRow[], isReadOnly: boolean): void {
  const kinds = useKinds()
  const [first] = chosen
  const act = (id: string, label: string, keys: readonly string[], run: () => void): Command => ({
    id: `capture.${id}`,
    label,
    group: t('groups.point'),
    keys,
    where: 'list',
    when: () => !isReadOnly && chosen.length > 0,
    run,
  })
  const setKinds = kinds.map(({ kind, name, mark }) => {
    const keys = kind === 'point' ? ['0'] : mark === '"' ? ['"', "'"] : mark === '' ? [] : [mark]
    return act(`kind.${kind}`, t('keys.kind', { kind: name }), keys, () => setKind(kind, name))
  })
  const agree = scales.map((scale, index) =>
    act(`agree.${scale}`, t('keys.agree', { scale: t(`agreement.${scale}`) }), [`a ${index + 1}`], () =>
      setAgreement(scale),
    ),
  )
  useCommands([
    ...setKinds,
    act('reword', t('keys.reword'), ['F2', 'Enter'], () => first !== undefined && rewordPoint(first)),
    act('agreement', t('keys.agreement'), ['a'], turnAgreement),
    ...agree,
    act('star', t('keys.star'), ['s'], turnStar),
    act('speaker', t('keys.speaker'), ['p', 'r'], () => openDialog('speaker')),
    act('move', t('keys.move'), ['t'], () => openMenu('capture-move')),
    { ...act('up', t('keys.up'), ['Alt+ArrowUp'], () => moveChosen(-1)), repeats: true },
    { ...act('down', t('keys.down'), ['Alt+ArrowDown'], () => moveChosen(1)), repeats: true },
    act('withdraw', t('keys.withdraw'), ['Delete'], withdrawChosen),
    {
      ...act('restore', t('keys.restore'), [], restoreChosen),
      when: () => !isReadOnly && chosen.some(({ point }) => point.withdrawn),
    },
  ])
}
