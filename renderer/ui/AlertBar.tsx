import type { LucideIcon } from 'lucide-react'
import CircleCheck from 'lucide-react/icons/circle-check'
import Info from 'lucide-react/icons/info'
import OctagonAlert from 'lucide-react/icons/octagon-alert'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'

import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { t } from './words.ts'

import styles from './AlertBar.module.css'

type AlertTone = 'info' | 'ok' | 'warn' | 'danger'

const icons: Readonly<Record<AlertTone, LucideIcon>> = {
  info: Info,
  ok: CircleCheck,
  warn: TriangleAlert,
  danger: OctagonAlert,
}

type AlertBarProps = {
  readonly tone?: AlertTone
  /** One sentence: what is the matter, what was kept, what to do. */
  readonly children: ReactNode
  /** A button, such as Undo. */
  readonly action?: ReactNode
  readonly onDismiss?: () => void
}

/** A plain bar that stays until the matter is settled. It is read out, and takes no focus. */
export function AlertBar({ tone = 'info', children, action, onDismiss }: AlertBarProps) {
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={classNames(styles['bar'], styles[tone])}>
      <Icon icon={icons[tone]} size="tool" />
      <div className={styles['words']}>{children}</div>
      {action}
      {onDismiss && <IconButton icon={X} label={t('common.dismiss')} onPress={onDismiss} />}
    </div>
  )
}
