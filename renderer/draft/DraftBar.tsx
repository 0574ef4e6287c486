import FileDown from 'lucide-react/icons/file-down'
import RefreshCw from 'lucide-react/icons/refresh-cw'

import { useRecords } from '#renderer/state/use-records.ts'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { CommandButton } from '#renderer/ui/CommandButton.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { Template } from '#shared/model/workshop.ts'

import { setOptions, useDraft } from './draft-store.ts'
import { isVersion, suggestVersions } from './versions.ts'
import { t } from './words.ts'

import styles from './DraftBar.module.css'

/** Which draft: its template, version and date; composing again; and the button that writes it. */
export function DraftBar() {
  const options = useDraft((state) => state.options)
  const { template, version, date } = options
  const versions = suggestVersions(useRecords('version'))
  const isComposed = useRecords('recommendation').length > 0
  const setVersion = (text: string): void => setOptions({ ...options, version: text.trim() })
  return (
    <section className={styles['bar']} aria-label={t('which')}>
      <div className={styles['template']}>
        <Select
          label={t('template')}
          options={Template.options.map((id) => ({ id, label: t(`templates.${id}`) }))}
          value={template}
          onChange={(next) => setOptions({ ...options, template: next })}
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
        <TextField
          label={t('date')}
          value={date}
          onChange={(next) => setOptions({ ...options, date: next })}
        />
      </div>
      <div className={styles['acts']}>
        {isComposed && <CommandButton command="draft.compose" icon={RefreshCw} label={t('composeAgain')} />}
        <CommandButton command="draft.export" icon={FileDown} variant={isComposed ? 'primary' : 'plain'} />
      </div>
    </section>
  )
}
