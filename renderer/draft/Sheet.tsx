import { memo, useMemo } from 'react'

import { classNames } from '#renderer/ui/class-names.ts'
import type { DraftView, OutlineEntry } from '#shared/contract/draft.ts'
import type { Block, WordDocument } from '#shared/model/document.ts'

import { idOf, SheetBlock, SheetFacts } from './SheetBlock.tsx'
import { t } from './words.ts'

import styles from './Sheet.module.css'

/** Each main heading with all that stands under it; what comes before the first is a part too. */
function splitParts(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) parts.push([])
    parts.at(-1)?.push(block)
  }
  return parts.filter((part) => part.length > 0)
}

function numbersOf(outline: readonly OutlineEntry[]): ReadonlyMap<string, string> {
  const flat = (items: readonly OutlineEntry[]): readonly OutlineEntry[] =>
    items.flatMap((item) => [item, ...flat(item.children)])
  return new Map(flat(outline).map(({ anchor, number }) => [anchor, number]))
}

type SheetProps = {
  readonly view: DraftView
  /** The anchor of the piece in hand. */
  readonly chosen: string | null
}

/** The whole draft on one sheet as wide as a page. */
export const Sheet = memo(function Sheet({ view, chosen }: SheetProps) {
  const { document, outline } = view
  const parts = useMemo(() => splitParts(document.blocks), [document])
  const contents = document.blocks.find((block) => block.kind === 'contents')
  const numbers = useMemo(() => numbersOf(outline), [outline])
  return (
    <article className={styles['sheet']} lang={document.language} aria-label={t('sheet')}>
      <div className={styles['front']}>
        <TitlePage document={document} />
        {contents !== undefined && (
          <nav aria-labelledby="sheet-contents">
            <h3 id="sheet-contents" className={styles['level2']}>
              {contents.heading}
            </h3>
            <Contents outline={outline} levels={contents.levels ?? 2} />
          </nav>
        )}
      </div>
      {parts.map((blocks, index) => (
        <SheetPart key={index} blocks={blocks} numbers={numbers} chosen={chosenIn(blocks, chosen)} />
      ))}
    </article>
  )
})

function chosenIn(blocks: readonly Block[], chosen: string | null): string | null {
  return blocks.some((block) => anchorOf(block) === chosen) ? chosen : null
}

type SheetPartProps = {
  readonly blocks: readonly Block[]
  readonly numbers: ReadonlyMap<string, string>
  readonly chosen: string | null
}

/** It is drawn again only where something in it is other than it was. */
const SheetPart = memo(
  function SheetPart({ blocks, numbers, chosen }: SheetPartProps) {
    return (
      <div className={styles['part']}>
        {blocks.map((block, at) => {
          const anchor = anchorOf(block)
          const shown = <SheetBlock block={block} number={numbers.get(anchor) ?? ''} />
          if (anchor === '') return <div key={at}>{shown}</div>
          const isHeading = block.kind === 'heading'
          return (
            <div
              key={at}
              {...(!isHeading && { id: idOf(anchor) })}
              data-anchor={anchor}
              className={classNames(styles['piece'], anchor === chosen && styles['chosen'])}
            >
              {shown}
            </div>
          )
        })}
      </div>
    )
  },
  (before, now) =>
    before.chosen === now.chosen &&
    before.blocks.length === now.blocks.length &&
    before.blocks.every((block, at) => {
      const next = now.blocks[at]
      return block === next && before.numbers.get(anchorOf(block)) === now.numbers.get(anchorOf(next))
    }),
)

function anchorOf(block: Block): string {
  return ('anchor' in block && block.anchor) || ''
}

function TitlePage({ document }: { readonly document: WordDocument }) {
  const { title, subtitle = '', kindOfDocument, status, version, date, bodies, facts = [] } = document
  const own = [
    { label: t('status'), values: [status] },
    { label: t('version'), values: [version] },
    { label: t('printed'), values: [date] },
    { label: t('bodies'), values: bodies.map(({ name, role }) => `${name} (${role})`) },
  ]
  return (
    <header className={styles['title']}>
      <p className={styles['kind']}>{kindOfDocument}</p>
      <h2>{title}</h2>
      {subtitle !== '' && <p className={styles['lead']}>{subtitle}</p>}
      <SheetFacts facts={[...own, ...facts].filter(({ values }) => values.length > 0)} />
    </header>
  )
}

type ContentsProps = { readonly outline: readonly OutlineEntry[]; readonly levels: number }

/** The headings as far down as the contents list of the Word file goes. */
function Contents({ outline, levels }: ContentsProps) {
  return (
    <ol className={styles['contents']}>
      {outline.map(({ anchor, number, title, children }) => (
        <li key={anchor}>
          <span className={styles['entry']}>
            {number !== '' && <span>{number}</span>}
            <span>{title}</span>
          </span>
          {levels > 1 && children.length > 0 && <Contents outline={children} levels={levels - 1} />}
        </li>
      ))}
    </ol>
  )
}
