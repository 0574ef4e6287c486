import type { OpenDialog } from '#renderer/capture/capture-store.ts'
import type { PointRow } from '#renderer/capture/point-rows.ts'
import { SpeakerDialog } from '#renderer/capture/SpeakerDialog.tsx'

import { DissentDialog } from './DissentDialog.tsx'
import { PeopleDialog } from './PeopleDialog.tsx'
import { RepeatsDialog } from './RepeatsDialog.tsx'
import { TagDialog } from './TagDialog.tsx'
import { useChosenRows } from './use-chosen-rows.ts'

type ChosenDialogProps = { readonly dialog: OpenDialog; readonly rows: readonly PointRow[] }

/** The question about the chosen points that is open, if any. */
export function ChosenDialog({ dialog, rows }: ChosenDialogProps) {
  const chosen = useChosenRows(rows)
  if (chosen.length === 0) return null
  if (dialog === 'speaker') return <SpeakerDialog chosen={chosen} />
  if (dialog === 'tags') return <TagDialog chosen={chosen} />
  if (dialog === 'dissent') return <DissentDialog chosen={chosen} />
  if (dialog === 'repeats') return <RepeatsDialog chosen={chosen} />
  return dialog === 'people' && <PeopleDialog chosen={chosen} />
}
