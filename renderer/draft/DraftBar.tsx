import FileDown from 'lucide-react/icons/file-down'

import { Button } from '#renderer/ui/Button.tsx'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { DraftOptions } from '#shared/draft/compose.ts'
import type { Session } from '#shared/model/session.ts'
import { Template } from '#shared/model/workshop.ts'
import { listAll } from '#shared/session/list.ts'

import { isVersion, suggestVersions } from './versions.ts'
import { t } from './words.ts'

import styles from './DraftBar.module.css'

type DraftBarProps = {
  readonly session: Session
  readonly options: DraftOptions
  readonly isReady: boolean
  readonly onChange: (options: DraftOptions) => void
  readonly onExport: () => void
}

/** Which draft: its template, version and date; and the button that writes it. */
export function DraftBar({ session, options, isReady, onChange, onExport }: DraftBarProps) {
  const { template, version, date } = options
  const versions = suggestVersions(listAll(session, 'version'))
  const setVersion = (text: string): void => onChange({ ...options, version: text.trim() })
  return (
    <div className={styles['bar']}>
      <div className={styles['template']}>
        <Select
          label={t('template')}
          options={Template.options.map((id) => ({ id, label: t(`templates.${id}`) }))}
          value={template}
          onChange={(next) => onChange({ ...options, template: next })}
        />
      </div>
      <div className={styles['version']}>
        <ComboBox
          label={t('version')}
          options={versions.map((id) => ({ id, label: id }))}
          value={versions.includes(version) ? version : null}
          text={version}
          onChoose={setVersion}
          onType={setVersion}
          {...(!isVersion(version) && { error: t('versionFault') })}
        />
      </div>
      <div className={styles['date']}>
        <TextField label={t('date')} value={date} onChange={(next) => onChange({ ...options, date: next })} />
      </div>
      <div className={styles['export']}>
        <Button variant="primary" icon={FileDown} isDisabled={!isReady} onPress={onExport}>
          {t('export')}
        </Button>
      </div>
    </div>
  )
}
