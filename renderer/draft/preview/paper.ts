import { wordClass } from './draw-word.ts'

/** How wide the pages are shown: as wide as there is room, or so many hundredths of what they are on paper. */
export type Scale = 'fit' | '100' | '150'

/** Pages in a root of their own, where the styles of the Word file touch nothing else. */
export type Paper = {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  readonly takeStyles: (styles: readonly string[]) => void
  readonly takePages: (pages: readonly HTMLElement[]) => void
  readonly setScale: (scale: Scale, room: number) => void
}

/** Around the pages: what the app decides, not the file. */
const around = `
.${wordClass}-wrapper { display: flex; flex-direction: column; align-items: safe center; gap: var(--space-12);
  padding: 0 0 var(--space-24); background: none; }
.${wordClass}-wrapper > section.${wordClass} { flex: none; margin: 0; box-shadow: none;
  outline: 1px solid var(--color-border-subtle); }
a[data-go-to] { cursor: pointer; }
`

function makeStyle(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

/** A style's length in points, as px. */
function readPoints(length: string): number {
  return length.endsWith('pt') ? (Number.parseFloat(length) * 96) / 72 : Number.NaN
}

function scalePage(page: HTMLElement, scale: Scale, room: number): void {
  const width = readPoints(page.style.width)
  const wanted = scale === 'fit' ? Math.min(1, room / width) : Number(scale) / 100
  page.style.zoom = Number.isFinite(wanted) ? wanted.toFixed(3) : ''
}

/** Empty paper, to be drawn on out of sight. */
export function makePaper(scale: Scale, room: number): Paper {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const pages = document.createElement('div')
  pages.className = `${wordClass}-wrapper`
  root.append(pages)
  const frame = makeStyle(around)
  let now = { scale, room }
  const scaleAll = (list: readonly HTMLElement[]): void => {
    for (const page of list) scalePage(page, now.scale, now.room)
  }
  return {
    host,
    root,
    takeStyles: (styles) => {
      root.adoptedStyleSheets = [...styles.map(makeStyle), frame]
    },
    takePages: (more) => {
      scaleAll(more)
      pages.append(...more)
    },
    setScale: (next, width) => {
      now = { scale: next, room: width }
      scaleAll([...pages.children].filter((page) => page instanceof HTMLElement))
    },
  }
}
