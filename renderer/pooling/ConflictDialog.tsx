import { useSession } from '#renderer/state/session-store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { Session } from '#shared/model/session.ts'
import type { PoolConflict } from '#shared/pooling/pool-conflicts.ts'
import { listGroups, wordingOf } from '#shared/session/groups.ts'

import { usePoolConflicts } from './ConflictBar.tsx'
import { doDecision } from './decisions.ts'
import type { Call } from './plan-decision.ts'
import { openDialog } from './pool-store.ts'
import { t } from './words.ts'

import styles from './ConflictDialog.module.css'

/** One way to settle it, and what that asks of the app. */
type Way = { readonly label: string; readonly calls: readonly Call[] }

const longest = 60

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

function nameGroup(session: Session, id: string): string {
  const standing = listGroups(session).find(({ group }) => group.id === id)
  return shorten(standing === undefined ? '' : wordingOf(standing).text)
}

function textsOf(session: Session, points: readonly string[]): readonly string[] {
  return points.flatMap((id) => session.records.point.get(id)?.text ?? [])
}

/** The ways out of a contradiction. Nothing is lost by any of them. */
export function listWays(session: Session, conflict: PoolConflict): readonly Way[] {
  const { points } = conflict
  if (conflict.kind === 'apart') {
    const { group } = conflict
    return [
      { label: t('conflict.together'), calls: [{ kind: 'addTo', group, points }] },
      ...points.map((id): Way => {
        const text = shorten(session.records.point.get(id)?.text ?? '')
        return {
          label: t('conflict.takeOut', { text }),
          calls: [{ kind: 'takeOut', group, points: [id], id: null }],
        }
      }),
    ]
  }
  const { groups } = conflict
  const [into = '', ...others] = groups
  return [
    ...groups.map((kept): Way => ({
      label: t('conflict.keepIn', { group: nameGroup(session, kept) }),
      calls: groups
        .filter((id) => id !== kept)
        .map((group) => ({ kind: 'takeOut', group, points, id: null })),
    })),
    { label: t('conflict.merge'), calls: others.map((from) => ({ kind: 'merge', from, into })) },
  ]
}

/** Decisions that contradict each other, each with its ways out. */
export function ConflictDialog() {
  const session = useSession((state) => state.session)
  const conflicts = usePoolConflicts()
  if (session === null) return null
  const close = (): void => openDialog('none')
  return (
    <Dialog
      title={t('conflict.title')}
      size="large"
      isOpen
      onOpenChange={close}
      footer={<Button onPress={close}>{t('common.close')}</Button>}
    >
      <p>{t(conflicts.length === 0 ? 'conflict.none' : 'conflict.lead')}</p>
      <ul className={styles['list']}>
        {conflicts.map((conflict) => (
          <li key={JSON.stringify(conflict)} className={styles['conflict']}>
            <p className={styles['what']}>{t(`conflict.${conflict.kind}`)}</p>
            <ul className={styles['texts']}>
              {textsOf(session, conflict.points).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            <div className={styles['ways']}>
              {listWays(session, conflict).map(({ label, calls }) => (
                <Button key={label} onPress={() => void doDecision({ what: t('decided.settle'), calls })}>
                  {label}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
