import Check from 'lucide-react/icons/check'
import ChevronDown from 'lucide-react/icons/chevron-down'
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'

import { classNames } from './class-names.ts'
import { FieldFrame } from './FieldFrame.tsx'
import type { FieldWords } from './FieldFrame.tsx'
import { Icon } from './Icon.tsx'

import field from './Field.module.css'
import popup from './Popup.module.css'
import styles from './Select.module.css'

export type Option<Id extends string> = { readonly id: Id; readonly label: string }

type SelectProps<Id extends string> = FieldWords & {
  readonly options: readonly Option<Id>[]
  /** Null while nothing is chosen. */
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  /** Stands in it while nothing is chosen. */
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

/** One of a list. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const {
    label,
    hideLabel,
    description,
    error,
    options,
    value,
    onChange,
    placeholder,
    isDisabled = false,
  } = props
  const words = { label, hideLabel, description, error }
  const choose = (id: unknown): void => {
    const option = options.find((candidate) => candidate.id === id)
    if (option) onChange(option.id)
  }
  return (
    <AriaSelect
      value={value}
      onChange={choose}
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
      {...(placeholder && { placeholder })}
      className={classNames(field['field'])}
    >
      <FieldFrame {...words}>
        <Button className={classNames(field['input'], styles['button'])}>
          <SelectValue className={classNames(styles['value'])}>
            {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
          </SelectValue>
          <Icon icon={ChevronDown} />
        </Button>
      </FieldFrame>
      <Popover className={classNames(popup['popup'], styles['popup'])} offset={4}>
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={classNames(popup['item'])}>
              <span className={popup['mark']}>
                <Icon icon={Check} />
              </span>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
