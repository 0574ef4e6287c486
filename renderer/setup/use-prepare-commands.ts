import { useSession } from '#renderer/state/session-store.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'
import type { SetupEdit } from '#shared/contract/setup.ts'
import type { Entity } from '#shared/model/entities.ts'
import type { Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import { act } from './act.ts'
import { moveKind } from './marks.ts'
import { moveBy } from './order.ts'
import { showSection } from './prepare-store.ts'
import { findFocusedRow, type FocusedRow } from './rows.ts'
import { type Section, sections } from './sections.ts'
import { showTableFiles } from './table-files.ts'
import { t } from './words.ts'

const movable = ['topic', 'fact', 'expertise', 'body', 'presentation'] as const
type Movable = (typeof movable)[number]

function isMovable(entity: Entity): entity is Movable {
  return movable.some((each) => each === entity)
}

function isOnMovableRow(): boolean {
  const row = findFocusedRow()
  return row !== null && (isMovable(row.entity) || isKind(row.entity))
}

/** The kinds of point are a list within the workshop. */
function isKind(entity: Entity): boolean {
  return entity === 'workshop'
}

function moves(session: Session, { entity, id }: FocusedRow, step: number): readonly SetupEdit[] {
  if (isKind(entity)) return moveKind(id, step)
  if (!isMovable(entity)) return []
  const fact = session.records.fact.get(id)
  const like = listAll(session, entity).filter(
    (record) => fact === undefined || ('kind' in record && record.kind === fact.kind),
  )
  return moveBy(entity, like, id, step)
}

function moveFocusedRow(step: number): void {
  const row = findFocusedRow()
  const { session } = useSession.getState()
  if (row === null || session === null) return
  const { activeElement } = document
  void act(moves(session, row, step)).then(() => focusAgain(activeElement))
}

/** A section that is called by name is read from its top. */
function openSection(section: Section): void {
  showSection(section)
  requestAnimationFrame(() => document.querySelector('main')?.focus())
}

/** A row that moves in the page loses the focus. */
function focusAgain(element: Element | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body && element instanceof HTMLElement) element.focus()
  })
}

/** The keys of Prepare, and its sections by name in the palette. */
export function usePrepareCommands(): void {
  const rows = t('commands.rows')
  const move = {
    group: rows,
    where: 'anywhere',
    whileTyping: 'always',
    keysOnly: true,
    repeats: true,
  } as const
  useCommands([
    {
      id: 'setup.moveUp',
      label: t('commands.up'),
      keys: ['Alt+ArrowUp'],
      ...move,
      when: isOnMovableRow,
      run: () => moveFocusedRow(-1),
    },
    {
      id: 'setup.moveDown',
      label: t('commands.down'),
      keys: ['Alt+ArrowDown'],
      ...move,
      when: isOnMovableRow,
      run: () => moveFocusedRow(1),
    },
    {
      id: 'setup.tableFiles',
      label: t('tableFiles.open'),
      group: t('commands.prepare'),
      run: () => showTableFiles(true),
    },
    ...sections.map((section) => ({
      id: `setup.${section}`,
      label: t('commands.section', { name: t(`sections.${section}`) }),
      group: t('commands.prepare'),
      run: () => openSection(section),
    })),
  ])
}
