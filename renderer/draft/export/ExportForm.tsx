import { setOptions, useDraft } from '#renderer/draft/draft-store.ts'
import { t } from '#renderer/draft/out-words.ts'
import { isVersion, suggestVersions } from '#renderer/draft/versions.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'

import { copies, forms, setCopy, setForm, useExport } from './export-store.ts'
import { HouseField } from './HouseField.tsx'

import styles from './ExportDialog.module.css'

/** What leaves, which copy, and what is printed on it. */
export function ExportForm() {
  const { form, copy } = useExport()
  return (
    <>
      <Select
        label={t('export.form')}
        description={t(`export.formNotes.${form}`)}
        options={forms.map((id) => ({ id, label: t(`export.forms.${id}`) }))}
        value={form}
        onChange={setForm}
      />
      <Printed />
      {form === 'word' && (
        <>
          <RadioGroup
            label={t('export.copy')}
            options={copies.map((id) => ({
              id,
              label: t(`copies.${id}`),
              description: t(`copyNotes.${id}`),
            }))}
            value={copy}
            onChange={setCopy}
          />
          <HouseField />
        </>
      )}
    </>
  )
}

function Printed() {
  const options = useDraft((state) => state.options)
  const versions = suggestVersions(useRecords('version'))
  const [next] = versions
  const { version, date } = options
  const isAgain = version !== next && versions.includes(version)
  const setVersion = (text: string): void => setOptions({ ...options, version: text.trim() })
  return (
    <div className={styles['pair']}>
      <ComboBox
        label={t('export.version')}
        description={
          isAgain ? t('export.again', { number: version, next }) : t('export.next', { number: next })
        }
        options={versions.map((id) => ({ id, label: id }))}
        value={versions.includes(version) ? version : null}
        text={version}
        onChoose={setVersion}
        onType={setVersion}
        {...(!isVersion(version) && { error: t('export.versionFault') })}
      />
      <TextField
        label={t('export.date')}
        value={date}
        onChange={(text) => setOptions({ ...options, date: text })}
      />
    </div>
  )
}
