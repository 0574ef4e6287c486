import { create } from 'zustand'

type NoticeTone = 'ok' | 'warn'

type Notice = { readonly tone: NoticeTone; readonly text: string }

type ShellState = {
  readonly dialog: 'none' | 'settings' | 'settle' | 'versions' | 'saveVersion'
  /** Something that went well, until it is closed or something else is said. */
  readonly notice: Notice | null
}

/** What is open over the screens. */
export const useShell = create<ShellState>(() => ({ dialog: 'none', notice: null }))

export function showDialog(dialog: ShellState['dialog']): void {
  useShell.setState({ dialog })
}

let timer = 0
const shownFor = 10_000

/** Says something in the bar at the top for ten seconds; it is read out too. */
export function showNotice(text: string, tone: NoticeTone = 'ok'): void {
  window.clearTimeout(timer)
  useShell.setState({ notice: { tone, text } })
  timer = window.setTimeout(closeNotice, shownFor)
}

export function closeNotice(): void {
  useShell.setState({ notice: null })
}
