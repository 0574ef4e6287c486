import { useApp } from '#renderer/state/app-store.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'

import { setPreferences, stepTextSize } from './preferences.ts'
import { showDialog } from './shell-store.ts'
import { themes } from './themes.ts'
import { t } from './words.ts'

/** What works on every screen, with or without a session: how the app looks. */
export function useAppCommands(): void {
  const group = t('groups.view')
  const { theme } = useApp(({ preferences }) => preferences)
  useCommands(
    [
      {
        id: 'app.settings',
        label: t('commands.settings'),
        group,
        keys: ['$mod+,'],
        run: () => showDialog('settings'),
      },
      { id: 'app.textLarger', label: t('commands.larger'), group, run: () => stepTextSize(1) },
      { id: 'app.textSmaller', label: t('commands.smaller'), group, run: () => stepTextSize(-1) },
      {
        id: 'app.textNormal',
        label: t('commands.normal'),
        group,
        run: () => void setPreferences({ textSize: 100 }),
      },
      ...themes.map((id) => ({
        id: `app.theme.${id}`,
        label: t('commands.theme', { theme: t(`themes.${id}`) }),
        group,
        when: () => theme !== id,
        run: () => void setPreferences({ theme: id }),
      })),
    ],
    'app',
  )
}
