import { type SubmitEvent, useState } from 'react'

import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { t as ui } from '#renderer/ui/words.ts'

import { showDialog, useShell } from './shell-store.ts'
import { saveVersion } from './versions.ts'
import { t } from './words.ts'

const formId = 'save-version'

/** Asks for the name of a version. */
export function SaveVersionDialog() {
  const isOpen = useShell(({ dialog }) => dialog === 'saveVersion')
  const close = (): void => showDialog('none')
  return (
    <Dialog
      title={t('versions.ask')}
      size="small"
      isOpen={isOpen}
      onOpenChange={close}
      footer={
        <>
          <Button onPress={close}>{ui('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {t('versions.keep')}
          </Button>
        </>
      }
    >
      <NameForm onDone={close} />
    </Dialog>
  )
}

function NameForm({ onDone }: { readonly onDone: () => void }) {
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (name.trim() === '') return setProblem(t('versions.needed'))
    onDone()
    void saveVersion(name.trim().slice(0, 200))
  }
  return (
    <form id={formId} onSubmit={submit} noValidate>
      <TextField
        autoFocus
        label={t('versions.name')}
        description={t('versions.nameHint')}
        value={name}
        onChange={setName}
        error={problem}
      />
    </form>
  )
}
