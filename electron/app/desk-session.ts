import { setTimeout as wait } from 'node:timers/promises'

import { EventPublisher } from '@orpc/server'

import type { Saved } from '#shared/contract/common.ts'
import type { SessionEvent, UndoNames } from '#shared/contract/session.ts'
import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { nameAct } from '#shared/session/name-act.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'
import {
  advanceSteps,
  type History,
  listSteps,
  type Step,
  type Steps,
  undoAct,
  UndoProblem,
} from '#shared/session/undo.ts'
import type { Pen } from '#shared/session/write-changes.ts'

/** Where a session's changes go to be kept. */
export type Keeper = {
  /** Why nothing can be written, or null. */
  readonly readOnly: string | null
  /** What opening found, in sentences. */
  readonly found: readonly string[]
  append(changes: readonly Change[]): Promise<void>
  close(): Promise<void>
}

/** Thrown when a command comes to a session that can only be read. */
export class ReadOnlyProblem extends Error {
  override readonly name = 'ReadOnlyProblem'
}

type Waiting = { readonly changes: readonly Change[]; readonly done: () => void }
const retryAfter = 500

/**
 * One open session: what its changes add up to, and the one place where new ones are written. A command is answered
 * when its changes are on the disk; while the disk refuses, they wait here, everybody is told, and writing is tried again.
 */
export class DeskSession {
  readonly id: string
  session: Session
  readonly keeper: Keeper
  /** Called after changes reached the disk. */
  onSaved: () => void = () => undefined
  readonly #pen: Pen
  readonly #events = new EventPublisher<{ event: SessionEvent }>({ maxBufferedEvents: 100_000 })
  readonly #byId = new Map<string, Change>()
  readonly #acts = new Map<string, Change[]>()
  readonly #steps: Steps
  #waiting: Waiting[] = []
  #flushing: Promise<void> | null = null
  #closing = false

  constructor(session: Session, changes: readonly Change[], keeper: Keeper, pen: Pen) {
    this.id = session.id
    this.session = session
    this.keeper = keeper
    this.#pen = pen
    for (const change of changes) this.#index(change)
    this.#steps = listSteps(changes, pen.device)
  }

  /** Writes what a feature makes of the session as it stands; resolves when it is on the disk. */
  async act(make: (session: Session, pen: Pen) => readonly Change[]): Promise<Saved> {
    if (this.keeper.readOnly !== null)
      throw new ReadOnlyProblem(`This session can only be read: ${this.keeper.readOnly}`)
    const changes = make(this.session, this.#pen)
    const first = changes[0]
    if (first === undefined) return { act: null, changes: 0 }
    this.#take(changes)
    if (first.device === this.#pen.device && changes.every((change) => change.act === first.act))
      advanceSteps(this.#steps, first.act, first.undoes)
    await this.#keep(changes)
    return { act: first.act, changes: changes.length }
  }

  undo(): Promise<Saved> {
    return this.#takeBack(this.#steps.undo.at(-1), 'There is nothing to undo.')
  }

  redo(): Promise<Saved> {
    return this.#takeBack(this.#steps.redo.at(-1), 'There is nothing to redo.')
  }

  /** What happens to the session from now on, beginning with how it stands. */
  async *follow(signal: AbortSignal | undefined): AsyncGenerator<SessionEvent> {
    const events = this.#events.subscribe('event', signal === undefined ? {} : { signal })
    const { readOnly, found } = this.keeper
    yield { kind: 'snapshot', snapshot: takeSnapshot(this.session), readOnly, found, names: this.#names() }
    yield* events
  }

  /** How many changes wait for a disk that refuses. */
  get waiting(): number {
    return this.#waiting.reduce((count, each) => count + each.changes.length, 0)
  }

  /** Writes what still waits, once, and lets go of the folder. */
  async close(): Promise<void> {
    this.#closing = true
    await this.#flushing
    await this.keeper.close()
  }

  #take(changes: readonly Change[]): void {
    this.session = foldChanges(this.session, changes)
    for (const change of changes) this.#index(change)
  }

  #index(change: Change): void {
    this.#byId.set(change.id, change)
    const act = this.#acts.get(change.act)
    if (act === undefined) this.#acts.set(change.act, [change])
    else act.push(change)
  }

  #names(): UndoNames {
    const name = (step: Step | undefined): string => nameAct(this.#acts.get(step?.of ?? '') ?? [])
    return { undo: name(this.#steps.undo.at(-1)), redo: name(this.#steps.redo.at(-1)) }
  }

  #takeBack(step: Step | undefined, none: string): Promise<Saved> {
    if (step === undefined) return Promise.reject(new UndoProblem(none))
    const history: History = { change: (id) => this.#byId.get(id), act: (id) => this.#acts.get(id) ?? [] }
    return this.act((session, pen) => undoAct(session, step.act, history, pen))
  }

  #keep(changes: readonly Change[]): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ changes, done: resolve })
      this.#flushing ??= this.#flush()
    })
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      const changes = batch.flatMap((each) => each.changes)
      try {
        await this.keeper.append(changes)
      } catch (error) {
        this.#tell({
          kind: 'not-saved',
          why: error instanceof Error ? error.message : 'The disk refused.',
          waiting: this.waiting,
        })
        if (this.#closing) break
        await wait(retryAfter)
        continue
      }
      this.#waiting = this.#waiting.slice(batch.length)
      this.#tell({
        kind: 'changes',
        changes,
        names: this.#names(),
        at: new Date(this.#pen.now()).toISOString(),
      })
      for (const each of batch) each.done()
      this.onSaved()
    }
    this.#flushing = null
  }

  #tell(event: SessionEvent): void {
    this.#events.publish('event', event)
  }
}
