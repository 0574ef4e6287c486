import { memo, useMemo } from 'react'

import type { OutlineItem } from '#shared/draft/outline-draft.ts'
import type { Block, WordDocument } from '#shared/model/document.ts'

import { SheetBlock, SheetFacts } from './SheetBlock.tsx'
import type { ShownDraft } from './use-draft.ts'
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

function numbersOf(outline: readonly OutlineItem[]): ReadonlyMap<string, string> {
  const flat = (items: readonly OutlineItem[]): readonly OutlineItem[] =>
    items.flatMap((item) => [item, ...flat(item.children)])
  return new Map(flat(outline).map(({ anchor, number }) => [anchor, number]))
}

/** The whole draft on one sheet as wide as a page. */
export const Sheet = memo(function Sheet({ draft }: { readonly draft: ShownDraft }) {
  const { document, outline } = draft
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
        <div key={index} className={styles['part']}>
          {blocks.map((block, at) => (
            <SheetBlock key={at} block={block} number={numbers.get(anchorOf(block)) ?? ''} />
          ))}
        </div>
      ))}
    </article>
  )
})

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

type ContentsProps = { readonly outline: readonly OutlineItem[]; readonly levels: number }

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
