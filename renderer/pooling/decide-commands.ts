import type { Command } from '#renderer/ui/commands.ts'

import { wordIt } from './card-acts.ts'
import { decide, type Says } from './decide.ts'
import { isWholeView, openDialog, usePool } from './pool-store.ts'
import {
  dissolve,
  groupMarked,
  showAtTable,
  takeMemberWords,
  takeOut,
  turnReady,
  turnStar,
} from './subject-acts.ts'
import { subjectNow } from './subject.ts'
import { t } from './words.ts'

const answers: readonly { readonly says: Says; readonly key: string }[] = [
  { says: 'same', key: '1' },
  { says: 'same-theme', key: '2' },
  { says: 'not-related', key: '3' },
  { says: 'later', key: 'h' },
]

function isQueue(): boolean {
  return usePool.getState().view === 'queue'
}

function hasSubject(): boolean {
  return subjectNow() !== null
}

function hasGroup(): boolean {
  return subjectNow()?.kind === 'group'
}

function hasCard(): boolean {
  const kind = subjectNow()?.kind
  return kind === 'hand' || kind === 'group'
}

function isPoints(): boolean {
  return usePool.getState().view === 'points' && usePool.getState().marked.size > 0
}

/** The four answers, and accepting what needs none. */
function listAnswers(): readonly Command[] {
  const group = t('groups.decide')
  return [
    ...answers.map(({ says, key }): Command => ({
      id: `pool.${says}`,
      label: t(`decided.${says}`),
      group,
      keys: [key],
      where: 'list',
      when: isQueue,
      run: () => decide(says),
    })),
    {
      id: 'pool.bulk',
      label: t('acts.bulk'),
      group,
      keys: ['Shift+Digit1'],
      where: 'list',
      when: () => !isWholeView(usePool.getState().view),
      run: () => openDialog('bulk'),
    },
    { id: 'pool.ready', label: t('acts.ready'), group, run: turnReady },
  ]
}

/** What else can be done with what is in hand. */
function listCardCommands(): readonly Command[] {
  const group = t('groups.card')
  const one = (id: string, key: string, label: string, when: () => boolean, run: () => void): Command => ({
    id: `pool.${id}`,
    label,
    group,
    keys: [key],
    where: 'list',
    when,
    run,
  })
  return [
    one('word', 'e', t('acts.word'), hasCard, wordIt),
    one('words', 'w', t('acts.words'), hasCard, takeMemberWords),
    one('merge', 'm', t('acts.merge'), hasSubject, () => openDialog('merge')),
    one('theme', 't', t('acts.theme'), hasSubject, () => openDialog('theme')),
    one('star', 's', t('acts.star'), hasSubject, turnStar),
    one('show', 'o', t('acts.show'), hasSubject, showAtTable),
    one('takeOut', 'x', t('acts.takeOut'), hasGroup, () => takeOut(false)),
    one('split', 'g', t('acts.split'), hasGroup, () => takeOut(true)),
    { id: 'pool.dissolve', label: t('acts.dissolve'), group, when: hasGroup, run: dissolve },
    {
      id: 'pool.group',
      label: t('points.group'),
      group,
      keys: ['g', 'Enter'],
      where: 'list',
      when: isPoints,
      run: groupMarked,
    },
  ]
}

/** Everything that changes something. */
export function listDecideCommands(): readonly Command[] {
  return [...listAnswers(), ...listCardCommands()]
}
