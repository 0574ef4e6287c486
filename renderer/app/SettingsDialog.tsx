import { useEffect, useLayoutEffect, useRef, useState } from 'react'

import { useApp } from '#renderer/state/app-store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { Switch } from '#renderer/ui/Switch.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { densities, type TextSize, textSizes } from '#renderer/ui/tokens.ts'
import { t as ui } from '#renderer/ui/words.ts'

import { AlwaysRightField } from './AlwaysRightField.tsx'
import { setPreferences } from './preferences.ts'
import { showDialog, useShell } from './shell-store.ts'
import { themes } from './themes.ts'
import { t } from './words.ts'

import styles from './SettingsDialog.module.css'

/** How somebody likes the app. Each setting works at once. */
export function SettingsDialog() {
  const isOpen = useShell(({ dialog }) => dialog === 'settings')
  const close = (): void => showDialog('none')
  return (
    <Dialog
      title={t('settings.title')}
      isOpen={isOpen}
      onOpenChange={close}
      footer={<Button onPress={close}>{ui('common.close')}</Button>}
    >
      <Settings />
    </Dialog>
  )
}

function Settings() {
  const { preferences, about } = useApp()
  return (
    <div className={styles['settings']}>
      <AuthorField kept={preferences.author} />
      <RadioGroup
        label={t('settings.theme')}
        value={preferences.theme}
        onChange={(theme) => void setPreferences({ theme })}
        options={themes.map((id) => ({
          id,
          label: t(`themes.${id}`),
        }))}
      />
      <RadioGroup
        label={t('settings.textSize')}
        description={t('settings.textSizeHint')}
        orientation="horizontal"
        value={String(preferences.textSize)}
        onChange={(size) => void setPreferences({ textSize: Number(size) as TextSize })}
        options={textSizes.map((size) => ({ id: String(size), label: t('settings.percent', { size }) }))}
      />
      <RadioGroup
        label={t('settings.density')}
        orientation="horizontal"
        value={preferences.density}
        onChange={(density) => void setPreferences({ density })}
        options={densities.map((id) => ({ id, label: t(`settings.${id}`) }))}
      />
      <Switch
        label={t('settings.singleKeys')}
        description={t('settings.singleKeysHint')}
        isSelected={preferences.singleKeys}
        onChange={(singleKeys) => void setPreferences({ singleKeys })}
      />
      <Switch
        label={t('settings.sound')}
        description={t('settings.soundHint')}
        isSelected={preferences.sound}
        onChange={(sound) => void setPreferences({ sound })}
      />
      <AlwaysRightField kept={preferences.words} />
      {about && (
        <p className={styles['about']}>
          {t('settings.about', { version: about.version, folder: about.folder })}
        </p>
      )}
    </div>
  )
}

type Author = { readonly author: string; readonly kept: string }

function keepAuthor({ author, kept }: Author): void {
  if (author.trim() !== kept) void setPreferences({ author: author.trim() })
}

function AuthorField({ kept }: { readonly kept: string }) {
  const [author, setAuthor] = useState(kept)
  const latest = useRef({ author, kept })
  useLayoutEffect(() => {
    latest.current = { author, kept }
  })
  // The dialog may close without the field losing the focus first.
  useEffect(() => () => keepAuthor(latest.current), [])
  return (
    <TextField
      label={t('settings.author')}
      description={t('settings.authorHint')}
      value={author}
      onChange={setAuthor}
      onBlur={() => keepAuthor({ author, kept })}
      autoComplete="name"
    />
  )
}
