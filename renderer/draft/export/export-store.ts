import { create } from 'zustand'

import { keep, readKept } from '#renderer/state/kept-json.ts'
import { FileContent } from '#shared/contract/common.ts'
import type { Copy } from '#shared/model/document.ts'

/** What can leave: the draft in Word, what goes with it, and the draft for other tools. */
export const forms = ['word', 'summary', 'delegates', 'tables', 'markdown', 'csv', 'json'] as const
export type Form = (typeof forms)[number]

export const copies = ['reading', 'review', 'print'] as const satisfies readonly Copy[]

type ExportState = {
  readonly isOpen: boolean
  readonly form: Form
  readonly copy: Copy
  /** The organisation's own template, by session. */
  readonly houses: Readonly<Record<string, FileContent | null>>
}

/** How the draft is to leave. Changed only by the functions below. */
export const useExport = create<ExportState>(() => ({
  isOpen: false,
  form: 'word',
  copy: 'reading',
  houses: {},
}))

function nameOf(session: string): string {
  return `pooled.house.${session}`
}

function readHouse(session: string): FileContent | null {
  const kept = FileContent.safeParse(readKept(nameOf(session)))
  return kept.success ? kept.data : null
}

/** The template chosen for a session, also before the page was last opened. */
export function houseOf(session: string): FileContent | null {
  const known = useExport.getState().houses[session]
  if (known !== undefined) return known
  const house = readHouse(session)
  useExport.setState(({ houses }) => ({ houses: { ...houses, [session]: house } }))
  return house
}

// 500 kB as base64: what is typed is kept in the same small storage and must find room.
const mostKept = 670_000

/** Whether a template is small enough to outlive the window. */
export function isKeepable(house: FileContent): boolean {
  return house.bytes.length <= mostKept
}

/** Keeps the template for a session on this computer; one that is too big for that only while the window is open. */
export function setHouse(session: string, house: FileContent | null): void {
  keep(nameOf(session), null)
  if (house !== null && isKeepable(house)) keep(nameOf(session), house)
  useExport.setState(({ houses }) => ({ houses: { ...houses, [session]: house } }))
}

export function setForm(form: Form): void {
  useExport.setState({ form })
}

export function setCopy(copy: Copy): void {
  useExport.setState({ copy })
}

export function showExport(isOpen: boolean): void {
  useExport.setState({ isOpen })
}
