import FileUp from 'lucide-react/icons/file-up'
import Mic from 'lucide-react/icons/mic'
import type { ReactNode } from 'react'

import { CommandButton } from '#renderer/ui/CommandButton.tsx'
import { useNarrow } from '#renderer/ui/use-narrow.ts'

import { useCapture } from './capture-store.ts'
import { FigureList } from './place/FigureList.tsx'
import { HeardPanel } from './place/HeardPanel.tsx'
import { HeardSeats } from './place/HeardSeats.tsx'
import { PaperSwitch } from './place/PaperSwitch.tsx'
import { t } from './place/place-words.ts'
import { PlaceDialog } from './place/PlaceDialog.tsx'
import { PlaceTable } from './place/PlaceTable.tsx'
import { PlaceTalkDialog } from './place/PlaceTalkDialog.tsx'
import { PlaceTopics } from './place/PlaceTopics.tsx'
import { usePlaceCommands } from './place/use-place-commands.ts'
import { usePlace } from './use-rows.ts'

import styles from './PlacePane.module.css'

/** Where what is typed belongs: the table or talk, and its topic; who sits there, and who was not heard yet. */
export function PlacePane() {
  const place = usePlace()
  const { table, topic, presentation = null } = place
  usePlaceCommands(place)
  return (
    <div className={styles['pane']}>
      <PlaceTable table={table} presentation={presentation} />
      <PlaceTopics place={place} />
      <More>
        {table !== null && <HeardPanel table={table} topic={topic} />}
        {presentation !== null && <FigureList talk={presentation} />}
        <div className={styles['foot']}>
          <PaperSwitch />
          <CommandButton command="capture.talk" icon={Mic} variant="quiet" />
          <CommandButton command="capture.notes" icon={FileUp} variant="quiet" />
        </div>
      </More>
      <PlaceDialogs />
    </div>
  )
}

/** In a narrow window the rest opens on a press, so that the line stays near. */
function More({ children }: { readonly children: ReactNode }) {
  if (!useNarrow()) return children
  return (
    <details className={styles['more']}>
      <summary>{t('place.more')}</summary>
      {children}
    </details>
  )
}

function PlaceDialogs() {
  const dialog = useCapture((state) => state.dialog)
  const { table } = usePlace()
  if (dialog === 'table') return <PlaceDialog />
  if (dialog === 'talk') return <PlaceTalkDialog />
  return dialog === 'seats' && table !== null && <HeardSeats table={table} />
}
