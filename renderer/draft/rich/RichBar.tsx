import Bold from 'lucide-react/icons/bold'
import Italic from 'lucide-react/icons/italic'
import Link from 'lucide-react/icons/link'
import List from 'lucide-react/icons/list'
import ListOrdered from 'lucide-react/icons/list-ordered'
import type { EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { useState } from 'react'
import { ToggleButton, Toolbar } from 'react-aria-components'

import { t } from '#renderer/draft/words.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Tooltip } from '#renderer/ui/Tooltip.tsx'
import { useCommands } from '#renderer/ui/use-commands.ts'

import { readSelection } from './focus-text.ts'
import { LinkDialog } from './LinkDialog.tsx'
import { commandOf, isOn, linkAt, type RichAct } from './rich-commands.ts'

import styles from './RichBar.module.css'

type RichBarProps = { readonly view: EditorView; readonly state: EditorState; readonly label: string }

const buttons = [
  { act: 'bold', icon: Bold, keys: '$mod+b' },
  { act: 'italic', icon: Italic, keys: '$mod+i' },
  { act: 'bullets', icon: List, keys: '$mod+Shift+Digit8' },
  { act: 'numbers', icon: ListOrdered, keys: '$mod+Shift+Digit7' },
  { act: 'link', icon: Link, keys: '$mod+k' },
] as const satisfies readonly { readonly act: RichAct; readonly icon: unknown; readonly keys: string }[]

/** The buttons over a text, and their keys while it has the focus. */
export function RichBar({ view, state, label }: RichBarProps) {
  const [link, setLink] = useState<string | null>(null)
  const run = (act: RichAct): void => {
    readSelection(view)
    if (act === 'link') return setLink(linkAt(view.state).href)
    commandOf(act)(view.state, view.dispatch)
    view.focus()
  }
  useCommands(
    buttons.map(({ act, keys }) => ({
      id: `draft.rich.${act}`,
      label: t(`rich.${act}`),
      group: t('rich.group'),
      keys: [keys],
      where: 'text' as const,
      keysOnly: true,
      // With no word chosen, Ctrl+K opens the commands as it does everywhere.
      when: () => view.hasFocus() && (act !== 'link' || canLink(view)),
      run: () => run(act),
    })),
  )
  return (
    <>
      <Toolbar aria-label={`${t('rich.tools')}: ${label}`} className={classNames(styles['bar'])}>
        {buttons.map(({ act, icon, keys }) => (
          <Tooltip key={act} text={act === 'link' ? t('rich.linkHint') : t(`rich.${act}`)} keys={keys}>
            <ToggleButton
              aria-label={t(`rich.${act}`)}
              isSelected={isOn(state, act)}
              onChange={() => run(act)}
              // The words that are chosen stay so.
              preventFocusOnPress
              className={classNames(styles['button'])}
            >
              <Icon icon={icon} />
            </ToggleButton>
          </Tooltip>
        ))}
      </Toolbar>
      {link !== null && <LinkDialog view={view} href={link} onClose={() => setLink(null)} />}
    </>
  )
}

function canLink({ state }: EditorView): boolean {
  return getSelection()?.isCollapsed === false || !state.selection.empty || isOn(state, 'link')
}
