import { type Screen, showScreen, useApp } from '#renderer/state/app-store.ts'
import { closeSession } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { type Command, runCommand } from '#renderer/ui/commands.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'

import { saveCopy, stepHistory } from './session-acts.ts'
import { showDialog } from './shell-store.ts'
import { saveNow } from './versions.ts'
import { t } from './words.ts'

/** The screens there are, by their place in the row of seven. */
const screens = [
  { screen: 'prepare', digit: 1 },
  { screen: 'capture', digit: 2 },
  { screen: 'feedback', digit: 3 },
  { screen: 'pool', digit: 4 },
  { screen: 'draft', digit: 5 },
] as const satisfies readonly { readonly screen: Screen; readonly digit: number }[]

type Names = { readonly undo: string; readonly redo: string }

function listHistory({ undo, redo }: Names, isReadOnly: boolean): readonly Command[] {
  const group = t('groups.edit')
  return [
    {
      id: 'session.undo',
      label: undo === '' ? t('commands.undo') : t('commands.undoWhat', { what: undo }),
      group,
      keys: ['$mod+z'],
      whileTyping: 'settled',
      repeats: true,
      when: () => undo !== '' && !isReadOnly,
      run: () => void stepHistory('undo'),
    },
    {
      id: 'session.redo',
      label: redo === '' ? t('commands.redo') : t('commands.redoWhat', { what: redo }),
      group,
      keys: ['$mod+Shift+z', '$mod+y'],
      macKeys: ['$mod+Shift+z'],
      whileTyping: 'settled',
      repeats: true,
      when: () => redo !== '' && !isReadOnly,
      run: () => void stepHistory('redo'),
    },
  ]
}

function listFile(): readonly Command[] {
  const group = t('groups.file')
  return [
    { id: 'session.saved', label: t('commands.saved'), group, keys: ['$mod+s'], run: () => void saveNow() },
    {
      id: 'session.saveVersion',
      label: t('commands.saveVersion'),
      group,
      when: canWrite,
      run: () => showDialog('saveVersion'),
    },
    { id: 'session.versions', label: t('commands.versions'), group, run: () => showDialog('versions') },
    {
      id: 'session.saveCopy',
      label: t('commands.saveCopy'),
      group,
      keys: ['$mod+Shift+s'],
      run: () => void saveCopy(),
    },
    { id: 'session.notes', label: t('commands.notes'), group, when: isAwayFromCapture, run: bringInNotes },
    {
      id: 'session.close',
      label: t('commands.close'),
      group,
      keys: ['Alt+Digit0'],
      macKeys: ['Control+Meta+Digit0'],
      run: closeSession,
    },
  ]
}

function canWrite(): boolean {
  return useSession.getState().readOnly === null
}

function isAwayFromCapture(): boolean {
  return useApp.getState().screen !== 'capture'
}

/** Notes are looked at and taken in Capture, whose own command this is. */
function bringInNotes(): void {
  showScreen('capture')
  requestAnimationFrame(() => requestAnimationFrame(() => void runCommand('capture.notes')))
}

function listScreens(): readonly Command[] {
  return screens.map(({ screen, digit }) => ({
    id: `session.${screen}`,
    label: t('commands.goTo', { screen: t(`screens.${screen}`) }),
    group: t('groups.view'),
    keys: [`Alt+Digit${digit}`],
    macKeys: [`Control+Meta+Digit${digit}`],
    run: () => showScreen(screen),
  }))
}

/** What works on every screen of an open session. */
export function useSessionCommands(): void {
  const names = useSession((state) => state.names)
  const isReadOnly = useSession(({ readOnly }) => readOnly !== null)
  useCommands([...listHistory(names, isReadOnly), ...listFile(), ...listScreens()], 'app')
}
