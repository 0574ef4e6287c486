import { StrengthField } from '#renderer/draft/edit/StrengthField.tsx'
import { leaveThing } from '#renderer/draft/kept/save-typed.ts'
import { useThing } from '#renderer/draft/kept/use-thing.ts'
import { t } from '#renderer/draft/plan-words.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Switch } from '#renderer/ui/Switch.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'

import { ActionLine } from './ActionLine.tsx'
import { ActionPlace } from './ActionPlace.tsx'
import type { PlanLine, PlanNow } from './plan-now.ts'
import { StandardsField } from './StandardsField.tsx'

import form from '#renderer/draft/edit/form.module.css'

type ActionFormProps = { readonly id: string; readonly plan: PlanNow; readonly lines: readonly PlanLine[] }

/** An action: its words, how firmly, by whom, where it stands, and what else is known of it. */
export function ActionForm({ id, plan, lines }: ActionFormProps) {
  const shown = useThing('action', id)
  const isReadOnly = useIsReadOnly()
  if (shown === null) return null
  const { fields, isNew, isSettled, change, error } = shown
  return (
    <>
      <TextArea
        label={t('fields.text')}
        spelling
        rows={2}
        value={fields.text}
        error={error}
        isReadOnly={isReadOnly}
        onChange={(text) => change({ text })}
        onBlur={() => (!isNew || fields.text.trim() !== '') && leaveThing(id)}
        {...(isSettled('text') && { 'data-settled': true })}
      />
      <div className={form['grading']}>
        <StrengthField
          value={fields.strength}
          isReadOnly={isReadOnly}
          onChange={(strength) => change({ strength }, { now: true })}
        />
        <Switch
          label={t('fields.mandatory')}
          isSelected={fields.mandatory}
          isDisabled={isReadOnly}
          onChange={(mandatory) => change({ mandatory }, { now: true })}
        />
      </div>
      <div className={form['scope']}>
        <ActionLine shown={shown} field="lead" />
        <ActionLine shown={shown} field="label" description={t('fields.labelHint')} />
      </div>
      <ActionPlace shown={shown} plan={plan} lines={lines} />
      <StandardsField row={fields.row} />
      <div className={form['scope']}>
        <ActionLine shown={shown} field="audience" />
        <ActionLine shown={shown} field="duration" />
        <ActionLine shown={shown} field="funding" />
        <ActionLine shown={shown} field="measure" />
        <ActionLine shown={shown} field="dependsOn" />
        <ActionLine shown={shown} field="status" />
      </div>
    </>
  )
}
