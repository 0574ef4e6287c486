import EyeOff from 'lucide-react/icons/eye-off'

import { ask } from '#renderer/draft/draft-store.ts'
import { leaveThing } from '#renderer/draft/kept/save-typed.ts'
import { isKept, type ShownThing, useThing } from '#renderer/draft/kept/use-thing.ts'
import type { Piece } from '#renderer/draft/pieces.ts'
import { ToAction } from '#renderer/draft/plan/ToAction.tsx'
import { RichText } from '#renderer/draft/rich/RichText.tsx'
import { t } from '#renderer/draft/words.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { Switch } from '#renderer/ui/Switch.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'

import { ChangedNote } from './ChangedNote.tsx'
import { KeptLine } from './KeptLine.tsx'
import { PieceHead } from './PieceHead.tsx'
import { SourcesPanel } from './SourcesPanel.tsx'
import { StrengthField } from './StrengthField.tsx'

import styles from './form.module.css'

type RecommendationFormProps = { readonly id: string; readonly piece: Piece | undefined }

/** A numbered recommendation: its words, how firmly, for whom, by whom, where, and why. */
export function RecommendationForm({ id, piece }: RecommendationFormProps) {
  const shown = useThing('recommendation', id)
  const isReadOnly = useIsReadOnly()
  if (shown === null) return null
  const { fields, isNew, isSettled, change, error } = shown
  const leave = (): void => leaveIfWorded(shown)
  return (
    <>
      <PieceHead
        piece={piece}
        number={piece?.number ?? fields.number}
        title={t('rec.text')}
        marks={
          <>
            {fields.isKey && <Chip tone="accent">{t('state.key')}</Chip>}
            {isNew && <Chip>{t('state.new')}</Chip>}
          </>
        }
        actions={
          piece !== undefined &&
          !isReadOnly && (
            <>
              {!isNew && <ToAction recommendation={id} topic={fields.topic} />}
              <Button
                variant="quiet"
                icon={EyeOff}
                onPress={() => ask({ kind: 'leave-out-piece', anchor: piece.id })}
              >
                {t('acts.leaveOut')}
              </Button>
            </>
          )
        }
      />
      <div className={styles['body']}>
        {piece !== undefined && <ChangedNote piece={piece} yours={fields.text} />}
        <div data-first className={styles['words']}>
          <TextArea
            label={t('rec.text')}
            hideLabel
            spelling
            rows={2}
            value={fields.text}
            error={error}
            isReadOnly={isReadOnly}
            onChange={(text) => change({ text })}
            onBlur={leave}
            {...(isSettled('text') && { 'data-settled': true })}
          />
        </div>
        <div className={styles['grading']}>
          <StrengthField
            value={fields.strength}
            isReadOnly={isReadOnly}
            onChange={(strength) => change({ strength }, { now: true })}
          />
          <Switch
            label={t('rec.key')}
            isSelected={fields.isKey}
            isDisabled={isReadOnly}
            onChange={(isKey) => change({ isKey }, { now: true })}
          />
        </div>
        <div className={styles['scope']}>
          <KeptLine shown={shown} field="population" label={t('rec.population')} />
          <KeptLine shown={shown} field="actor" label={t('rec.actor')} />
          <KeptLine shown={shown} field="setting" label={t('rec.setting')} />
        </div>
        <RichText
          label={t('rec.rationale')}
          value={fields.rationale}
          isKept={() => isKept(id, 'rationale')}
          isReadOnly={isReadOnly}
          isSmall
          onChange={(rationale) => change({ rationale })}
          onLeave={leave}
        />
      </div>
      <SourcesPanel
        of={{ entity: 'recommendation', id }}
        rests={fields.rests}
        piece={piece}
        text={fields.text}
      />
    </>
  )
}

/** A new one stays while its writer goes to another of its fields, even before it has a word. */
function leaveIfWorded({ id, isNew, fields }: ShownThing<'recommendation'>): void {
  if (!isNew || fields.text.trim() !== '') leaveThing(id)
}
