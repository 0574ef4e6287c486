import Printer from 'lucide-react/icons/printer'
import { useEffect } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { t as ui } from '#renderer/ui/words.ts'

import { FormSheets } from './FormSheets.tsx'
import { closePaper, type PaperForm, paperForms, setPaper, usePaper } from './paper-store.ts'
import { Press } from './Press.tsx'
import { Preview } from './Preview.tsx'
import { PrintOptions } from './PrintOptions.tsx'
import { t } from './words.ts'

import styles from './PrintDialog.module.css'

/** Which paper form to print, with a glance at its pages. The system's own print window asks for the printer and the copies. */
export function PrintDialog() {
  const form = usePaper((state) => state.form)
  const hasSession = useSession(({ session }) => session !== null)
  useEffect(() => closePaper, [])
  if (form === null || !hasSession) return null
  return (
    <Dialog
      title={t('dialog.title')}
      size="large"
      isOpen
      onOpenChange={closePaper}
      footer={
        <>
          <Button onPress={closePaper}>{ui('common.close')}</Button>
          <Button variant="primary" icon={Printer} autoFocus onPress={() => window.print()}>
            {t('dialog.print')}
          </Button>
        </>
      }
    >
      <Choice form={form} />
    </Dialog>
  )
}

function Choice({ form }: { readonly form: PaperForm }) {
  return (
    <div className={styles['choice']}>
      <div className={styles['options']}>
        <RadioGroup
          label={t('dialog.form')}
          value={form}
          onChange={(chosen) => setPaper({ form: chosen })}
          options={paperForms.map((id) => ({
            id,
            label: t(`forms.${id}.name`),
            description: t(`forms.${id}.about`),
          }))}
        />
        <PrintOptions form={form} />
      </div>
      <FormSheets key={form} form={form}>
        {(sheets) => (
          <>
            <Preview sheets={sheets} />
            <Press sheets={sheets} />
          </>
        )}
      </FormSheets>
    </div>
  )
}
