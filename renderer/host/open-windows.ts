import { getWindowId } from './window-id.ts'

const prefix = 'pooled-window-'
let isHeld = false

/** Lets every other window of this machine see that this one is open, until it is gone, however it goes. */
export function holdWindow(): void {
  if (isHeld) return
  isHeld = true
  const forever = new Promise<never>(() => undefined)
  navigator.locks.request(prefix + getWindowId(), () => forever).catch(() => (isHeld = false))
}

/** The ids of the windows of this machine that are open. */
export async function listOpenWindows(): Promise<ReadonlySet<string>> {
  const { held = [], pending = [] } = await navigator.locks.query()
  const names = [...held, ...pending].map(({ name = '' }) => name)
  return new Set(names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)))
}
