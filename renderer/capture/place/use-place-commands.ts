import { flushSync } from 'react-dom'

import { openDialog, type Place } from '#renderer/capture/capture-store.ts'
import { focusEntry } from '#renderer/capture/focus.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { announce } from '#renderer/ui/announce.ts'
import type { Command } from '#renderer/ui/commands.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'

import { turnPaper, usePaper } from './paper-notes.ts'
import { focusPaperTime } from './paper-time.ts'
import { goToNextTable } from './place-acts.ts'
import { t } from './place-words.ts'
import { giveMinutes, giveMinutesInstead, putClockBack, turnClock } from './topic-clock.ts'
import { usePlaces } from './use-places.ts'

/** On: the time can be typed at once, and Enter leads to the line. Off: the line. */
function togglePaper(): void {
  const isOn = !usePaper.getState().isOn
  flushSync(() => turnPaper(isOn))
  announce(isOn ? t('paper.entered') : t('paper.left'))
  if (isOn) focusPaperTime()
  else focusEntry()
}

/** Going to tables and talks, who sits there, the topic's clock, and what comes from paper. */
export function usePlaceCommands({ table, presentation = null }: Place): void {
  const places = usePlaces()
  const isReadOnly = useIsReadOnly()
  const tables = places.filter(({ kind }) => kind === 'table').length
  const writes = (): boolean => !isReadOnly
  const go = { group: t('groups.places') }
  const clock = { group: t('groups.clock') }
  const commands: readonly Command[] = [
    {
      ...go,
      id: 'capture.goToTable',
      label: t('keys.goTo'),
      keys: ['$mod+g'],
      when: () => places.length > 0,
      run: () => openDialog('table'),
    },
    {
      ...go,
      id: 'capture.nextTable',
      label: t('keys.next'),
      keys: ['Alt+PageDown'],
      when: () => tables > 0,
      run: () => goToNextTable(1),
    },
    {
      ...go,
      id: 'capture.previousTable',
      label: t('keys.previous'),
      keys: ['Alt+PageUp'],
      when: () => tables > 0,
      run: () => goToNextTable(-1),
    },
    {
      ...go,
      id: 'capture.seats',
      label: t('keys.seats'),
      keys: ['Alt+KeyW'],
      when: () => writes() && table !== null,
      run: () => openDialog('seats'),
    },
    { ...go, id: 'capture.talk', label: t('keys.talk'), when: writes, run: () => openDialog('talk') },
    {
      ...go,
      id: 'capture.figure',
      label: t('keys.figure'),
      keys: ['Alt+KeyG'],
      when: () => writes() && presentation !== null,
      run: () => openDialog('figure'),
    },
    {
      ...go,
      id: 'capture.paper',
      label: t('keys.paper'),
      keys: ['Alt+KeyP'],
      when: writes,
      run: togglePaper,
    },
    {
      ...go,
      id: 'capture.writtenAt',
      label: t('keys.writtenAt'),
      keys: ['Alt+Shift+KeyP'],
      when: () => writes() && usePaper.getState().isOn,
      run: focusPaperTime,
    },
    // A browser keeps Ctrl+Shift+T for itself, so there is a second way.
    {
      ...clock,
      id: 'capture.clock',
      label: t('keys.clock'),
      keys: ['$mod+Shift+t', 'Alt+KeyT'],
      run: turnClock,
    },
    {
      ...clock,
      id: 'capture.clockFive',
      label: t('keys.addFive'),
      keys: ['Alt+Shift+KeyT'],
      run: () => giveMinutes(5),
    },
    // Nothing else may take a letter or figure out of the line.
    {
      ...clock,
      id: 'capture.clockFiveAfter',
      label: t('keys.addFive'),
      keys: ['$mod+Shift+t 5'],
      whileTyping: 'always',
      keysOnly: true,
      run: () => giveMinutesInstead(5),
    },
    { ...clock, id: 'capture.clockReset', label: t('keys.reset'), run: putClockBack },
  ]
  useCommands(commands)
}
