import { useWorkshop } from '#renderer/state/use-records.ts'

import { t } from './words.ts'

/** The day's title, its date as it was given, and the two in one line. */
export function useDay(): { readonly title: string; readonly date: string; readonly line: string } {
  const day = useWorkshop()
  const title = day?.title === undefined || day.title === '' ? t('unnamed') : day.title
  const date = day?.date?.text ?? ''
  return { title, date, line: [title, date].filter(Boolean).join(' · ') }
}
