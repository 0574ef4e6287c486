import { create } from 'zustand'

import { useCapture } from '#renderer/capture/capture-store.ts'
import { keep, readKept } from '#renderer/state/kept-json.ts'

type Paper = {
  /** What is typed was written on paper first. */
  readonly isOn: boolean
  /** When it was written, HH:MM; empty where nobody knows. */
  readonly time: string
}

const off: Paper = { isOn: false, time: '' }

/** Whether what is typed comes from paper, as after a day without electricity. It stays so until somebody changes it. */
export const usePaper = create<Paper>(() => off)

/** A time of day as people write it ("10:40", "9.05", "1040") as HH:MM; empty for nothing, null for no time of day. */
export function readTime(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed === '') return ''
  const found = /^(?<hours>\d{1,2})\s*[:.h]?\s*(?<minutes>\d\d)$/iu.exec(trimmed)?.groups
  const [hours, minutes] = [Number(found?.['hours']), Number(found?.['minutes'])]
  if (found === undefined || hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

function setPaper(paper: Partial<Paper>): void {
  usePaper.setState(paper)
  const { session } = useCapture.getState()
  const { isOn, time } = usePaper.getState()
  if (session !== null) keep(`pooled.paper.${session}`, isOn || time !== '' ? { isOn, time } : null)
}

export function turnPaper(isOn: boolean): void {
  setPaper({ isOn })
}

/** Sets when it was written; `time` as `readTime` gives it. */
export function setPaperTime(time: string): void {
  setPaper({ time })
}

useCapture.subscribe(({ session }, before) => {
  if (session === before.session) return
  const kept = session === null ? null : (readKept(`pooled.paper.${session}`) as Paper | null)
  usePaper.setState(kept ?? off)
})
