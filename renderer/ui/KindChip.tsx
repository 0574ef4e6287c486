import { classNames } from './class-names.ts'
import { kindColours } from './palettes.ts'
import type { KindColour } from './palettes.ts'
import { t } from './words.ts'

import styles from './Chip.module.css'

const marks: Readonly<Record<KindColour, string>> = {
  point: '•',
  say: '=',
  ask: '?',
  quote: '“',
  risk: '!',
  share: '+',
}

type KindChipProps = {
  /** One of the six coloured kinds; any other is shown in neutral and needs a word. */
  readonly kind: string
  /** The session's own word for the kind. */
  readonly word?: string
  /** The session's own mark for the kind. */
  readonly mark?: string
}

/** A kind of point: its mark, its word, and then its colour. */
export function KindChip({ kind, word, mark }: KindChipProps) {
  const known = kindColours.find((name) => name === kind)
  const shownMark = mark ?? (known && marks[known])
  return (
    <span className={classNames(styles['chip'], styles[known ?? 'neutral'])}>
      {shownMark && <span aria-hidden>{shownMark}</span>}
      {word ?? (known ? t(`kinds.${known}`) : kind)}
    </span>
  )
}
