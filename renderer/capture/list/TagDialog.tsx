import Check from 'lucide-react/icons/check'
import { useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Autocomplete, ListBox, ListBoxItem } from 'react-aria-components'
import type { Selection } from 'react-aria-components'

import type { PointRow } from '#renderer/capture/point-rows.ts'
import { t } from '#renderer/capture/words.ts'
import { usePoints } from '#renderer/state/use-records.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { membersOf } from '#shared/session/list.ts'

import { foldText } from './find-text.ts'
import { readTag, setTags } from './mark-points.ts'
import { MarkDialog } from './MarkDialog.tsx'

import popup from '#renderer/ui/Popup.module.css'
import styles from './MarkForm.module.css'

/** Every tag of the session, the most used first. */
function useTags(): readonly string[] {
  const points = usePoints()
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const point of points?.values() ?? [])
      for (const tag of membersOf(point.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    return [...counts].toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([tag]) => tag)
  }, [points])
}

/** The tags of the chosen points: type part of one and press Enter, or type a new one. */
export function TagDialog({ chosen }: { readonly chosen: readonly PointRow[] }) {
  const known = useTags()
  const [changes, setChanges] = useState<Readonly<Record<string, boolean>>>({})
  const [text, setText] = useState('')
  const inHand = useRef(false)
  const tags = [...new Set([...known, ...Object.keys(changes)])]
  const sought = foldText(text.trim().replace(/^#/u, ''))
  const fits = tags.filter((tag) => foldText(tag).includes(sought))
  const typed = readTag(text)
  const isNew = typed !== null && !tags.some((tag) => tag.toLowerCase() === typed.toLowerCase())
  const shown = isNew ? [...fits, typed] : fits
  const isOn = (tag: string): boolean => changes[tag] ?? chosen.every(({ point }) => point.tags[tag] === true)
  const on = new Set(tags.filter(isOn))
  const change = (selection: Selection): void => {
    const now = new Set(selection === 'all' ? shown : [...selection].map(String))
    const turned = shown.filter((tag) => now.has(tag) !== on.has(tag))
    setChanges((before) => ({ ...before, ...Object.fromEntries(turned.map((tag) => [tag, now.has(tag)])) }))
    setText('')
    inHand.current = false
  }
  /** Enter with nothing typed and no tag in hand keeps them; otherwise it is the list's. */
  const hearKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (!(event.target instanceof HTMLInputElement)) return
    if (event.key.startsWith('Arrow')) inHand.current = true
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || inHand.current) return
    event.preventDefault()
    if (text.trim() !== '') return
    event.stopPropagation()
    event.currentTarget.closest('form')?.requestSubmit()
  }
  const labelOf = (tag: string): string => {
    if (isNew && tag === typed) return t('tags.add', { tag: t('row.tag', { tag }) })
    const isOnSome =
      !on.has(tag) && chosen.some(({ point }) => point.tags[tag] === true && changes[tag] === undefined)
    return isOnSome ? t('tags.some', { tag: t('row.tag', { tag }) }) : t('row.tag', { tag })
  }
  const isBad = text.trim() !== '' && typed === null
  return (
    <MarkDialog title={t('tags.title')} onKeep={() => setTags(changes)}>
      <div onKeyDownCapture={hearKey} className={styles['form']}>
        <Autocomplete inputValue={text} onInputChange={setText}>
          <TextField
            label={t('tags.field')}
            description={t('tags.help')}
            autoFocus
            {...(isBad && { error: t('tags.bad') })}
          />
          <ListBox
            aria-label={t('tags.list')}
            items={shown.map((id) => ({ id }))}
            dependencies={[labelOf]}
            selectionMode="multiple"
            selectedKeys={on}
            onSelectionChange={change}
            escapeKeyBehavior="none"
            renderEmptyState={() => <p className={styles['none']}>{t('tags.none')}</p>}
            className={classNames(styles['tags'])}
          >
            {({ id }) => (
              <ListBoxItem id={id} textValue={id} className={classNames(popup['item'])}>
                <span className={popup['mark']}>
                  <Icon icon={Check} />
                </span>
                {labelOf(id)}
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </div>
    </MarkDialog>
  )
}
