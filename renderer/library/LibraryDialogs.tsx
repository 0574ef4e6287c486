import { ManyDialog } from './ManyDialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { NewSessionDialog } from './NewSessionDialog.tsx'

/** The Library's dialogs, which open over every screen. */
export function LibraryDialogs() {
  return (
    <>
      <NewSessionDialog />
      <MergeDialog />
      <ManyDialog />
    </>
  )
}
