import { useSession } from '#renderer/state/session-store.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'
import type { Entity } from '#shared/model/entities.ts'
import { listAll } from '#shared/session/list.ts'

import { act } from './act.ts'
import { moveBy } from './order.ts'
import { showSection } from './prepare-store.ts'
import { findFocusedRow } from './rows.ts'
import { sections } from './sections.ts'
import { t } from './words.ts'

const movable = ['topic', 'fact', 'expertise', 'body'] as const
type Movable = (typeof movable)[number]

function isMovable(entity: Entity): entity is Movable {
  return movable.some((each) => each === entity)
}

function isOnMovableRow(): boolean {
  const row = findFocusedRow()
  return row !== null && isMovable(row.entity)
}

function moveFocusedRow(step: number): void {
  const row = findFocusedRow()
  const { session } = useSession.getState()
  if (row === null || session === null || !isMovable(row.entity)) return
  const fact = session.records.fact.get(row.id)
  const like = listAll(session, row.entity).filter(
    (record) => fact === undefined || ('kind' in record && record.kind === fact.kind),
  )
  const { activeElement } = document
  void act(moveBy(row.entity, like, row.id, step)).then(() => focusAgain(activeElement))
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
    ...sections.map((section) => ({
      id: `setup.${section}`,
      label: t('commands.section', { name: t(`sections.${section}`) }),
      group: t('commands.prepare'),
      run: () => showSection(section),
    })),
  ])
}
