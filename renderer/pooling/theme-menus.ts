import { saveFile } from '#renderer/host/files.ts'
import { showTrouble } from '#renderer/state/app-store.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import type { MenuEntry, MenuGroup } from '#renderer/ui/Menu.tsx'
import type { ThemesForm } from '#shared/contract/pooling.ts'

import { openDialog } from './pool-store.ts'
import { stepTheme } from './theme-acts.ts'
import type { ThemeWay } from './theme-places.ts'
import { askAbout } from './theme-store.ts'
import { t } from './theme-words.ts'

/** Hands the themes over as a file. Gives its name, or an empty one where it was cancelled or could not be written. */
export async function saveThemes(to: ThemesForm): Promise<string> {
  const { session } = useSession.getState()
  if (session === null) return ''
  try {
    const { held, ...file } = await desk().pooling.exportThemes({ session: session.id, to })
    const name = await saveFile(file)
    const rest = held > 0 ? ` ${t('codebook.held', { count: held })}` : ''
    if (name !== null) announce(`${t('codebook.saved', { name })}${rest}`)
    return name ?? ''
  } catch (error) {
    showTrouble(error)
    return ''
  }
}

const steps: readonly { readonly way: ThemeWay; readonly keys: string }[] = [
  { way: 'up', keys: 'Alt+ArrowUp' },
  { way: 'down', keys: 'Alt+ArrowDown' },
  { way: 'in', keys: 'Alt+ArrowRight' },
  { way: 'out', keys: 'Alt+ArrowLeft' },
]

/** What can be done with one theme. */
export function listThemeEntries(theme: string): readonly MenuEntry[] {
  return [
    {
      id: 'newBelow',
      label: t('acts.newBelow'),
      keys: 'Shift+n',
      onAction: () => askAbout({ kind: 'new', parent: theme }),
    },
    { id: 'edit', label: t('acts.edit'), keys: 'F2', onAction: () => askAbout({ kind: 'edit', theme }) },
    ...steps.map(({ way, keys }) => ({
      id: way,
      label: t(`acts.${way}`),
      keys,
      onAction: () => stepTheme(theme, way),
    })),
    { id: 'move', label: t('acts.move'), onAction: () => askAbout({ kind: 'move', theme }) },
    { id: 'merge', label: t('acts.merge'), keys: 'm', onAction: () => askAbout({ kind: 'merge', theme }) },
    {
      id: 'withdraw',
      label: t('acts.withdraw'),
      keys: 'Delete',
      isDangerous: true,
      onAction: () => askAbout({ kind: 'withdraw', theme }),
    },
  ]
}

const forms: readonly Extract<ThemesForm, 'codebook' | 'qdc' | 'qdpx' | 'quotes'>[] = [
  'codebook',
  'qdc',
  'quotes',
  'qdpx',
]

/** Codebooks in and out, and what was decided. */
export function listFileEntries(isReadOnly: boolean): readonly (MenuEntry | MenuGroup)[] {
  const bringIn: MenuEntry = {
    id: 'bringIn',
    label: t('acts.bringIn'),
    onAction: () => askAbout({ kind: 'codebook' }),
  }
  const history: MenuEntry = {
    id: 'history',
    label: t('acts.history'),
    keys: 'Shift+u',
    onAction: () => openDialog('history'),
  }
  return [
    ...(isReadOnly ? [] : [bringIn]),
    ...forms.map((form) => ({ id: form, label: t(`acts.${form}`), onAction: () => void saveThemes(form) })),
    history,
  ]
}
