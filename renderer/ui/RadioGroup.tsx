import { RadioGroup as AriaRadioGroup, RadioButton, RadioField, Text } from 'react-aria-components'

import { classNames } from './class-names.ts'
import { FieldFrame } from './FieldFrame.tsx'
import type { FieldWords } from './FieldFrame.tsx'
import type { Option } from './Select.tsx'

import styles from './RadioGroup.module.css'

type RadioGroupProps<Id extends string> = FieldWords & {
  readonly options: readonly (Option<Id> & { readonly description?: string })[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly orientation?: 'vertical' | 'horizontal'
  readonly isDisabled?: boolean
}

/** One of a few, all in sight. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, hideLabel, description, error, options, onChange, orientation = 'vertical', ...rest } = props
  const words = { label, hideLabel, description, error }
  const choose = (id: string): void => {
    const option = options.find((candidate) => candidate.id === id)
    if (option) onChange(option.id)
  }
  return (
    <AriaRadioGroup
      {...rest}
      orientation={orientation}
      onChange={choose}
      isInvalid={Boolean(error)}
      className={classNames(styles['group'])}
    >
      <FieldFrame {...words}>
        <div className={styles['options']}>
          {options.map((option) => (
            <RadioField key={option.id} value={option.id} className={classNames(styles['field'])}>
              <RadioButton className={classNames(styles['button'])}>
                <span className={styles['dot']} />
                {option.label}
              </RadioButton>
              {option.description && (
                <Text slot="description" className={classNames(styles['description'])}>
                  {option.description}
                </Text>
              )}
            </RadioField>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  )
}
