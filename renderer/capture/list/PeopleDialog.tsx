import { useEffect, useRef } from 'react'

import type { PointRow } from '#renderer/capture/point-rows.ts'
import { t } from '#renderer/capture/words.ts'
import { NumberField } from '#renderer/ui/NumberField.tsx'

import { setPeople } from './mark-points.ts'
import { MarkDialog } from './MarkDialog.tsx'

/** How many people agreed, where somebody counted. */
export function PeopleDialog({ chosen }: { readonly chosen: readonly PointRow[] }) {
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => field.current?.querySelector('input')?.select(), [])
  const keep = (): void => {
    const people = Number(field.current?.querySelector('input')?.value)
    if (Number.isInteger(people) && people > 0) setPeople(people)
  }
  return (
    <MarkDialog title={t('people.title')} onKeep={keep}>
      <div ref={field}>
        <NumberField
          label={t('people.field')}
          defaultValue={chosen[0]?.point.agreement?.people ?? 2}
          minValue={1}
          maxValue={999}
          formatOptions={{ useGrouping: false }}
          autoFocus
        />
      </div>
    </MarkDialog>
  )
}
