import { useState } from 'react'

/** A number kept on this machine between runs, such as a pane's width; in memory only where there is no storage. */
export function useRememberedNumber(name: string, first: number): readonly [number, (value: number) => void] {
  const [value, setValue] = useState(() => read(name) ?? first)
  const remember = (next: number): void => {
    setValue(next)
    write(name, next)
  }
  return [value, remember]
}

function read(name: string): number | undefined {
  try {
    const stored = Number.parseFloat(localStorage.getItem(name) ?? '')
    return Number.isFinite(stored) ? stored : undefined
  } catch {
    return undefined
  }
}

function write(name: string, value: number): void {
  try {
    localStorage.setItem(name, String(value))
  } catch {
    // A full or forbidden storage costs only the memory of a width.
  }
}
