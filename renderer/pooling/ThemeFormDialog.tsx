import { useState } from 'react'
import type { TextFieldProps } from 'react-aria-components'

import { useSession } from '#renderer/state/session-store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { findTheme, listThemes, type ThemeNode } from '#shared/session/theme-tree.ts'

import { findNamesake } from './find-themes.ts'
import { afterDialog } from './focus.ts'
import { editTheme, makeTheme, type ThemeWords } from './theme-acts.ts'
import { focusTheme } from './theme-focus.ts'
import { chooseTheme, closeThemeDialog } from './theme-store.ts'
import { t } from './theme-words.ts'

import styles from './ThemeFormDialog.module.css'

type ThemeFormDialogProps = {
  /** The theme whose words these are; null for a new one. */
  readonly theme: string | null
  /** What a new one stands under; null for the top. */
  readonly parent: string | null
}

function trim({ name, label, definition }: ThemeWords): ThemeWords {
  return { name: name.trim(), label: label.trim(), definition: definition.trim() }
}

function isSame(a: ThemeWords, b: ThemeWords): boolean {
  return a.name === b.name && a.label === b.label && a.definition === b.definition
}

function showOther({ theme }: ThemeNode): void {
  closeThemeDialog()
  chooseTheme(theme.id)
  afterDialog(() => focusTheme(theme.id))
}

/** Name, neutral label and definition of a theme. Enter keeps them. */
export function ThemeFormDialog({ theme, parent }: ThemeFormDialogProps) {
  const session = useSession((state) => state.session)
  const nodeOf = (id: string | null) => (session === null || id === null ? undefined : findTheme(session, id))
  const node = nodeOf(theme)
  const known = {
    name: node?.theme.name ?? '',
    label: node?.theme.label ?? '',
    definition: node?.theme.definition ?? '',
  }
  const [words, setWords] = useState<ThemeWords>(known)
  const [isTried, setTried] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const above = theme === null ? nodeOf(parent) : node?.parent
  const given = trim(words)
  // One that was so before, as after a merge of copies, may stay so.
  const isNewName = theme === null || given.name !== known.name
  const other =
    session === null || !isNewName
      ? undefined
      : findNamesake(above?.children ?? listThemes(session), given.name, theme)
  const change = (some: Partial<ThemeWords>): void => {
    setTried(false)
    setWords((now) => ({ ...now, ...some }))
  }
  const save = (): void => {
    if (given.name === '' || other !== undefined) return setTried(true)
    closeThemeDialog()
    if (theme === null) return void makeTheme(given, parent)
    editTheme(theme, given)
    afterDialog(() => focusTheme(theme))
  }
  const leave = (): void => {
    if (isSame(given, trim(known))) closeThemeDialog()
    else setLeaving(true)
  }
  const onKeyDown: TextFieldProps['onKeyDown'] = (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      save()
    }
    // Esc is the dialog's.
    else event.continuePropagation()
  }
  const title =
    theme !== null
      ? t('form.title')
      : above === undefined || above === null
        ? t('form.newTitle')
        : t('form.newBelowTitle', { name: above.theme.name })
  const wrong = given.name === '' ? t('form.needsName') : other && t('form.taken', { name: other.theme.name })
  return (
    <>
      <Dialog
        title={title}
        isOpen
        onOpenChange={(isOpen) => !isOpen && leave()}
        footer={
          <>
            <Button onPress={leave}>{t('form.cancel')}</Button>
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
            {...(isTried && wrong !== undefined && { error: wrong })}
          />
          {isTried && other !== undefined && (
            <div>
              <Button onPress={() => showOther(other)}>
                {t('form.showOther', { name: other.theme.name })}
              </Button>
            </div>
          )}
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
            onKeyDown={onKeyDown}
          />
        </div>
      </Dialog>
      <ConfirmDialog
        title={t('form.leave')}
        confirmLabel={t('form.throwAway')}
        cancelLabel={t('form.goOn')}
        isDangerous
        isOpen={isLeaving}
        onOpenChange={setLeaving}
        onConfirm={closeThemeDialog}
      >
        {t('form.leaveBody')}
      </ConfirmDialog>
    </>
  )
}
