import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import type { Ref } from 'react'
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components'
import type { SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components'

import { classNames } from './class-names.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { Icon } from './Icon.tsx'
import type { KeyBinding } from './key-names.ts'
import { KeyCap } from './KeyCap.tsx'

import styles from './Field.module.css'
import search from './SearchField.module.css'

type SearchFieldProps = Omit<AriaSearchFieldProps, 'children' | 'className' | 'style'> & {
  /** Its name, and what stands in it while it is empty. */
  readonly label: string
  /** The key that brings the focus here, shown while it is empty. */
  readonly keys?: KeyBinding
  readonly inputRef?: Ref<HTMLInputElement>
}

/** Finds as you type; Esc empties it. */
export function SearchField({ label, keys, inputRef, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField {...rest} className={classNames(styles['field'], search['field'])}>
      <FieldFrame label={label} hideLabel>
        <span className={search['icon']}>
          <Icon icon={Search} />
        </span>
        <Input ref={inputRef} placeholder={label} className={classNames(styles['input'], search['input'])} />
        {keys && (
          <span className={search['keys']} aria-hidden>
            <KeyCap keys={keys} />
          </span>
        )}
        <Button className={classNames(search['clear'])}>
          <Icon icon={X} />
        </Button>
      </FieldFrame>
    </AriaSearchField>
  )
}
