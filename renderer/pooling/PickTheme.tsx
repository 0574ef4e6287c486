import { useRecords } from '#renderer/state/use-records.ts'

import { focusCard } from './focus.ts'
import { type Pick, PickDialog } from './PickDialog.tsx'
import { openDialog } from './pool-store.ts'
import { makeTheme, themesOf, turnTheme } from './subject-acts.ts'
import { useSubject } from './subject.ts'
import { useNames } from './use-names.ts'
import { t } from './words.ts'

/** Stands for the theme that is to be made of what was typed. */
const toMake = 'make'

/** Files what is in hand under a theme: type to find one, or to make one. One it is under already is taken away. */
export function PickTheme() {
  const themes = useRecords('theme')
  const names = useNames()
  const subject = useSubject()
  if (subject === null) return null
  const on = themesOf(subject)
  const find = (text: string): readonly Pick[] => {
    const words = text.toLowerCase()
    const found = themes
      .map(({ id, name }) => ({ id, name, label: names.theme(id) }))
      .filter(({ label }) => label.toLowerCase().includes(words))
    const isThere = themes.some(({ name }) => name.toLowerCase() === words)
    const known = found.map(({ id, label }) => ({
      id,
      label,
      ...(on.has(id) && { note: t('theme.on'), isOn: true }),
    }))
    return text === '' || isThere ? known : [...known, { id: toMake, label: t('theme.make', { name: text }) }]
  }
  return (
    <PickDialog
      title={t('theme.title')}
      hint={t('theme.hint')}
      empty={t('theme.empty')}
      find={find}
      onPick={(id, text) => (id === toMake ? makeTheme(text) : turnTheme(id))}
      onClose={() => {
        openDialog('none')
        focusCard()
      }}
    />
  )
}
