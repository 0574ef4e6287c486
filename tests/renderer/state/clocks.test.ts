import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import {
  addMinutes,
  openClocks,
  pauseClock,
  readClock,
  resetClock,
  startClock,
  useClocks,
} from '#renderer/state/clocks.ts'

const minute = 60_000
let store: Map<string, string>

beforeEach(() => {
  store = new Map()
  vi.useFakeTimers({ now: new Date('2026-03-12T10:00:00Z') })
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => store.get(name) ?? null,
    setItem: (name: string, value: string) => store.set(name, value),
    removeItem: (name: string) => store.delete(name),
  })
  openClocks('day')
})

afterEach(() => {
  openClocks(null)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function read(key: string, minutes: number) {
  const { leftMs, state, isRunning } = readClock(useClocks.getState().byKey[key], minutes, Date.now())
  return { left: leftMs / minute, state, isRunning }
}

function pass(minutes: number): void {
  vi.setSystemTime(Date.now() + minutes * minute)
}

describe('a clock', () => {
  it('stands at its minutes until it is started', () => {
    expect(read('first', 25)).toEqual({ left: 25, state: 'idle', isRunning: false })
  })

  it('runs down, warns for two minutes, and goes on when its time is over', () => {
    startClock('first', 25)
    pass(22.9)
    expect(read('first', 25).state).toBe('running')
    pass(0.1)
    expect(read('first', 25)).toEqual({ left: 2, state: 'soon', isRunning: true })
    pass(2)
    expect(read('first', 25)).toEqual({ left: 0, state: 'over', isRunning: true })
    pass(3)
    expect(read('first', 25).left).toBe(-3)
  })

  it('stands still while it is paused, and goes on from there', () => {
    startClock('first', 25)
    pass(10)
    pauseClock('first')
    pass(60)
    expect(read('first', 25)).toEqual({ left: 15, state: 'idle', isRunning: false })
    startClock('first', 25)
    pass(5)
    expect(read('first', 25).left).toBe(10)
  })

  it('takes more minutes at any time, and runs or stands as it did', () => {
    addMinutes('first', 5, 25)
    expect(read('first', 25)).toEqual({ left: 30, state: 'idle', isRunning: false })
    startClock('first', 25)
    pass(31)
    expect(read('first', 25).state).toBe('over')
    addMinutes('first', 5)
    expect(read('first', 25)).toEqual({ left: 4, state: 'running', isRunning: true })
  })

  it('is put back to where it was before', () => {
    startClock('first', 25)
    pass(10)
    resetClock('first')
    expect(read('first', 20)).toEqual({ left: 20, state: 'idle', isRunning: false })
  })

  it('is not set back by a machine whose time of day is', () => {
    startClock('first', 25)
    pass(-60)
    expect(read('first', 25).left).toBe(25)
  })
})

describe('the clocks of a session', () => {
  it('outlive the window, and the time it was closed for', () => {
    startClock('first', 25)
    startClock('plenary', 4)
    openClocks(null)
    pass(3)
    openClocks('day')
    expect(read('first', 25).left).toBe(22)
    expect(read('plenary', 4)).toEqual({ left: 1, state: 'soon', isRunning: true })
  })

  it('are not those of another session', () => {
    startClock('first', 25)
    openClocks('other')
    expect(read('first', 25).state).toBe('idle')
  })

  it('start afresh where what was kept cannot be read', () => {
    store.set('pooled.clocks.day', '{broken')
    openClocks('day')
    expect(read('first', 25).state).toBe('idle')
  })
})
