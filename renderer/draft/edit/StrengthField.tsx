import { t } from '#renderer/draft/words.ts'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { Strength } from '#shared/model/guidance.ts'

type StrengthFieldProps = {
  readonly value: Strength | null
  readonly isReadOnly: boolean
  readonly onChange: (strength: Strength | null) => void
}

/** How firmly a recommendation or an action is meant; null while nobody has graded it. */
export function StrengthField({ value, isReadOnly, onChange }: StrengthFieldProps) {
  return (
    <RadioGroup
      label={t('rec.strength')}
      orientation="horizontal"
      isDisabled={isReadOnly}
      options={[
        ...Strength.options.map((strength) => ({ id: strength, label: t(`rec.${strength}`) })),
        { id: 'ungraded' as const, label: t('rec.ungraded') },
      ]}
      value={value ?? 'ungraded'}
      onChange={(strength) => onChange(strength === 'ungraded' ? null : strength)}
    />
  )
}
