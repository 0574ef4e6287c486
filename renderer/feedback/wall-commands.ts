import { useApp } from '#renderer/state/app-store.ts'
import type { Command } from '#renderer/ui/commands.ts'
import { isInPopover } from '#renderer/ui/is-in-popover.ts'

import { showOnlyNew, showTheme, useFeedback } from './feedback-store.ts'
import { focusOrder, isInNote, takesArrows, takesSpace } from './focus.ts'
import type { WallAct } from './projector/wall-acts.ts'
import { t } from './words.ts'

export type Acts = Readonly<Record<WallAct, () => void>>

/** Single letters can be switched off, for people whose speech types them (WCAG 2.1.4), and find things in a list that dropped down. */
export function takesLetters(): boolean {
  return useApp.getState().preferences.singleKeys && !isInPopover()
}

/** Whether there is something to leave: what hides the points, or the wall. */
function canLeave(): boolean {
  const { wall, view } = useFeedback.getState()
  return !isInPopover() && (wall === 'open' || view !== 'points')
}

/** What drives the picture on the wall. */
export function listWallCommands(acts: Acts): readonly Command[] {
  const group = t('groups.wall')
  const letter = { group, whileTyping: 'never', when: takesLetters } as const
  return [
    { id: 'feedback.start', label: t('wall.show'), group, keys: ['F5'], run: acts.start },
    {
      id: 'feedback.fromNote',
      label: t('keys.fromNote'),
      group: t('groups.notes'),
      keys: ['Escape'],
      where: 'text',
      keysOnly: true,
      when: isInNote,
      run: focusOrder,
    },
    {
      id: 'feedback.leave',
      label: t('wall.leave'),
      group,
      keys: ['Escape'],
      when: canLeave,
      run: acts.leave,
    },
    {
      id: 'feedback.next',
      label: t('tools.next'),
      group,
      keys: ['PageDown'],
      whileTyping: 'always',
      when: () => !isInPopover(),
      run: acts.next,
    },
    {
      id: 'feedback.previous',
      label: t('tools.previous'),
      group,
      keys: ['PageUp'],
      whileTyping: 'always',
      when: () => !isInPopover(),
      run: acts.previous,
    },
    ...listArrows(acts, group),
    { ...letter, id: 'feedback.blank', label: t('tools.blank'), keys: ['b'], run: acts.blank },
    { ...letter, id: 'feedback.clock', label: t('tools.clockOnly'), keys: ['c'], run: acts.clock },
    { ...letter, id: 'feedback.bigger', label: t('tools.bigger'), keys: ['+', '='], run: acts.bigger },
    { ...letter, id: 'feedback.smaller', label: t('tools.smaller'), keys: ['-'], run: acts.smaller },
    { id: 'feedback.lit', label: t('keys.themeLit'), group, run: () => showTheme('projector') },
    { id: 'feedback.dim', label: t('keys.themeDim'), group, run: () => showTheme('projectorDim') },
    {
      id: 'feedback.onlyNew',
      label: t('keys.onlyNew'),
      group,
      run: () => showOnlyNew(!useFeedback.getState().onlyNew),
    },
  ]
}

function listArrows(acts: Acts, group: string): readonly Command[] {
  const arrow = { group, whileTyping: 'empty', keysOnly: true, when: () => !takesArrows() } as const
  const next = t('tools.next')
  return [
    { ...arrow, id: 'feedback.right', label: next, keys: ['ArrowRight'], run: acts.next },
    { ...arrow, id: 'feedback.left', label: t('tools.previous'), keys: ['ArrowLeft'], run: acts.previous },
    {
      ...arrow,
      id: 'feedback.space',
      label: next,
      keys: ['Space'],
      whileTyping: 'never',
      when: () => !takesSpace(),
      run: acts.next,
    },
    {
      ...arrow,
      id: 'feedback.dot',
      label: t('tools.blank'),
      keys: ['.'],
      whileTyping: 'never',
      when: takesLetters,
      run: acts.blank,
    },
  ]
}
