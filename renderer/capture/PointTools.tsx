import type { LucideIcon } from 'lucide-react'
import ChevronDown from 'lucide-react/icons/chevron-down'
import Ellipsis from 'lucide-react/icons/ellipsis'
import FolderInput from 'lucide-react/icons/folder-input'
import Pencil from 'lucide-react/icons/pencil'
import Shapes from 'lucide-react/icons/shapes'
import Star from 'lucide-react/icons/star'
import Trash from 'lucide-react/icons/trash-2'
import Undo from 'lucide-react/icons/undo-2'
import User from 'lucide-react/icons/user-round'
import Users from 'lucide-react/icons/users'
import { memo } from 'react'

import { useKinds } from '#renderer/state/kinds.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { keysOf, runCommand } from '#renderer/ui/commands.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Menu, type MenuEntry, type MenuGroup } from '#renderer/ui/Menu.tsx'
import { Tooltip } from '#renderer/ui/Tooltip.tsx'
import { useCommand, useCommandList } from '#renderer/ui/use-commands.ts'
import { useNarrow } from '#renderer/ui/use-narrow.ts'
import { nameTable } from '#shared/session/points.ts'

import { openDialog, useCapture } from './capture-store.ts'
import { scales, setAgreement } from './list/agree-by-keys.ts'
import { returnToList } from './list/list-place.ts'
import { setRole } from './list/mark-points.ts'
import { filePoints, setKind } from './point-acts.ts'
import { t } from './words.ts'

import styles from './ListBar.module.css'

const rare = ['tags', 'dissent', 'nest', 'unnest', 'join'] as const
const common = ['reword', 'star'] as const

/** What of the chosen points matters here: going from row to row seldom changes it. */
type PointToolsProps = {
  readonly isSingle: boolean
  readonly hasDetail: boolean
  readonly isWithdrawn: boolean
  /** There is no room for all of it: the rest is in the last menu. */
  readonly isTight: boolean
}

/** What can be done with the chosen points, for those who do not use the keys. The keys stay where they were. */
export const PointTools = memo(function PointTools(props: PointToolsProps) {
  const { isSingle, hasDetail, isWithdrawn, isTight } = props
  const isNarrow = useNarrow() || isTight
  const out = isWithdrawn ? 'restore' : 'withdraw'
  const off: readonly string[] = [isSingle ? 'join' : 'reword', ...(hasDetail ? [] : ['unnest'])]
  return (
    <>
      {!isNarrow && <Tool name="reword" icon={Pencil} isDisabled={!isSingle} />}
      <KindMenu />
      <AgreementMenu />
      {!isNarrow && <Tool name="star" icon={Star} />}
      <RoleMenu />
      <MoveMenu />
      {!isNarrow && <Tool name={out} icon={isWithdrawn ? Undo : Trash} />}
      <MoreMenu names={isNarrow ? [...common, ...rare, out] : rare} off={off} />
    </>
  )
})

type ToolName = (typeof rare)[number] | (typeof common)[number] | 'withdraw' | 'restore'

type ToolProps = { readonly name: ToolName; readonly icon: LucideIcon; readonly isDisabled?: boolean }

function Tool({ name, icon, isDisabled = false }: ToolProps) {
  const command = useCommand(`capture.${name}`)
  const [keys] = command === undefined ? [] : keysOf(command)
  return (
    <Tooltip text={t(`keys.${name}`)} {...(keys !== undefined && { keys })}>
      <Button
        variant="quiet"
        icon={icon}
        isDisabled={isDisabled}
        preventFocusOnPress
        onPress={() => void runCommand(`capture.${name}`)}
      >
        {t(`tools.${name}`)}
      </Button>
    </Tooltip>
  )
}

type ToolMenuProps = {
  readonly id: string
  readonly icon: LucideIcon
  readonly label: string
  readonly keys?: string
  readonly items: readonly (MenuEntry | MenuGroup)[]
}

/** A menu that leads back to the list, whether something was done or not. */
function ToolMenu({ id, icon, label, keys, items }: ToolMenuProps) {
  return (
    <Menu label={label} items={items} onClose={returnToList}>
      <Button id={id} variant="quiet" icon={icon} {...(keys !== undefined && { 'aria-keyshortcuts': keys })}>
        <span className={styles['choice']}>
          {label}
          <Icon icon={ChevronDown} />
        </span>
      </Button>
    </Menu>
  )
}

function entry(id: string, label: string, onAction: () => void, keys = ''): MenuEntry {
  return { id, label, onAction, ...(keys !== '' && { keys }) }
}

function KindMenu() {
  const items = useKinds().map(({ kind, name, mark }) =>
    entry(kind, name, () => setKind(kind, name), kind === 'point' ? '0' : mark),
  )
  return <ToolMenu id="capture-kind" icon={Shapes} label={t('tools.kind')} items={items} />
}

function AgreementMenu() {
  const items = scales.map((scale, index) =>
    entry(scale, t(`agreement.${scale}`), () => setAgreement(scale), `a ${index + 1}`),
  )
  const people = entry('people', t('agreement.count'), () => openDialog('people'), 'a 6')
  const none = entry('none', t('agreement.none'), () => setAgreement(null))
  return (
    <ToolMenu
      id="capture-agreement"
      icon={Users}
      label={t('tools.agreement')}
      items={[...items, people, none]}
    />
  )
}

function RoleMenu() {
  const roles = useRecords('expertise').map(({ id, name }) => entry(id, name, () => setRole(id, name)))
  const none = entry('no-role', t('speaker.noSide'), () => setRole(null, t('speaker.noSide')))
  const code = entry('code', t('keys.speaker'), () => openDialog('speaker'), 'p')
  return <ToolMenu id="capture-role" icon={User} label={t('tools.speaker')} items={[...roles, none, code]} />
}

const steps = ['up', 'down', 'top', 'bottom'] as const

/** Everything dragging does, and more. Its first entries are topics: T and the beginning of one files a point. */
function MoveMenu() {
  const file = (place: Parameters<typeof filePoints>[1], name: string) => (): void =>
    filePoints(useCapture.getState().chosen, place, name)
  const topics = useRecords('topic').map(({ id, title }) => entry(id, title, file({ topic: id }, title)))
  const noTopic = entry('no-topic', t('place.noTopic'), file({ topic: null }, t('place.noTopic')))
  const tables = useRecords('table').map((table) =>
    entry(table.id, nameTable(table), file({ table: table.id }, nameTable(table))),
  )
  const inList = useEntries(steps)
  const groups = [
    { heading: t('place.topic'), items: [...topics, noTopic] },
    { heading: t('place.table'), items: tables },
    { heading: t('tools.inList'), items: inList },
  ]
  const items = groups.filter((group) => group.items.length > 0)
  return <ToolMenu id="capture-move" icon={FolderInput} label={t('tools.move')} items={items} />
}

type MoreMenuProps = { readonly names: readonly ToolName[]; readonly off: readonly string[] }

function MoreMenu({ names, off }: MoreMenuProps) {
  const items = useEntries(names).map((item) => ({ ...item, isDisabled: off.includes(item.id) }))
  return <ToolMenu id="capture-more" icon={Ellipsis} label={t('tools.more')} items={items} />
}

/** Commands as entries of a menu, with their keys. */
function useEntries(names: readonly (ToolName | (typeof steps)[number])[]): readonly MenuEntry[] {
  const commands = new Map(useCommandList().map((command) => [command.id, command]))
  return names.map((name) => {
    const command = commands.get(`capture.${name}`)
    const [keys] = command === undefined ? [] : keysOf(command)
    return entry(name, t(`tools.${name}`), () => void runCommand(`capture.${name}`), keys)
  })
}
