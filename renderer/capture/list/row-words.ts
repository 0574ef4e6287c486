import type { Said } from '#renderer/capture/point-rows.ts'
import { t } from '#renderer/capture/words.ts'
import type { Agreement } from '#shared/model/values.ts'

/** Where a point came from, in a word, when it was not said at a table. */
export function nameOrigin({ heardFrom }: Pick<Said, 'heardFrom'>): string {
  return heardFrom === 'table' || heardFrom === 'notes' ? '' : t(`from.${heardFrom}`)
}

export function nameAgreement({ scale, people }: Agreement): string {
  return scale === 'people' ? t('agreement.people', { count: people ?? 0 }) : t(`agreement.${scale}`)
}

/** What people said stands between quotation marks, once. */
export function quote({ text, kind }: Pick<Said, 'text' | 'kind'>): string {
  const isVerbatim = kind === 'quote' || kind === 'testimony'
  return isVerbatim && !/^["“‘']/u.test(text) ? `“${text}”` : text
}
