import type { Count } from '#shared/pooling/codebook/count-themes.ts'

import { t } from './theme-words.ts'

/** "10 mentions, 6 people"; tables where nobody is known to have said it. */
export function sayCount({ mentions, people, tables }: Count): string {
  const who =
    people > 0 ? t('tree.people', { count: people }) : tables > 0 ? t('tree.tables', { count: tables }) : ''
  return `${t('tree.mentions', { count: mentions })}${who}`
}
