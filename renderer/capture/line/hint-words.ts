import type { Hint } from './hint-store.ts'
import { t } from './line-words.ts'

/** Where the point is that the line is close to. */
export function nameHint({ number, isDetail, topic }: Hint): string {
  if (topic !== null && topic !== '') return t('hint.noIn', { number, topic })
  return isDetail ? t('hint.detail', { number }) : t('hint.no', { number })
}

/** The whole of a hint, as it is read out when it was asked for. */
export function sayHint(hint: Hint): string {
  return `${nameHint(hint)} ${hint.text}`
}
