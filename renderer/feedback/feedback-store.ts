import { create } from 'zustand'

import { keep, readKept } from '#renderer/state/kept-json.ts'

import type { Place } from './pages.ts'
import type { WallTheme, WallView } from './projector/picture.ts'
import { zooms } from './projector/sizes.ts'

/** What is kept from one day to the next: where the feedback got to in each topic, and how the picture looks. */
type Kept = {
  readonly topic: string | null
  readonly places: Readonly<Record<string, Place>>
  readonly onlyNew: boolean
  readonly theme: WallTheme
  /** Which of the sizes. */
  readonly size: number
  readonly view: WallView
  /** The half-typed plenary note, and those that were entered but are not in the outbox yet. */
  readonly note: string
  readonly leaving: readonly string[]
}

type Feedback = Kept & {
  readonly session: string | null
  /** The table chosen in the order; null follows the one that has the word. */
  readonly chosen: string | null
  readonly wall: 'closed' | 'open' | 'blocked'
  /** The wall has a screen to itself. */
  readonly isWallWhole: boolean
  /** Why a note came back, in a sentence. */
  readonly noteTrouble: string | null
}

const fresh: Kept = {
  topic: null,
  places: {},
  onlyNew: true,
  theme: 'projector',
  size: 0,
  view: 'points',
  note: '',
  leaving: [],
}
const start: Place = { table: null, part: 0 }
/** Stands for the points without a topic among the ids of those there are. */
export const noTopic = 'none'

/** What the Feedback screen knows beside the session. Changed only by the functions below. */
export const useFeedback = create<Feedback>(() => ({
  ...fresh,
  session: null,
  chosen: null,
  wall: 'closed',
  isWallWhole: false,
  noteTrouble: null,
}))

function nameOf(session: string): string {
  return `pooled.feedback.${session}`
}

/** Begins with a session where it was left on this machine. */
export function openFeedback(session: string): void {
  const kept = readKept(nameOf(session)) as Partial<Kept> | null
  const { leaving, note } = { ...fresh, ...kept }
  const typed = { note: [...leaving, note].filter((words) => words !== '').join(' '), leaving: [] }
  useFeedback.setState({ ...fresh, ...kept, ...typed, session, chosen: null, noteTrouble: null })
}

function setKept(change: Partial<Kept>): void {
  useFeedback.setState(change)
  const { session, topic, places, onlyNew, theme, size, view, note, leaving } = useFeedback.getState()
  const kept: Kept = { topic, places, onlyNew, theme, size, view, note, leaving }
  if (session !== null) keep(nameOf(session), kept)
}

export function chooseTopic(topic: string): void {
  setKept({ topic })
  useFeedback.setState({ chosen: null })
}

/** Where the feedback has got to in a topic. */
export function placeIn({ places }: Pick<Kept, 'places'>, topic: string | null): Place {
  return places[topic ?? noTopic] ?? start
}

/** Gives the word to a table, at one of its pages; the picture comes back where it was blank. */
export function goToPlace(topic: string | null, place: Place): void {
  setKept({ places: { ...useFeedback.getState().places, [topic ?? noTopic]: place }, view: 'points' })
  useFeedback.setState({ chosen: null })
}

export function chooseTable(chosen: string | null): void {
  useFeedback.setState({ chosen })
}

export function showOnlyNew(onlyNew: boolean): void {
  setKept({ onlyNew })
}

export function showView(view: WallView): void {
  setKept({ view })
}

/** Shows a view, or the points again where it is shown already. */
export function toggleView(view: WallView): void {
  setKept({ view: useFeedback.getState().view === view ? 'points' : view })
}

export function stepSize(step: 1 | -1): void {
  const size = useFeedback.getState().size + step
  if (size in zooms) setKept({ size })
}

export function showTheme(theme: WallTheme): void {
  setKept({ theme })
}

export function noteWall(wall: Feedback['wall'], isWallWhole = false): void {
  useFeedback.setState({ wall, isWallWhole })
}

export function typeNote(note: string): void {
  setKept({ note })
  useFeedback.setState({ noteTrouble: null })
}

/** Frees the line; the words are kept here until `letGo`. */
export function takeNote(): void {
  const { note, leaving } = useFeedback.getState()
  setKept({ note: '', leaving: [...leaving, note] })
}

export function letGo(note: string): void {
  const { leaving } = useFeedback.getState()
  setKept({ leaving: leaving.toSpliced(leaving.indexOf(note), 1) })
}

/** Brings back a note that was refused, before whatever is being typed by now. */
export function giveNoteBack(note: string, noteTrouble: string): void {
  const now = useFeedback.getState().note
  setKept({ note: now === '' ? note : `${note} ${now}` })
  useFeedback.setState({ noteTrouble })
}
