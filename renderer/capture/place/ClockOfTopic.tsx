import Pause from 'lucide-react/icons/pause'
import Play from 'lucide-react/icons/play'
import Timer from 'lucide-react/icons/timer'
import { useEffect, useRef } from 'react'

import { useCapture } from '#renderer/capture/capture-store.ts'
import { afterPopup, focusEntry } from '#renderer/capture/focus.ts'
import { usePlace } from '#renderer/capture/use-rows.ts'
import { useApp } from '#renderer/state/app-store.ts'
import { useClock } from '#renderer/state/clocks.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { announce } from '#renderer/ui/announce.ts'
import { soundClock } from '#renderer/ui/clock-sound.ts'
import { type ClockShown, describeClock, formatClock } from '#renderer/ui/clock-words.ts'
import { ClockFace } from '#renderer/ui/ClockFace.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Menu, type MenuEntry } from '#renderer/ui/Menu.tsx'

import { t } from './place-words.ts'
import { giveMinutes, putClockBack, turnClock } from './topic-clock.ts'

import styles from './ClockOfTopic.module.css'

/** The clock of the topic in hand, for the top of the window. Nobody is cut off by it. */
export function ClockOfTopic() {
  const isOpen = useCapture(({ session }) => session) !== null
  const { topic } = usePlace()
  const record = useRecords('topic').find(({ id }) => id === topic)
  if (!isOpen || record === undefined) return null
  return <RunningClock key={record.id} topic={record.id} minutes={record.minutes ?? 0} />
}

/** Says once, and politely, that the time runs out, and that it is out. */
function useWarning(clock: ClockShown): void {
  const { state } = clock
  const was = useRef(state)
  const words = describeClock(clock)
  const latest = useRef(words)
  useEffect(() => {
    latest.current = words
  })
  useEffect(() => {
    const before = was.current
    was.current = state
    if (before !== 'running' && before !== 'soon') return
    if (state !== 'over' && !(state === 'soon' && before === 'running')) return
    announce(latest.current)
    if (state === 'over' && useApp.getState().preferences.sound) soundClock()
  }, [state])
}

type RunningClockProps = { readonly topic: string; readonly minutes: number }

/** Draws itself once a second, and nothing else. */
function RunningClock({ topic, minutes }: RunningClockProps) {
  const clock = useClock(topic, minutes)
  useWarning(clock)
  const isSet = clock.leftMs !== 0 || clock.hasStarted
  return (
    <div role="group" aria-label={t('clock.menu')} className={styles['clock']}>
      {isSet && <ClockFace clock={clock} />}
      {isSet && <TurnButton isRunning={clock.isRunning} hasStarted={clock.hasStarted} />}
      <ClockMenu isRunning={clock.isRunning} hasStarted={clock.hasStarted} minutes={minutes} />
    </div>
  )
}

type TurnProps = { readonly isRunning: boolean; readonly hasStarted: boolean }

function TurnButton({ isRunning, hasStarted }: TurnProps) {
  const label = isRunning ? t('clock.pause') : hasStarted ? t('clock.goOn') : t('clock.start')
  return (
    <IconButton
      icon={isRunning ? Pause : Play}
      label={label}
      keys="$mod+Shift+t"
      preventFocusOnPress
      onPress={turnClock}
    />
  )
}

function ClockMenu({ isRunning, hasStarted, minutes }: TurnProps & { readonly minutes: number }) {
  const entry = (id: string, label: string, act: () => void, rest: Partial<MenuEntry> = {}): MenuEntry => ({
    id,
    label,
    ...rest,
    onAction: () => {
      act()
      afterPopup(focusEntry)
    },
  })
  const items = [
    entry('five', t('clock.addFive'), () => giveMinutes(5), { keys: 'Alt+Shift+KeyT' }),
    entry('one', t('clock.addOne'), () => giveMinutes(1)),
    entry('back', t('clock.reset', { figure: formatClock(minutes * 60_000) }), putClockBack, {
      isDisabled: !isRunning && !hasStarted,
    }),
  ]
  return (
    <Menu label={t('clock.menu')} items={items}>
      <IconButton icon={Timer} label={t('clock.menu')} />
    </Menu>
  )
}
