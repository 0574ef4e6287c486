import EyeOff from 'lucide-react/icons/eye-off'
import RotateCcw from 'lucide-react/icons/rotate-ccw'

import { backToComposed, leaveOutPiece } from '#renderer/draft/acts.ts'
import { ask } from '#renderer/draft/draft-store.ts'
import { leaveThing } from '#renderer/draft/kept/save-typed.ts'
import { isKept, type ShownThing, useThing } from '#renderer/draft/kept/use-thing.ts'
import { isUnsourced, type Piece } from '#renderer/draft/pieces.ts'
import { RichText } from '#renderer/draft/rich/RichText.tsx'
import { t } from '#renderer/draft/words.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'

import { ChangedNote } from './ChangedNote.tsx'
import { PieceHead } from './PieceHead.tsx'
import { SourcesPanel } from './SourcesPanel.tsx'

import styles from './form.module.css'

type PassageFormProps = { readonly id: string; readonly piece: Piece | undefined }

/** A piece of the draft in the writer's own words. */
export function PassageForm({ id, piece }: PassageFormProps) {
  const shown = useThing('passage', id)
  const isReadOnly = useIsReadOnly()
  if (shown === null) return null
  const { fields, isNew } = shown
  const { kind } = fields
  return (
    <>
      <PieceHead
        piece={piece}
        number={piece?.number ?? ''}
        title={t(`passage.${kind}`)}
        marks={
          <>
            {isNew && <Chip>{t('state.new')}</Chip>}
            {piece !== undefined && isUnsourced(piece) && <Chip tone="warn">{t('state.noSource')}</Chip>}
          </>
        }
        actions={!isReadOnly && !isNew && <Actions shown={shown} piece={piece} />}
      />
      <div className={styles['body']}>
        {piece !== undefined && <ChangedNote piece={piece} yours={fields.text} />}
        <div data-first>
          <Words shown={shown} />
        </div>
      </div>
      {kind !== 'heading' && (
        <SourcesPanel of={{ entity: 'passage', id }} rests={fields.rests} piece={piece} text={fields.text} />
      )}
    </>
  )
}

type ShownPassage = ShownThing<'passage'>

function Words({ shown: { id, fields, error, isSettled, change } }: { readonly shown: ShownPassage }) {
  const isReadOnly = useIsReadOnly()
  const { kind, text } = fields
  const shared = { value: text, error, isReadOnly }
  const write = (words: string): void => change({ text: words })
  if (kind === 'heading')
    return (
      <TextField
        {...shared}
        label={t('passage.heading')}
        onChange={write}
        onBlur={() => text.trim() !== '' && leaveThing(id)}
        {...(isSettled('text') && { 'data-settled': true })}
      />
    )
  return (
    <RichText
      {...shared}
      label={t(`passage.${kind}`)}
      hideLabel
      isKept={() => isKept(id, 'text')}
      placeholder={t('passage.placeholder')}
      onChange={write}
      onLeave={() => text.trim() !== '' && leaveThing(id)}
    />
  )
}

function Actions({
  shown: { id, fields },
  piece,
}: {
  readonly shown: ShownPassage
  readonly piece: Piece | undefined
}) {
  if (fields.replaces !== '')
    return (
      <>
        <Button variant="quiet" icon={RotateCcw} onPress={() => void backToComposed(id)}>
          {t('acts.back')}
        </Button>
        {piece !== undefined && (
          <Button
            variant="quiet"
            icon={EyeOff}
            onPress={() => ask({ kind: 'leave-out-piece', anchor: piece.id })}
          >
            {t('acts.leaveOut')}
          </Button>
        )}
      </>
    )
  return (
    <Button
      variant="quiet"
      icon={EyeOff}
      onPress={() => piece !== undefined && void leaveOutPiece(piece, '')}
    >
      {t('acts.remove')}
    </Button>
  )
}
