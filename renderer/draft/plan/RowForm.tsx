import { leaveThing } from '#renderer/draft/kept/save-typed.ts'
import { useThing } from '#renderer/draft/kept/use-thing.ts'
import { t } from '#renderer/draft/plan-words.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { TextArea } from '#renderer/ui/TextArea.tsx'

import { StandardsField } from './StandardsField.tsx'

/** A row of the plan: its topic and the standards beside it. */
export function RowForm({ id }: { readonly id: string }) {
  const shown = useThing('planRow', id)
  const isReadOnly = useIsReadOnly()
  if (shown === null) return null
  const { fields, isNew, isSettled, change, error } = shown
  return (
    <>
      <TextArea
        label={t('fields.topic')}
        spelling
        rows={1}
        value={fields.topic}
        error={error}
        isReadOnly={isReadOnly}
        onChange={(topic) => change({ topic })}
        onBlur={() => (!isNew || fields.topic.trim() !== '') && leaveThing(id)}
        {...(isSettled('topic') && { 'data-settled': true })}
      />
      <StandardsField row={id} />
    </>
  )
}
