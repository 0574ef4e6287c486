import { useSession } from '#renderer/state/session-store.ts'
import { useReadOnly } from '#renderer/state/use-records.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'

import { listDecideCommands } from './decide-commands.ts'
import { listGoCommands } from './go-commands.ts'
import { usePool } from './pool-store.ts'
import { listUndoCommands } from './undo-commands.ts'
import { usePlaces } from './use-places.ts'

/** The keys of the Pool screen. Single letters work while a card or a list has the focus. */
export function usePoolCommands(): void {
  const isReadOnly = useReadOnly() !== null
  const names = useSession((state) => state.names)
  const last = usePool((state) => state.decisions.at(-1)?.what ?? null)
  const places = usePlaces()
  useCommands([
    ...(isReadOnly ? [] : [...listDecideCommands(), ...listUndoCommands(names, last)]),
    ...listGoCommands(places.map(({ id }) => id)),
  ])
}
