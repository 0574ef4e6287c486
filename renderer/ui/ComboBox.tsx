import ChevronDown from 'lucide-react/icons/chevron-down'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { ComboBox as AriaComboBox, Button, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'

import { classNames } from './class-names.ts'
import { FieldFrame } from './FieldFrame.tsx'
import type { FieldWords } from './FieldFrame.tsx'
import { Icon } from './Icon.tsx'
import type { Option } from './Select.tsx'

import styles from './ComboBox.module.css'
import field from './Field.module.css'
import popup from './Popup.module.css'

type ComboBoxProps<Id extends string> = FieldWords & {
  readonly options: readonly Option<Id>[]
  /** The option that is kept, or null. */
  readonly value: Id | null
  /** What stands in it while nobody types. */
  readonly text: string
  readonly onChoose: (id: Id) => void
  /** Something was typed that is no option in hand: on Enter, and when the focus leaves. Empty when it was cleared. */
  readonly onType: (text: string) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

/** What is in the field before the app has kept it; `id` while it is an option that was chosen. */
type Typed = { readonly text: string; readonly id: string | null }

/** A line of text with suggestions: anything may be typed, and the list only helps. Esc gives up what was typed. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const {
    label,
    hideLabel,
    description,
    error,
    options,
    value,
    text,
    placeholder,
    isDisabled = false,
  } = props
  const [typed, setTyped] = useState<Typed | null>(null)
  const [isActive, setActive] = useState(false)
  const kept = typed !== null && (typed.id === null ? typed.text === text : typed.id === value)
  if (kept) setTyped(null)
  const choose = (id: unknown): void => {
    const option = options.find((candidate) => candidate.id === id)
    if (option === undefined) return
    setTyped({ text: option.label, id: option.id })
    props.onChoose(option.id)
  }
  const type = (next: string): void => {
    if (next !== (typed?.text ?? text)) setTyped({ text: next, id: null })
  }
  const leave = (): void => {
    if (typed?.id === null) props.onType(typed.text)
  }
  const finish = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') leave()
    if (event.key !== 'Escape') return
    setTyped(null)
    // With options at hand, text that changes would open the list again.
    setActive(false)
  }
  return (
    <AriaComboBox
      allowsCustomValue
      inputValue={typed?.text ?? text}
      onInputChange={type}
      value={typed === null ? value : typed.id}
      onChange={choose}
      onFocus={() => setActive(true)}
      onBlur={() => {
        setActive(false)
        leave()
      }}
      isInvalid={Boolean(error)}
      isDisabled={isDisabled}
      className={classNames(field['field'])}
      {...(typed === null && { 'data-settled': true })}
    >
      <FieldFrame {...{ label, hideLabel, description, error }}>
        <div className={styles['box']} onPointerEnter={() => setActive(true)}>
          <Input
            {...(placeholder && { placeholder })}
            onKeyDown={({ key }) => key !== 'Escape' && setActive(true)}
            onKeyUp={finish}
            className={classNames(field['input'], styles['input'])}
          />
          <Button className={classNames(styles['button'])}>
            <Icon icon={ChevronDown} />
          </Button>
        </div>
      </FieldFrame>
      <Popover className={classNames(popup['popup'], styles['popup'])} offset={4}>
        {/* A screen may hold dozens of these with a hundred options each: only the one in use makes its list. */}
        <ListBox items={isActive ? options : []}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={classNames(popup['item'])}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
