import { create } from 'zustand'

import type { DraftView } from '#shared/contract/draft.ts'
import type { DraftOptions } from '#shared/draft/compose.ts'
import type { Session } from '#shared/model/session.ts'
import { getWorkshop, listAll } from '#shared/session/list.ts'

import { suggestVersions } from './versions.ts'

/** What the right pane shows. */
export type Side = 'page' | 'checks' | 'versions'

/** What is asked in a dialog at the moment, and about what. */
export type Asking =
  | { readonly kind: 'leave-out-things'; readonly ids: readonly string[] }
  | { readonly kind: 'leave-out-piece'; readonly anchor: string }
  | {
      readonly kind: 'link'
      readonly of: { readonly entity: 'recommendation' | 'passage'; readonly id: string }
      /** What it is linked to already. */
      readonly rests: readonly string[]
    }

type DraftState = {
  readonly session: string | null
  readonly options: DraftOptions
  /** The draft as the app composed it last; null until the first has come. */
  readonly view: DraftView | null
  /** The anchor of the piece in hand. */
  readonly chosen: string | null
  /** The outline shows every piece, not only headings, recommendations and what the writer wrote. */
  readonly showsAll: boolean
  readonly side: Side
  readonly asking: Asking | null
  /** One sentence on what was done last. */
  readonly said: string
}

const nothing = { template: 'guidance', version: '0.1', date: '' } as const

/** What the Draft screen knows beside the session. Changed only by the functions below. */
export const useDraft = create<DraftState>(() => ({
  session: null,
  options: nothing,
  view: null,
  chosen: null,
  showsAll: false,
  side: 'page',
  asking: null,
  said: '',
}))

/** Begins, or comes back to, the draft of a session: with the next version and today's date. */
export function openDraft(session: Session): void {
  const known = useDraft.getState()
  const isSame = known.session === session.id
  const template = isSame ? known.options.template : (getWorkshop(session)?.template ?? 'guidance')
  const options: DraftOptions = {
    template,
    version: suggestVersions(listAll(session, 'version'))[0],
    date: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(),
  }
  useDraft.setState({
    session: session.id,
    options,
    asking: null,
    said: '',
    ...(!isSame && { view: null, chosen: null, side: 'page' as const }),
  })
}

export function setOptions(options: DraftOptions): void {
  const { template } = useDraft.getState().options
  useDraft.setState({ options, ...(template !== options.template && { chosen: null }) })
}

export function setView(view: DraftView, chosen: string | null): void {
  useDraft.setState({ view, chosen })
}

/** Takes a piece in hand: the edit pane and the page go to it. */
export function choosePiece(anchor: string | null): void {
  useDraft.setState({ chosen: anchor })
}

export function showAllPieces(showsAll: boolean): void {
  useDraft.setState({ showsAll })
}

export function showSide(side: Side): void {
  useDraft.setState({ side })
}

export function ask(asking: Asking | null): void {
  useDraft.setState({ asking })
}

/** Says what was done, at the foot of the screen. */
export function say(said: string): void {
  useDraft.setState({ said })
}
