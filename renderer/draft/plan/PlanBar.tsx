import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import CornerDownRight from 'lucide-react/icons/corner-down-right'
import IndentDecrease from 'lucide-react/icons/indent-decrease'
import IndentIncrease from 'lucide-react/icons/indent-increase'
import Plus from 'lucide-react/icons/plus'
import Rows from 'lucide-react/icons/rows-3'
import Trash from 'lucide-react/icons/trash-2'
import { Toolbar } from 'react-aria-components'

import { t } from '#renderer/draft/plan-words.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'

import { beginAction, beginRow, bringBack, moveLine, withdraw } from './plan-acts.ts'
import { type PlanWay, stepLine } from './plan-moves.ts'
import type { PlanLine, PlanNow } from './plan-now.ts'
import { listWithdrawn, type WithdrawnLine } from './plan-withdrawn.ts'

import styles from './PlanForm.module.css'

const ways = [
  { way: 'up', icon: ArrowUp, keys: 'Alt+ArrowUp' },
  { way: 'down', icon: ArrowDown, keys: 'Alt+ArrowDown' },
  { way: 'in', icon: IndentIncrease, keys: 'Alt+ArrowRight' },
  { way: 'out', icon: IndentDecrease, keys: 'Alt+ArrowLeft' },
] as const

type PlanBarProps = { readonly plan: PlanNow; readonly line: PlanLine | undefined }

/** What can be done with rows and actions. */
export function PlanBar({ plan, line }: PlanBarProps) {
  const isKept = useSession(({ session }) => isInSession(session, line))
  const can = (way: PlanWay): boolean =>
    isKept && line !== undefined && stepLine(plan, line.id, way).length > 0
  return (
    <Toolbar
      aria-label={t('tools')}
      className={classNames(styles['bar'])}
      {...(line ? {} : { 'data-first': true })}
    >
      <Button variant="quiet" icon={Rows} keys="R" onPress={beginRow}>
        {t('add.row')}
      </Button>
      <Button
        variant="quiet"
        icon={Plus}
        keys="A"
        isDisabled={line === undefined}
        onPress={() => beginAction()}
      >
        {t('add.action')}
      </Button>
      <Button
        variant="quiet"
        icon={CornerDownRight}
        keys="S"
        isDisabled={line?.kind !== 'action'}
        onPress={() => beginAction({ isSub: true })}
      >
        {t('add.sub')}
      </Button>
      <span className={styles['moves']}>
        {ways.map(({ way, icon, keys }) => (
          <IconButton
            key={way}
            size="small"
            icon={icon}
            label={t(`move.${way}`)}
            keys={keys}
            isDisabled={!can(way)}
            onPress={() => line !== undefined && void moveLine(line.id, way)}
          />
        ))}
        <IconButton
          size="small"
          icon={Trash}
          label={t('withdraw')}
          keys="Delete"
          isDisabled={!isKept}
          onPress={() => line !== undefined && void withdraw(line.id)}
        />
      </span>
      <Withdrawn />
    </Toolbar>
  )
}

type SessionNow = ReturnType<typeof useSession.getState>['session']

function isInSession(session: SessionNow, line: PlanLine | undefined): boolean {
  if (session === null || line === undefined) return false
  return session.records[line.kind === 'row' ? 'planRow' : 'action'].has(line.id)
}

/** What was withdrawn from the plan; choosing one brings it back. */
function Withdrawn() {
  useSession(({ session }) => session?.records.planRow)
  useSession(({ session }) => session?.records.action)
  const { session } = useSession.getState()
  const gone = session === null ? [] : listWithdrawn(session)
  if (gone.length === 0) return null
  const entry = (line: WithdrawnLine) => ({
    id: line.id,
    label: line.words.length > 80 ? `${line.words.slice(0, 80)}…` : line.words,
    onAction: () => void bringBack(line),
  })
  return (
    <Menu label={t('bringBack')} items={[{ heading: t('bringBack'), items: gone.map(entry) }]}>
      <Button variant="quiet">{t('withdrawn', { count: gone.length })}</Button>
    </Menu>
  )
}
