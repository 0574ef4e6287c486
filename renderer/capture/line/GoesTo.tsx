import { Chip } from '#renderer/ui/Chip.tsx'

import { t } from './line-words.ts'
import { useMovedLine } from './moved-line.ts'

/** Says for a moment where a half-typed line goes, when the table changed under it. */
export function GoesTo() {
  const { to } = useMovedLine()
  return to !== '' && <Chip tone="accent">{t('hint.goesTo', { place: to })}</Chip>
}
