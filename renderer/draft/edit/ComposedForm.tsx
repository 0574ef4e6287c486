import EyeOff from 'lucide-react/icons/eye-off'
import PenLine from 'lucide-react/icons/pen-line'

import { writeMyself } from '#renderer/draft/acts.ts'
import { ask, choosePiece } from '#renderer/draft/draft-store.ts'
import { focusEdit } from '#renderer/draft/focus.ts'
import { usePieces } from '#renderer/draft/pieces-now.ts'
import { type Piece, wordsOf } from '#renderer/draft/pieces.ts'
import { t } from '#renderer/draft/words.ts'
import { Items, Words } from '#renderer/draft/Words.tsx'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'

import { PartList } from './PartList.tsx'
import { PieceHead } from './PieceHead.tsx'
import { SourcesPanel } from './SourcesPanel.tsx'

import styles from './form.module.css'

/** A piece as it is composed, and the ways to have it otherwise. */
export function ComposedForm({ piece }: { readonly piece: Piece }) {
  const { block, source, number } = piece
  const pieces = usePieces()
  const inside = pieces.filter(({ under }) => under.at(-1) === piece.id)
  return (
    <>
      <PieceHead
        piece={piece}
        number={number}
        title={t(`kinds.${block.kind}`)}
        marks={<Chip>{t('state.composed')}</Chip>}
      />
      <div className={styles['body']}>
        <div className={styles['composed']} data-kind={block.kind}>
          <Composed block={block} />
        </div>
        <p className={styles['note']}>{t(block.kind === 'statement' ? 'rec.saidSo' : 'composedNote')}</p>
        <Buttons piece={piece} />
        {block.kind === 'heading' && <PartList pieces={inside} onGo={choosePiece} />}
      </div>
      {block.kind !== 'heading' && source !== null && (
        <SourcesPanel of={null} rests={{}} piece={piece} text={wordsOf(block)} />
      )}
    </>
  )
}

/** Its words as on the page; of a table and of figures the page itself shows more. */
function Composed({ block }: Pick<Piece, 'block'>) {
  if (block.kind === 'list') return <Items items={block.items} isOrdered={block.ordered} />
  if (block.kind === 'paragraph' || block.kind === 'statement') return <Words text={block.text} />
  return wordsOf(block)
}

function Buttons({ piece }: { readonly piece: Piece }) {
  const isReadOnly = useIsReadOnly()
  const { kind } = piece.block
  if (isReadOnly || kind === 'contents') return null
  const canWrite = kind !== 'table'
  const write = async (): Promise<void> => {
    if (await writeMyself(piece)) focusEdit()
  }
  return (
    <div className={styles['buttons']} data-first>
      {canWrite && (
        <Button icon={PenLine} onPress={() => void write()}>
          {t('acts.write')}
        </Button>
      )}
      <Button icon={EyeOff} onPress={() => ask({ kind: 'leave-out-piece', anchor: piece.id })}>
        {t(kind === 'heading' ? 'acts.leaveOutPart' : 'acts.leaveOut')}
      </Button>
    </div>
  )
}
