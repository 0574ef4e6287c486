import { useLayoutEffect } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { SplitPane } from '#renderer/ui/SplitPane.tsx'

import { takeViewFocus } from './focus.ts'
import { openThemes, useThemes } from './theme-store.ts'
import { t } from './theme-words.ts'
import { ThemeDialogs } from './ThemeDialogs.tsx'
import { ThemePoints } from './ThemePoints.tsx'
import { ThemeTree } from './ThemeTree.tsx'
import { useThemeCommands } from './use-theme-commands.ts'
import { useThemeCounts } from './use-theme-counts.ts'

const treeWidth = 400

/** The themes as a tree, and what stands under the chosen one. */
export function ThemesView() {
  const id = useSession(({ session }) => session?.id)
  const ready = useThemes((state) => state.session)
  useLayoutEffect(() => {
    if (id !== undefined) openThemes(id)
  }, [id])
  if (id === undefined || ready !== id) return <main />
  return <Themes />
}

function Themes() {
  const themes = useThemeCounts()
  useThemeCommands()
  useLayoutEffect(takeViewFocus, [])
  if (themes === null) return <main />
  return (
    <>
      <SplitPane
        name="themes"
        left={{ label: t('tree.label'), width: treeWidth, children: <ThemeTree themes={themes} /> }}
      >
        <ThemePoints themes={themes} />
      </SplitPane>
      <ThemeDialogs />
    </>
  )
}
