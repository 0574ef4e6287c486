import { Chip } from '#renderer/ui/Chip.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'

import { usePaper } from './paper-notes.ts'
import { t } from './place-words.ts'

/** Beside the line, while what is typed comes from paper: so, from when, and the key that ends it. */
export function PaperChip() {
  const { isOn, time } = usePaper()
  if (!isOn) return null
  return (
    <>
      <Chip tone="warn">{time === '' ? t('paper.on') : t('paper.onAt', { time })}</Chip>
      <KeyHint keys="Alt+KeyP" does={t('paper.leaves')} />
    </>
  )
}
