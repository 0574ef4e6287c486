import { newId } from './new-id.ts'

type Kept = { readonly id: string; readonly left: boolean }
const kept = 'pooled.window'
let own: string | null = null

function readKept(): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(kept) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

function keep(id: string, left: boolean): void {
  sessionStorage.setItem(kept, JSON.stringify({ id, left } satisfies Kept))
}

/** After a crash of the page too; a second window that was made as a copy of this one has its storage, but is not loaded again. */
function isLoadedAgain(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  return entry instanceof PerformanceNavigationTiming && entry.type === 'reload'
}

/** The id of this window: the same whatever is loaded in it again, and no other window's. */
export function getWindowId(): string {
  if (own !== null) return own
  const before = readKept()
  const id = before !== null && (before.left || isLoadedAgain()) ? before.id : newId()
  own = id
  keep(id, false)
  window.addEventListener('pagehide', () => keep(id, true))
  window.addEventListener('pageshow', () => keep(id, false))
  return id
}
