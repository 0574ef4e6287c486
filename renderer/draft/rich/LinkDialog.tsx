import type { EditorView } from 'prosemirror-view'
import { useState } from 'react'

import { t } from '#renderer/draft/words.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'

import { isAddress } from './markdown.ts'
import { setLink } from './rich-commands.ts'

type LinkDialogProps = { readonly view: EditorView; readonly href: string; readonly onClose: () => void }

/** A bare address gets what a browser would put before it. */
function complete(text: string): string {
  const address = text.trim()
  if (address === '' || isAddress(address)) return address
  return /^\S+@\S+\.\S+$/u.test(address) ? `mailto:${address}` : `https://${address}`
}

/** Asks where the chosen words lead to. */
export function LinkDialog({ view, href, onClose }: LinkDialogProps) {
  const [text, setText] = useState(href)
  const address = complete(text)
  const isFit = address === '' || isAddress(address)
  const set = (to: string): void => {
    if (to !== '' && !isAddress(to)) return
    setLink(to)(view.state, view.dispatch)
    onClose()
    requestAnimationFrame(() => requestAnimationFrame(() => view.focus()))
  }
  return (
    <Dialog
      title={t('rich.link')}
      size="small"
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          {href !== '' && <Button onPress={() => set('')}>{t('rich.noLink')}</Button>}
          <Button variant="primary" isDisabled={!isFit || address === ''} onPress={() => set(address)}>
            {t('rich.setLink')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('rich.address')}
        value={text}
        onChange={setText}
        autoFocus
        {...(!isFit && { error: t('rich.addressFault') })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isFit) set(address)
          event.continuePropagation()
        }}
      />
    </Dialog>
  )
}
