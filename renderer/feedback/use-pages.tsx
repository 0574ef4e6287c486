import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'

import { fillPages, splitRow } from './pages.ts'
import type { Picture, WallRow } from './projector/picture.ts'
import { WallSheet } from './projector/WallSheet.tsx'

import styles from './use-pages.module.css'

/** How high rows come out on the wall, by what is in them, and how much room there is for them. */
type Measured = {
  /** The size and title it was measured with. */
  readonly with: string
  readonly room: number
  readonly heights: ReadonlyMap<string, number>
  /** How many parts a row has to be cut into, by its id and length. */
  readonly parts: ReadonlyMap<string, number>
}

type Pages = {
  readonly pages: readonly (readonly WallRow[])[] | null
  /** Has to be drawn for the pages to come out. */
  readonly layer: ReactNode
}

/** The line under the last row. */
const lastLine = 2

function nameContent({ text, telling, who, isDetail, kind }: WallRow): string {
  return JSON.stringify([text, telling, who, isDetail, kind.mark])
}

function nameWhole({ id, text }: WallRow): string {
  return `${id.split('/')[0]} ${text.length}`
}

/** Sets the rows out on pages as they come out on the wall: a hidden sheet of the same size is measured. */
export function usePages(rows: readonly WallRow[], look: Pick<Picture, 'title' | 'zoom'>): Pages {
  const { title, zoom } = look
  const key = JSON.stringify([title, zoom])
  const [measured, setMeasured] = useState<Measured>(blank(''))
  const sheet = useRef<HTMLUListElement>(null)
  const hasFont = useFont()
  const now = useMemo(() => (measured.with === key ? measured : blank(key)), [measured, key])
  const cut = useMemo(() => cutRows(rows, now), [rows, now])
  const missing = useMemo(() => cut.filter(({ part }) => !now.heights.has(nameContent(part))), [cut, now])
  const isWhole = hasFont && now.room > 0 && missing.length === 0
  useLayoutEffect(() => {
    const list = sheet.current
    if (hasFont && !isWhole && list !== null) setMeasured(measure(list, now, missing))
  }, [hasFont, isWhole, now, missing])
  const pages = useMemo(() => {
    if (!isWhole) return null
    const heights = cut.map(({ part }) => now.heights.get(nameContent(part)) ?? 0)
    return fillPages(heights, now.room).map((page) => page.flatMap((index) => cut[index]?.part ?? []))
  }, [isWhole, cut, now])
  const picture = { ...hidden, ...look, rows: missing.map(({ part }) => part) }
  const layer = hasFont && !isWhole && (
    <div aria-hidden className={styles['layer']}>
      <WallSheet picture={picture} rowsRef={sheet} />
    </div>
  )
  return { pages, layer }
}

const hidden: Omit<Picture, 'title' | 'zoom' | 'rows'> = {
  view: 'points',
  theme: 'projector',
  heading: '0',
  now: '',
  foot: '0',
  clock: null,
}

function blank(key: string): Measured {
  return { with: key, room: 0, heights: new Map(), parts: new Map() }
}

type Cut = { readonly part: WallRow; readonly row: WallRow }

function cutRows(rows: readonly WallRow[], { parts }: Measured): readonly Cut[] {
  return rows.flatMap((row) => splitRow(row, parts.get(nameWhole(row)) ?? 1).map((part) => ({ part, row })))
}

/** Reads the heights of rows that were drawn; one that is higher than a page is cut further. */
function measure(list: HTMLUListElement, before: Measured, drawn: readonly Cut[]): Measured {
  const room = list.clientHeight - lastLine
  const heights = new Map(before.heights)
  const parts = new Map(before.parts)
  for (const [index, { part, row }] of drawn.entries()) {
    const height = (list.children[index] as HTMLElement | undefined)?.offsetHeight ?? 0
    heights.set(nameContent(part), height)
    const name = nameWhole(row)
    const tried = before.parts.get(name) ?? 1
    const wanted = tried === 1 ? Math.ceil(height / room) : tried + 1
    if (height > room) parts.set(name, Math.min(row.text.length, wanted))
  }
  return { ...before, room, heights, parts }
}

/** True once the font is there: before, lines break elsewhere. */
function useFont(): boolean {
  const [hasFont, setHasFont] = useState(false)
  useEffect(() => {
    const done = (): void => setHasFont(true)
    document.fonts.load("65px 'Atkinson Hyperlegible Next Variable'").then(done, done)
  }, [])
  return hasFont
}
