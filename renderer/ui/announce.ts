export type Urgency = 'polite' | 'assertive'

/** A new id makes a repeated sentence be read again. */
type Announcement = { readonly id: number; readonly text: string }

type Announcements = Readonly<Partial<Record<Urgency, Announcement>>>

let current: Announcements = {}
let count = 0
const listeners = new Set<() => void>()

/** Tells a screen reader one sentence: "Added, point 12". Moves no focus and shows nothing. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  count += 1
  current = { ...current, [urgency]: { id: count, text } }
  for (const listener of listeners) listener()
}

export function readAnnouncement(): Announcements {
  return current
}

export function subscribeAnnouncements(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
