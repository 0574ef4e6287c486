import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { announce } from '#renderer/ui/announce.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { Command } from '#renderer/ui/commands.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'
import type { Rec } from '#shared/model/session.ts'

import { act } from './act.ts'
import { setWish, type WishId, wishes } from './wishes.ts'
import { t } from './words.ts'

import styles from './PeopleSection.module.css'

/** How those who are chosen may be quoted: one press, or one key in the list. */
export function WishBar({ chosen }: { readonly chosen: readonly Rec<'person'>[] }) {
  const isReadOnly = useIsReadOnly()
  const canSet = !isReadOnly && chosen.length > 0
  const set = (wish: WishId): void => {
    announce(t('wishes.set', { count: chosen.length, wish: t(`wishes.${wish}`) }))
    void act(setWish(chosen, wish))
  }
  useCommands(
    wishes.map(({ id, key }): Command => ({
      id: `setup.wish.${id}`,
      label: t('wishes.command', { wish: t(`wishes.${id}`) }),
      group: t('wishes.group'),
      keys: [key],
      where: 'list',
      when: () => canSet,
      run: () => set(id),
    })),
  )
  if (isReadOnly) return null
  return (
    <div role="group" aria-label={t('wishes.label')} className={styles['wishes']}>
      <span className={styles['wishesLabel']}>
        {chosen.length === 0 ? t('wishes.choose') : t('wishes.chosen', { count: chosen.length })}
      </span>
      {wishes.map(({ id, key }) => (
        <Button key={id} variant="quiet" keys={key} isDisabled={!canSet} onPress={() => set(id)}>
          {t(`wishes.${id}`)}
        </Button>
      ))}
    </div>
  )
}
