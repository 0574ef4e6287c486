import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { NumberField as AriaNumberField, Button, Group, Input } from 'react-aria-components'
import type { NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components'

import { classNames } from './class-names.ts'
import { FieldFrame } from './FieldFrame.tsx'
import type { FieldWords } from './FieldFrame.tsx'
import { Icon } from './Icon.tsx'

import styles from './Field.module.css'
import number from './NumberField.module.css'

type NumberFieldProps = Omit<AriaNumberFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> &
  FieldWords

/** A number with a button on either side; the arrow keys change it too. */
export function NumberField({ label, hideLabel, description, error, ...rest }: NumberFieldProps) {
  const words = { label, hideLabel, description, error }
  return (
    <AriaNumberField {...rest} isInvalid={Boolean(error)} className={classNames(styles['field'])}>
      <FieldFrame {...words}>
        <Group className={classNames(number['group'])}>
          <Button slot="decrement" className={classNames(number['step'])}>
            <Icon icon={Minus} />
          </Button>
          <Input className={classNames(styles['input'], number['input'])} />
          <Button slot="increment" className={classNames(number['step'])}>
            <Icon icon={Plus} />
          </Button>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  )
}
