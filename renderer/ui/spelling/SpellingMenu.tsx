import { useEffect, useEffectEvent } from 'react'
import { Menu, Popover } from 'react-aria-components'
import { flushSync } from 'react-dom'

import { announce } from '#renderer/ui/announce.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { renderMenuItem } from '#renderer/ui/Menu.tsx'
import type { MenuEntry } from '#renderer/ui/Menu.tsx'
import { t } from '#renderer/ui/words.ts'

import type { FoundWord } from './find-words.ts'
import type { SpelledField } from './spelling-context.ts'
import { isModifier } from './unless-pressed.ts'

import popup from '#renderer/ui/Popup.module.css'

/** What somebody can do about one wrong word. */
export type Offer = {
  readonly field: SpelledField
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
    field.replace(word, by)
  }
  const add = (keep: (word: string) => void): void => {
    flushSync(onClose)
    field.element.focus()
    keep(word.text)
    announce(t('spelling.added', { word: word.text }))
  }
  useTypingOn(field.element, suggestions.length > 0, onClose)
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
      <Menu aria-label={label} autoFocus={suggestions.length > 0 ? 'first' : true} onClose={onClose}>
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

/** The keys of the menu itself. */
const menuKeys = new Set([
  'Enter',
  'Escape',
  'Tab',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
])

/** Any key but those of the menu closes it and goes to the field, so that nothing that is typed is lost. With no suggestion, Enter only closes it. */
function useTypingOn(field: HTMLElement, hasSuggestions: boolean, onClose: () => void): void {
  const goOn = useEffectEvent((event: KeyboardEvent): void => {
    const { key } = event
    const isIdle = key === 'Enter' && !hasSuggestions && !isOnItem()
    if (isModifier(key) || (menuKeys.has(key) && !isIdle)) return
    event.stopPropagation()
    if (isIdle) event.preventDefault()
    // What the key types goes where the focus is when this has been heard.
    flushSync(onClose)
    field.focus()
  })
  const close = useEffectEvent(onClose)
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('keydown', (event) => goOn(event), { capture: true, signal })
    field.addEventListener('input', () => close(), { signal })
    return () => listening.abort()
  }, [field])
}

function isOnItem(): boolean {
  return document.activeElement?.getAttribute('role') === 'menuitem'
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
