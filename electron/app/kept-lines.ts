import { join } from 'node:path'

import { z } from 'zod'

import { linesName, openJson } from '#electron/store/mirror.ts'
import { KeptLine } from '#shared/contract/capture.ts'

import type { takeTurns } from './take-turns.ts'

const Entry = z.object({ at: z.number(), line: KeptLine })
type Lines = Readonly<Record<string, z.infer<typeof Entry>>>

/** The half-typed lines of the windows of every session, beside its log. Nothing here ever stands in anybody's way. */
export type LineKeeper = {
  /** Keeps a window's half-typed line, durably; null forgets it. False where the disk refuses. */
  keep(session: string, window: string, line: KeptLine | null): Promise<boolean>
  /**
   * The line of this window, else the newest of a window that is gone; it is this window's from then on. One that
   * `isEntered` is forgotten.
   */
  take(session: string, window: string, isEntered: (line: KeptLine) => boolean): Promise<KeptLine | null>
  /** Counts a window as open, until what is given back is called. */
  enter(session: string, window: string): () => void
}

/** What cannot be read of it is left out. */
function parseLines(data: unknown): Lines {
  const entries = Object.entries(z.record(z.string(), z.unknown()).parse(data))
  return Object.fromEntries(
    entries.flatMap(([window, value]) => {
      const kept = Entry.safeParse(value)
      return kept.success ? [[window, kept.data]] : []
    }),
  )
}

/** Reads the lines of a folder, and writes what `change` makes of them where that is something else. */
async function changeLines(folder: string, change: (lines: Lines) => Lines): Promise<void> {
  const { low } = await openJson<Lines>(join(folder, linesName), {}, parseLines)
  const before = low.data
  low.data = change(before)
  if (low.data !== before) await low.write()
}

function without(lines: Lines, window: string): Lines {
  if (!Object.hasOwn(lines, window)) return lines
  const { [window]: _gone, ...others } = lines
  return others
}

type Waiting = ReadonlyMap<string, KeptLine | null>

function putIn(lines: Lines, more: Waiting, at: number): Lines {
  let after = lines
  for (const [window, line] of more)
    after = line === null ? without(after, window) : { ...after, [window]: { at, line } }
  return after
}

/** The lines that a window may have, the best first: its own, else those of windows that are gone, the newest first. */
function rankLines(lines: Lines, window: string, isOpen: (window: string) => boolean) {
  const own = Object.hasOwn(lines, window) ? lines[window] : undefined
  if (own !== undefined) return [[window, own] as const]
  return Object.entries(lines)
    .filter(([id]) => !isOpen(id))
    .toSorted(([, a], [, b]) => b.at - a.at)
}

/** What a window takes, and what is left: the line is its own from then on, and what went in meanwhile is forgotten. */
function takeOut(
  lines: Lines,
  window: string,
  isOpen: (window: string) => boolean,
  isEntered: (line: KeptLine) => boolean,
): { readonly taken: KeptLine | null; readonly left: Lines } {
  let left = lines
  for (const [from, kept] of rankLines(lines, window, isOpen)) {
    if (from === window && !isEntered(kept.line)) return { taken: kept.line, left }
    left = without(left, from)
    if (!isEntered(kept.line)) return { taken: kept.line, left: { ...left, [window]: kept } }
  }
  return { taken: null, left }
}

/** Who has which session open; a window that connects again may be counted twice for a moment. */
function countWindows() {
  const open = new Map<string, number>()
  const keyOf = (session: string, window: string): string => `${session} ${window}`
  return {
    isOpen: (session: string, window: string): boolean => open.has(keyOf(session, window)),
    enter: (session: string, window: string): (() => void) => {
      const key = keyOf(session, window)
      open.set(key, (open.get(key) ?? 0) + 1)
      return () => {
        const left = (open.get(key) ?? 1) - 1
        if (left === 0) open.delete(key)
        else open.set(key, left)
      }
    },
  }
}

/**
 * Keeps half-typed lines in `lines.json` of a session's folder, in turn with whatever else writes there; of several
 * lines of one window that wait, only the newest is written.
 */
export function keepLines(
  folderOf: (session: string) => string,
  inTurn: ReturnType<typeof takeTurns>,
  now: () => number,
): LineKeeper {
  const waiting = new Map<string, Map<string, KeptLine | null>>()
  const windows = countWindows()
  const write = async (session: string): Promise<void> => {
    const lines = waiting.get(session)
    if (lines === undefined) return
    waiting.delete(session)
    try {
      await changeLines(folderOf(session), (before) => putIn(before, lines, now()))
    } catch (error) {
      // They are tried again with the next; what came meanwhile is newer.
      waiting.set(session, new Map([...lines, ...(waiting.get(session) ?? [])]))
      throw error
    }
  }
  return {
    enter: windows.enter,
    keep: (session, window, line) => {
      const lines = waiting.get(session) ?? new Map<string, KeptLine | null>()
      waiting.set(session, lines.set(window, line))
      return inTurn(folderOf(session), () => write(session)).then(
        () => true,
        () => false,
      )
    },
    take: async (session, window, isEntered) => {
      let taken: KeptLine | null = null
      const isOpen = (id: string): boolean => windows.isOpen(session, id)
      const work = (): Promise<void> =>
        changeLines(folderOf(session), (lines) => {
          const out = takeOut(lines, window, isOpen, isEntered)
          taken = out.taken
          return out.left
        })
      await inTurn(folderOf(session), work).catch(() => undefined)
      return taken
    },
  }
}
