import { useRecords } from '#renderer/state/use-records.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { isPlenary } from '#shared/capture/feedback/plenary.ts'
import { nameTable } from '#shared/session/points.ts'

import { allTables, type PaperForm, setPaper, usePaper } from './paper-store.ts'
import { t } from './words.ts'

/** What can be chosen about a form. */
export function PrintOptions({ form }: { readonly form: PaperForm }) {
  switch (form) {
    case 'keyCard':
      return null
    case 'topicSheets':
      return (
        <>
          <TableChoice />
          <SheetsField />
        </>
      )
    case 'signIn':
      return <SignInOptions />
    case 'pointsSoFar':
      return <TableChoice />
  }
}

function TableChoice() {
  const form = usePaper((paper) => paper.form)
  const tables = useRecords('table').filter((table) => form === 'pointsSoFar' || !isPlenary(table))
  const chosen = usePaper(({ table }) => table)
  if (tables.length === 0) return null
  return (
    <Select
      label={t('dialog.table')}
      options={[
        { id: allTables, label: t('dialog.allTables', { count: tables.length }) },
        ...tables.map((table) => ({ id: table.id, label: nameTable(table) })),
      ]}
      value={chosen}
      onChange={(table) => setPaper({ table })}
    />
  )
}

function SheetsField() {
  const sheets = usePaper((state) => state.sheets)
  return (
    <NumberField
      label={t('dialog.sheets')}
      minValue={1}
      maxValue={5}
      value={sheets}
      onChange={(count) => setPaper({ sheets: Number.isNaN(count) ? 1 : count })}
    />
  )
}

function SignInOptions() {
  const { printsNames, blankRows } = usePaper()
  return (
    <>
      <Checkbox
        label={t('dialog.names')}
        description={t('dialog.namesHint')}
        isSelected={printsNames}
        onChange={(isOn) => setPaper({ printsNames: isOn })}
      />
      <NumberField
        label={t('dialog.blankRows')}
        minValue={0}
        maxValue={300}
        value={blankRows}
        onChange={(count) => setPaper({ blankRows: Number.isNaN(count) ? 0 : count })}
      />
    </>
  )
}
