import { BulkDialog } from './BulkDialog.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { HistoryDialog } from './HistoryDialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { PickTheme } from './PickTheme.tsx'
import { usePool } from './pool-store.ts'

/** What is asked beside the screen, one at a time. */
export function PoolDialogs() {
  const dialog = usePool((state) => state.dialog)
  switch (dialog) {
    case 'bulk':
      return <BulkDialog />
    case 'merge':
      return <MergeDialog />
    case 'theme':
      return <PickTheme />
    case 'history':
      return <HistoryDialog />
    case 'conflicts':
      return <ConflictDialog />
    case 'none':
      return null
  }
}
