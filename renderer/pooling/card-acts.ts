import type { MenuEntry } from '#renderer/ui/Menu.tsx'

import { afterDialog } from './focus.ts'
import { openDialog } from './pool-store.ts'
import { dissolve, showAtTable, takeMemberWords, takeOut, turnStar } from './subject-acts.ts'
import { wordingField } from './wording-place.ts'
import { t } from './words.ts'

/** Goes to the field of the group's words, all of them chosen. */
export function wordIt(): void {
  wordingField.current?.focus()
  wordingField.current?.select()
}

const shared: readonly MenuEntry[] = [
  { id: 'merge', label: t('acts.merge'), keys: 'm', onAction: () => afterDialog(() => openDialog('merge')) },
  { id: 'word', label: t('acts.word'), keys: 'e', onAction: () => afterDialog(wordIt) },
  { id: 'words', label: t('acts.words'), keys: 'w', onAction: takeMemberWords },
  { id: 'theme', label: t('acts.theme'), keys: 't', onAction: () => afterDialog(() => openDialog('theme')) },
  { id: 'star', label: t('acts.star'), keys: 's', onAction: turnStar },
  { id: 'show', label: t('acts.show'), keys: 'o', onAction: showAtTable },
]

const ofGroup: readonly MenuEntry[] = [
  { id: 'takeOut', label: t('acts.takeOut'), keys: 'x', onAction: () => takeOut(false) },
  { id: 'split', label: t('acts.split'), keys: 'g', onAction: () => takeOut(true) },
  { id: 'dissolve', label: t('acts.dissolve'), isDangerous: true, onAction: dissolve },
]

/** What can be done with a card beside deciding on it: a suggestion, or a group that stands. */
export function cardActs(kind: 'hand' | 'group'): readonly MenuEntry[] {
  return kind === 'hand' ? shared : [...shared, ...ofGroup]
}
