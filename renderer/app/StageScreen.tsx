import { CaptureScreen } from '#renderer/capture/CaptureScreen.tsx'
import { DraftScreen } from '#renderer/draft/DraftScreen.tsx'
import { FeedbackScreen } from '#renderer/feedback/FeedbackScreen.tsx'
import { PoolScreen } from '#renderer/pooling/PoolScreen.tsx'
import { PrepareScreen } from '#renderer/setup/PrepareScreen.tsx'
import type { Screen } from '#renderer/state/app-store.ts'

/** The screen of a stage. */
export function StageScreen({ screen }: { readonly screen: Exclude<Screen, 'library'> }) {
  switch (screen) {
    case 'prepare':
      return <PrepareScreen />
    case 'capture':
      return <CaptureScreen />
    case 'feedback':
      return <FeedbackScreen />
    case 'pool':
      return <PoolScreen />
    case 'draft':
      return <DraftScreen />
  }
}
