import { useState } from 'react'

import type { PointRow } from '#renderer/capture/point-rows.ts'
import { t } from '#renderer/capture/words.ts'
import { TextArea } from '#renderer/ui/TextArea.tsx'

import { setDissent } from './mark-points.ts'
import { MarkDialog } from './MarkDialog.tsx'

/** What somebody said against the chosen points, in words. */
export function DissentDialog({ chosen }: { readonly chosen: readonly PointRow[] }) {
  const [words, setWords] = useState(chosen[0]?.point.dissent ?? '')
  return (
    <MarkDialog title={t('dissent.title')} onKeep={() => setDissent(words.trim())}>
      <TextArea
        label={t('dissent.field')}
        description={t('dissent.help')}
        rows={3}
        value={words}
        onChange={setWords}
        autoFocus
      />
    </MarkDialog>
  )
}
