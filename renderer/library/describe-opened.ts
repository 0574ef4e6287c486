import { t } from './words.ts'

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const dayAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

function startOfDay(when: Date): number {
  return new Date(when.getFullYear(), when.getMonth(), when.getDate()).getTime()
}

/** When a session was last opened, in plain words: "today 11:42", "yesterday 09:10", "12 Jan", "3 Mar 2002". */
export function describeOpened(iso: string | null, now: Date): string {
  if (iso === null) return t('when.never')
  const when = new Date(iso)
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (startOfDay(when) === startOfDay(now)) return t('when.today', { time: time.format(when) })
  if (startOfDay(when) === yesterday.getTime()) return t('when.yesterday', { time: time.format(when) })
  return (when.getFullYear() === now.getFullYear() ? day : dayAndYear).format(when)
}
