import { useEffect, useLayoutEffect, useRef, useState } from 'react'

import { CommandPalette } from './CommandPalette.tsx'
import { isOffered, runCommand } from './commands.ts'
import { KeySheet } from './KeySheet.tsx'
import { listenForKeys } from './listen-for-keys.ts'
import { focusPane } from './panes.ts'
import { useCommandList, useCommands } from './use-commands.ts'
import { t } from './words.ts'

type Open = 'nothing' | 'palette' | 'sheet'

/** Hears the keys, and holds the command palette (Ctrl+K) and the key sheet (F1). The root of the page holds one. */
export function CommandLayer() {
  const [open, setOpen] = useState<Open>('nothing')
  const commands = useCommandList()
  const runAfterClosing = useRunAfterClosing(open === 'nothing')
  useLayoutEffect(() => listenForKeys(window), [])
  const group = t('keys.group')
  useCommands(
    [
      {
        id: 'app.palette',
        label: t('keys.palette'),
        group,
        keys: ['$mod+k'],
        keysOnly: true,
        run: () => setOpen('palette'),
      },
      { id: 'app.keys', label: t('keys.sheet'), group, keys: ['F1'], run: () => setOpen('sheet') },
      {
        id: 'app.keysInList',
        label: t('keys.sheetInList'),
        group,
        keys: ['?'],
        where: 'list',
        keysOnly: true,
        run: () => setOpen('sheet'),
      },
      { id: 'app.nextPane', label: t('keys.nextPane'), group, keys: ['F6'], run: () => focusPane(1) },
      {
        id: 'app.previousPane',
        label: t('keys.previousPane'),
        group,
        keys: ['Shift+F6'],
        run: () => focusPane(-1),
      },
    ],
    'app',
  )
  const onOpenChange = (isOpen: boolean): void => {
    if (!isOpen) setOpen('nothing')
  }
  const choose = (id: string): void => {
    runAfterClosing(id)
    setOpen('nothing')
  }
  return (
    <>
      <CommandPalette
        commands={commands.filter((command) => !command.keysOnly && isOffered(command))}
        isOpen={open === 'palette'}
        onOpenChange={onOpenChange}
        onChoose={choose}
      />
      <KeySheet commands={commands} isOpen={open === 'sheet'} onOpenChange={onOpenChange} />
    </>
  )
}

/** Keeps a chosen command until the dialog is gone and has given the focus back, which it does in the next frame. */
function useRunAfterClosing(isClosed: boolean): (id: string) => void {
  const waiting = useRef<string>(null)
  useEffect(() => {
    const id = waiting.current
    if (!isClosed || id === null) return
    waiting.current = null
    requestAnimationFrame(() => void runCommand(id))
  }, [isClosed])
  return (id) => {
    waiting.current = id
  }
}
