import { classNames } from '#renderer/ui/class-names.ts'
import type { Block, Fact } from '#shared/model/document.ts'

import { SheetTable } from './SheetTable.tsx'
import { t } from './words.ts'
import { Items, Words } from './Words.tsx'

import styles from './Sheet.module.css'

type SheetBlockProps = {
  readonly block: Block
  /** The number that Word will count for a heading; empty where it has none. */
  readonly number: string
}

/** The id that a place in the sheet has in the page. */
export function idOf(anchor: string): string {
  return `sheet-${anchor}`
}

/** One block of the document, near enough to how Word will show it. */
export function SheetBlock({ block, number }: SheetBlockProps) {
  switch (block.kind) {
    case 'heading':
      return <SheetHeading block={block} number={number} />
    case 'paragraph':
      return (
        <p className={classNames(block.style !== undefined && styles[block.style])}>
          <Words text={block.text} />
        </p>
      )
    case 'statement':
      return (
        <p className={styles['statement']}>
          <strong>{block.number}</strong>
          <span>
            <Words text={block.text} />
          </span>
        </p>
      )
    case 'provenance':
      return <p className={styles['provenance']}>{block.text}</p>
    case 'list':
      return <Items items={block.items} isOrdered={block.ordered} />
    case 'quote':
      return (
        <blockquote className={styles['quote']}>
          {block.text}
          {block.attribution && <span className={styles['by']}> ({block.attribution})</span>}
        </blockquote>
      )
    case 'callout':
      return (
        <div className={classNames(styles['callout'], styles[block.tone])}>
          <strong>{block.label ?? t(`tones.${block.tone}`)}</strong>
          {block.paragraphs.map((text, index) => (
            <p key={index}>
              <Words text={text} />
            </p>
          ))}
        </div>
      )
    case 'table':
      return <SheetTable {...block} />
    case 'facts':
      return <SheetFacts facts={block.facts} />
    case 'pageBreak':
      return <hr className={styles['break']} />
    case 'contents':
      return null
  }
}

function SheetHeading({
  block,
  number,
}: {
  readonly block: Block & { readonly kind: 'heading' }
  readonly number: string
}) {
  // The sheet's title is the page's second level: its headings go on from there.
  const Heading = `h${block.level + 2}` as 'h3' | 'h4' | 'h5' | 'h6'
  const anchor = block.anchor === undefined ? {} : { id: idOf(block.anchor) }
  return (
    <Heading
      {...anchor}
      tabIndex={-1}
      data-heading
      className={classNames(styles['heading'], styles[`level${block.level}`])}
    >
      {number !== '' && <span className={styles['counted']}>{number}</span>}
      {block.text}
    </Heading>
  )
}

/** A label and its values on each line. */
export function SheetFacts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(({ label, values }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          {values.map((value, at) => (
            <dd key={at}>
              <Words text={value} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
