import { Menu, Popover } from 'react-aria-components'
import { flushSync } from 'react-dom'

import { announce } from '#renderer/ui/announce.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { renderMenuItem } from '#renderer/ui/Menu.tsx'
import type { MenuEntry } from '#renderer/ui/Menu.tsx'
import { t } from '#renderer/ui/words.ts'

import type { FoundWord } from './find-words.ts'
import { replaceWord } from './replace-word.ts'

import popup from '#renderer/ui/Popup.module.css'

/** What somebody can do about one wrong word. */
export type Offer = {
  readonly field: HTMLTextAreaElement
  readonly word: FoundWord
  /** The element under the word's letters. */
  readonly anchor: HTMLElement
  readonly suggestions: readonly string[]
}

type SpellingMenuProps = {
  readonly offer: Offer
  readonly onClose: () => void
  /** Null where there is no session that could take it. */
  readonly onAddToSession: ((word: string) => void) | null
  readonly onAddAlways: (word: string) => void
}

/** Other spellings of a word, and the ways to keep it as it is. */
export function SpellingMenu({ offer, onClose, onAddToSession, onAddAlways }: SpellingMenuProps) {
  const { field, word, anchor, suggestions } = offer
  const label = t('spelling.menu', { word: word.text })
  const replace = (by: string): void => {
    // The page takes no focus until the menu is gone, and what is typed next must not be lost.
    flushSync(onClose)
    replaceWord(field, word, by)
  }
  const add = (keep: (word: string) => void): void => {
    flushSync(onClose)
    field.focus()
    keep(word.text)
    announce(t('spelling.added', { word: word.text }))
  }
  return (
    <Popover
      isOpen
      onOpenChange={onClose}
      trigger="MenuTrigger"
      triggerRef={{ current: anchor }}
      placement="bottom start"
      offset={4}
      aria-label={label}
      className={classNames(popup['popup'])}
    >
      <Menu aria-label={label} autoFocus="first" onClose={onClose}>
        {renderMenuItem({
          heading: t('spelling.instead', { word: word.text }),
          items: listSuggestions(suggestions, replace),
        })}
        {renderMenuItem({
          heading: t('spelling.keep'),
          items: [
            ...(onAddToSession === null
              ? []
              : [entry('session', t('spelling.addToSession'), () => add(onAddToSession))]),
            entry('always', t('spelling.addAlways'), () => add(onAddAlways)),
          ],
        })}
      </Menu>
    </Popover>
  )
}

function listSuggestions(
  suggestions: readonly string[],
  replace: (by: string) => void,
): readonly MenuEntry[] {
  if (suggestions.length === 0)
    return [{ ...entry('none', t('spelling.noSuggestions'), () => undefined), isDisabled: true }]
  return suggestions.map((word) => entry(`to/${word}`, word, () => replace(word)))
}

function entry(id: string, label: string, onAction: () => void): MenuEntry {
  return { id, label, onAction }
}
