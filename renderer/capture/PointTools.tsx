import type { LucideIcon } from 'lucide-react'
import ChevronDown from 'lucide-react/icons/chevron-down'
import FolderInput from 'lucide-react/icons/folder-input'
import Pencil from 'lucide-react/icons/pencil'
import Star from 'lucide-react/icons/star'
import Tag from 'lucide-react/icons/tag'
import Trash from 'lucide-react/icons/trash-2'
import Undo from 'lucide-react/icons/undo-2'
import User from 'lucide-react/icons/user-round'
import Users from 'lucide-react/icons/users'

import { useKinds } from '#renderer/state/kinds.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { runCommand } from '#renderer/ui/commands.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Menu, type MenuEntry, type MenuGroup } from '#renderer/ui/Menu.tsx'
import { nameTable } from '#shared/session/points.ts'

import { useCapture } from './capture-store.ts'
import { afterPopup, focusList } from './focus.ts'
import { filePoints, moveChosen, scales, setAgreement, setKind } from './point-acts.ts'
import type { PointRow } from './point-rows.ts'
import { t } from './words.ts'

import styles from './ListBar.module.css'

/** What can be done with the chosen points, for those who do not use the keys. The keys stay where they were. */
export function PointTools({ chosen }: { readonly chosen: readonly PointRow[] }) {
  const isWithdrawn = chosen.every(({ point }) => point.withdrawn)
  const isSingle = chosen.length === 1
  return (
    <>
      <Tool command="capture.reword" icon={Pencil} label={t('tools.reword')} isDisabled={!isSingle} />
      <KindMenu />
      <AgreementMenu />
      <Tool command="capture.star" icon={Star} label={t('tools.star')} />
      <Tool command="capture.speaker" icon={User} label={t('tools.speaker')} />
      <MoveMenu isSingle={isSingle} />
      {isWithdrawn ? (
        <Tool command="capture.restore" icon={Undo} label={t('tools.restore')} />
      ) : (
        <Tool command="capture.withdraw" icon={Trash} label={t('tools.withdraw')} />
      )}
    </>
  )
}

type ToolProps = {
  readonly command: string
  readonly icon: LucideIcon
  readonly label: string
  readonly isDisabled?: boolean
}

function Tool({ command, icon, label, isDisabled = false }: ToolProps) {
  const press = (): void => void runCommand(command)
  return (
    <Button variant="quiet" icon={icon} isDisabled={isDisabled} preventFocusOnPress onPress={press}>
      {label}
    </Button>
  )
}

type ToolMenuProps = {
  readonly id: string
  readonly icon: LucideIcon
  readonly label: string
  readonly items: readonly (MenuEntry | MenuGroup)[]
}

function ToolMenu({ id, icon, label, items }: ToolMenuProps) {
  return (
    <Menu label={label} items={items}>
      <Button id={id} variant="quiet" icon={icon}>
        <span className={styles['choice']}>
          {label}
          <Icon icon={ChevronDown} />
        </span>
      </Button>
    </Menu>
  )
}

/** An entry that leads back to the list. */
function entry(id: string, label: string, act: () => void, rest: Partial<MenuEntry> = {}): MenuEntry {
  const onAction = (): void => {
    act()
    afterPopup(focusList)
  }
  return { id, label, ...rest, onAction }
}

function KindMenu() {
  const items = useKinds().map(({ kind, name, mark }) => {
    const keys = kind === 'point' ? '0' : mark
    return entry(kind, name, () => setKind(kind, name), keys === '' ? {} : { keys })
  })
  return <ToolMenu id="capture-kind" icon={Tag} label={t('tools.kind')} items={items} />
}

function AgreementMenu() {
  const items = scales.map((scale, index) =>
    entry(scale, t(`agreement.${scale}`), () => setAgreement(scale), { keys: `a ${index + 1}` }),
  )
  const none = entry('none', t('agreement.none'), () => setAgreement(null))
  return (
    <ToolMenu id="capture-agreement" icon={Users} label={t('tools.agreement')} items={[...items, none]} />
  )
}

function MoveMenu({ isSingle }: { readonly isSingle: boolean }) {
  const file = (place: Parameters<typeof filePoints>[1], name: string) => (): void =>
    filePoints(useCapture.getState().chosen, place, name)
  const topics = useRecords('topic').map(({ id, title }) => entry(id, title, file({ topic: id }, title)))
  const noTopic = entry('no-topic', t('place.noTopic'), file({ topic: null }, t('place.noTopic')))
  const tables = useRecords('table').map((table) =>
    entry(table.id, nameTable(table), file({ table: table.id }, nameTable(table))),
  )
  const isDisabled = !isSingle
  const inList = [
    entry('up', t('tools.up'), () => moveChosen(-1), { keys: 'Alt+ArrowUp', isDisabled }),
    entry('down', t('tools.down'), () => moveChosen(1), { keys: 'Alt+ArrowDown', isDisabled }),
  ]
  const groups = [
    { heading: t('tools.inList'), items: inList },
    { heading: t('place.topic'), items: [...topics, noTopic] },
    { heading: t('place.table'), items: tables },
  ]
  const items = groups.filter((group) => group.items.length > 0)
  return <ToolMenu id="capture-move" icon={FolderInput} label={t('tools.move')} items={items} />
}
