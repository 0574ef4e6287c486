import Heading from 'lucide-react/icons/heading'
import ListChecks from 'lucide-react/icons/list-checks'
import ListPlus from 'lucide-react/icons/list-plus'
import Pilcrow from 'lucide-react/icons/pilcrow'
import Quote from 'lucide-react/icons/text-quote'
import { Group } from 'react-aria-components'

import { t } from '#renderer/draft/words.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { CommandButton } from '#renderer/ui/CommandButton.tsx'

import styles from './AddBar.module.css'

const buttons = [
  { what: 'recommendation', icon: ListPlus },
  { what: 'paragraph', icon: Pilcrow },
  { what: 'quote', icon: Quote },
  { what: 'heading', icon: Heading },
  { what: 'action', icon: ListChecks },
] as const

/** What can be added behind the piece in hand. */
export function AddBar() {
  if (useIsReadOnly()) return null
  return (
    <Group aria-label={t('add.label')} className={classNames(styles['bar'])}>
      <span aria-hidden className={styles['label']}>
        {t('add.label')}
      </span>
      {buttons.map(({ what, icon }) => (
        <CommandButton
          key={what}
          command={`draft.add.${what}`}
          icon={icon}
          label={t(`add.${what}`)}
          variant="quiet"
        />
      ))}
    </Group>
  )
}
