import { useState } from 'react'
import type { TextFieldProps } from 'react-aria-components'

import { useSession } from '#renderer/state/session-store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { findTheme } from '#shared/session/theme-tree.ts'

import { afterDialog } from './focus.ts'
import { editTheme, makeTheme, type ThemeWords } from './theme-acts.ts'
import { focusTheme } from './theme-focus.ts'
import { closeThemeDialog } from './theme-store.ts'
import { t } from './theme-words.ts'

import styles from './ThemeFormDialog.module.css'

type ThemeFormDialogProps = {
  /** The theme whose words these are; null for a new one. */
  readonly theme: string | null
  /** What a new one stands under; null for the top. */
  readonly parent: string | null
}

/** Name, neutral label and definition of a theme. Enter in a line keeps them. */
export function ThemeFormDialog({ theme, parent }: ThemeFormDialogProps) {
  const session = useSession((state) => state.session)
  const nodeOf = (id: string | null) => (session === null || id === null ? undefined : findTheme(session, id))
  const known = nodeOf(theme)?.theme
  const [words, setWords] = useState<ThemeWords>({
    name: known?.name ?? '',
    label: known?.label ?? '',
    definition: known?.definition ?? '',
  })
  const [isMissing, setMissing] = useState(false)
  const above = nodeOf(parent)?.theme.name
  const change = (some: Partial<ThemeWords>): void => setWords((now) => ({ ...now, ...some }))
  const save = (): void => {
    const name = words.name.trim()
    if (name === '') return setMissing(true)
    closeThemeDialog()
    if (theme === null) return void makeTheme({ ...words, name }, parent)
    editTheme(theme, { ...words, name })
    afterDialog(() => focusTheme(theme))
  }
  const onKeyDown: TextFieldProps['onKeyDown'] = (event) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) save()
    // Esc is the dialog's.
    else event.continuePropagation()
  }
  const title =
    theme !== null
      ? t('form.title')
      : above === undefined
        ? t('form.newTitle')
        : t('form.newBelowTitle', { name: above })
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(isOpen) => !isOpen && closeThemeDialog()}
      footer={
        <>
          <Button onPress={closeThemeDialog}>{t('form.cancel')}</Button>
          <Button variant="primary" onPress={save}>
            {t(theme === null ? 'form.make' : 'form.save')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <TextField
          label={t('form.name')}
          description={t('form.nameHelp')}
          autoFocus
          value={words.name}
          onChange={(name) => change({ name })}
          onKeyDown={onKeyDown}
          {...(isMissing && words.name.trim() === '' && { error: t('form.needsName') })}
        />
        <TextField
          label={t('form.label')}
          description={t('form.labelHelp')}
          value={words.label}
          onChange={(label) => change({ label })}
          onKeyDown={onKeyDown}
        />
        <TextArea
          label={t('form.definition')}
          description={t('form.definitionHelp')}
          rows={4}
          value={words.definition}
          onChange={(definition) => change({ definition })}
        />
      </div>
    </Dialog>
  )
}
