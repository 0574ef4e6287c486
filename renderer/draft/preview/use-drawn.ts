import { type RefObject, useEffect, useRef, useState } from 'react'

import { drawWord } from './draw-word.ts'
import { keepPlace } from './keep-place.ts'
import { makePaper, type Paper, type Scale } from './paper.ts'

export type Drawn = {
  /** What can be seen; null until there is something. */
  readonly paper: Paper | null
  readonly isDrawing: boolean
  readonly hasFailed: boolean
}

/** What comes is drawn out of sight first, and shown whole in the place of what was there. */
function hide(host: HTMLElement): void {
  host.inert = true
  Object.assign(host.style, {
    position: 'absolute',
    insetInline: '0',
    height: '0',
    overflow: 'hidden',
    visibility: 'hidden',
  })
}

function reveal(host: HTMLElement): void {
  host.inert = false
  host.style.cssText = ''
}

function roomIn(holder: HTMLElement): number {
  return holder.clientWidth
}

/** Draws the file into an element, and again whenever there is a newer one; where one has scrolled to stays. */
export function useDrawn(
  holder: RefObject<HTMLElement | null>,
  bytes: Uint8Array | null,
  scale: Scale,
): Drawn {
  const [drawn, setDrawn] = useState<Drawn>({ paper: null, isDrawing: false, hasFailed: false })
  const shown = useRef<Paper | null>(null)
  const wanted = useRef(scale)
  useEffect(() => {
    wanted.current = scale
    const place = keepPlace(shown.current)
    if (holder.current !== null) shown.current?.setScale(scale, roomIn(holder.current))
    place()
  }, [holder, scale])
  useEffect(() => {
    const element = holder.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => shown.current?.setScale(wanted.current, roomIn(element)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [holder])
  useEffect(() => {
    const element = holder.current
    if (element === null || bytes === null) return undefined
    let isWanted = true
    const paper = makePaper(wanted.current, roomIn(element))
    hide(paper.host)
    element.append(paper.host)
    const draw = async (): Promise<void> => {
      setDrawn((known) => ({ ...known, isDrawing: true, hasFailed: false }))
      if (!(await drawWord(bytes, { ...paper, isWanted: () => isWanted }))) return
      const place = keepPlace(shown.current, paper)
      shown.current?.host.remove()
      shown.current = paper
      reveal(paper.host)
      paper.setScale(wanted.current, roomIn(element))
      place()
      setDrawn({ paper, isDrawing: false, hasFailed: false })
    }
    draw().catch(() => {
      if (isWanted) setDrawn((known) => ({ ...known, isDrawing: false, hasFailed: true }))
    })
    return () => {
      isWanted = false
      if (shown.current !== paper) paper.host.remove()
    }
  }, [holder, bytes])
  return drawn
}
