import { useSession } from '#renderer/state/session-store.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { countThemes } from '#shared/pooling/codebook/count-themes.ts'
import { findTheme } from '#shared/session/theme-tree.ts'

import { withdrawTheme } from './theme-acts.ts'
import { closeThemeDialog, useThemes } from './theme-store.ts'
import { t } from './theme-words.ts'
import { CodebookDialog } from './ThemeCodebookDialog.tsx'
import { ThemeFormDialog } from './ThemeFormDialog.tsx'
import { PickOtherTheme, PickThemeForPoints } from './ThemePicker.tsx'

/** What is asked about themes, one thing at a time. */
export function ThemeDialogs() {
  const dialog = useThemes((state) => state.dialog)
  switch (dialog.kind) {
    case 'none':
      return null
    case 'new':
      return <ThemeFormDialog theme={null} parent={dialog.parent} />
    case 'edit':
      return <ThemeFormDialog theme={dialog.theme} parent={null} />
    case 'merge':
    case 'move':
      return <PickOtherTheme theme={dialog.theme} does={dialog.kind} />
    case 'withdraw':
      return <WithdrawDialog theme={dialog.theme} />
    case 'refile':
    case 'also':
      return <PickThemeForPoints points={dialog.points} stays={dialog.kind === 'also'} />
    case 'codebook':
      return <CodebookDialog />
  }
}

/** Says what becomes of what stands under the theme, before it is withdrawn. */
function WithdrawDialog({ theme }: { readonly theme: string }) {
  const session = useSession((state) => state.session)
  const node = session === null ? undefined : findTheme(session, theme)
  if (session === null || node === undefined) return null
  const { own } = countThemes(session).get(theme) ?? {}
  const count = own?.mentions ?? 0
  const parent = node.parent?.theme.name
  const points =
    count === 0
      ? t('withdraw.nothing')
      : parent === undefined
        ? t('withdraw.toNone', { count })
        : t('withdraw.toParent', { count, parent })
  const below = node.children.length === 0 ? '' : t('withdraw.below', { count: node.children.length })
  return (
    <ConfirmDialog
      title={t('withdraw.title', { name: node.theme.name })}
      confirmLabel={t('withdraw.confirm')}
      isDangerous
      isOpen
      onOpenChange={(isOpen) => !isOpen && closeThemeDialog()}
      onConfirm={() => withdrawTheme(theme)}
    >
      {t('withdraw.body', { points, below })}
    </ConfirmDialog>
  )
}
