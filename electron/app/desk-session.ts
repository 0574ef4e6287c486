import { setTimeout as wait } from 'node:timers/promises'

import { EventPublisher } from '@orpc/server'

import type { Saved } from '#shared/contract/common.ts'
import type { SessionEvent, UndoNames } from '#shared/contract/session.ts'
import { type Change, readChange } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { rewriteChanges } from '#shared/session/erasure.ts'
import { nameAct } from '#shared/session/name-act.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { keepsVersion } from '#shared/session/savepoints.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'
import { UndoProblem } from '#shared/session/take-away.ts'
import { advanceSteps, listUndone, type Step, undoAct } from '#shared/session/undo.ts'
import type { Pen } from '#shared/session/write-changes.ts'

import { type ChangeIndex, indexChanges } from './change-index.ts'
import { EraseProblem, NotSavedProblem, ReadOnlyProblem, UnreadableProblem } from './session-problems.ts'

/** Where a session's changes go to be kept. */
export type Keeper = {
  /** Why nothing can be written, or null. */
  readonly readOnly: string | null
  /** What opening found, in sentences. */
  readonly found: readonly string[]
  append(changes: readonly Change[]): Promise<void>
  /** Puts other changes in the place of all that were kept, and leaves no trace of the others in the session's folder. */
  rewrite(makeChanges: () => readonly Change[]): Promise<void>
  close(): Promise<void>
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
  #found: readonly string[]
  #index: ChangeIndex
  /** True while the file may still hold what was erased. */
  #unclean = false
  readonly #pen: Pen
  readonly #events = new EventPublisher<{ event: SessionEvent }>({ maxBufferedEvents: 100_000 })
  #waiting: Waiting[] = []
  #flushing: Promise<void> | null = null
  #closing = false
  /** Why the disk refused, the last time it did. */
  #refused = ''

  /** `changes` are in log order; a log that still holds what was erased is to be rewritten. */
  constructor(id: string, changes: readonly Change[], keeper: Keeper, pen: Pen) {
    const kept = rewriteChanges(changes)
    this.id = id
    this.session = foldChanges(emptySession(id), kept)
    this.keeper = keeper
    this.#found = keeper.found
    this.#unclean = kept.length < changes.length
    this.#pen = pen
    this.#index = indexChanges(kept, pen.device)
  }

  /** Everything that happened, in log order. */
  get changes(): readonly Change[] {
    return this.#index.all()
  }

  /** Writes what a feature makes of the session as it stands; resolves when it is on the disk. */
  async act(make: (session: Session, pen: Pen) => readonly Change[]): Promise<Saved> {
    if (this.keeper.readOnly !== null)
      throw new ReadOnlyProblem(`Nothing was changed. ${this.keeper.readOnly}`)
    const changes = make(this.session, this.#pen)
    const first = changes[0]
    if (first === undefined) {
      // What was sent again may still be waiting for the disk.
      if (this.#waiting.length > 0) await this.#keep([])
      return { act: null, changes: 0 }
    }
    if (changes.some((change) => readChange(change) === null))
      throw new UnreadableProblem('Part of that is too long or does not fit its field. Nothing was changed.')
    this.#take(changes)
    await this.#keep(changes)
    if (changes.some((change) => change.kind === 'erase')) await this.rewrite()
    else if (!this.#isOwnAct(changes)) this.#tell(this.#snapshot())
    return { act: first.act, changes: changes.length }
  }

  /**
   * Rewrites the file without what was erased, and shows everybody the session afresh; does nothing where nothing was.
   * Throws EraseProblem when the disk refuses; it can be asked again.
   */
  async rewrite(): Promise<void> {
    if (!this.#unclean) return
    this.#unclean = false
    try {
      await this.keeper.rewrite(() => this.#index.all())
    } catch (error) {
      this.#unclean = true
      const why = error instanceof Error ? error.message : 'The disk refused.'
      throw new EraseProblem(
        `This is erased from the session, but its file still holds it, because it could not be rewritten: ${why} Pooled tries again whenever it saves or opens the session.`,
      )
    }
    this.#found = []
    this.#tell(this.#snapshot())
  }

  undo(): Promise<Saved> {
    return this.#takeBack(this.#index.steps.undo, 'There is nothing to undo.')
  }

  redo(): Promise<Saved> {
    return this.#takeBack(this.#index.steps.redo, 'There is nothing to redo.')
  }

  /** Takes back one act, whenever it was done; what was changed since stays as it is. */
  undoAct(act: string): Promise<Saved> {
    const undone = listUndone(this.changes, act)
    return this.act((session, pen) => undoAct(session, act, this.#index.history, pen, undone))
  }

  /** What happens to the session from now on, beginning with how it stands. */
  async *follow(signal: AbortSignal | undefined): AsyncGenerator<SessionEvent> {
    const events = this.#events.subscribe('event', signal === undefined ? {} : { signal })
    yield this.#snapshot()
    yield* events
  }

  /** How many changes wait for a disk that refuses. */
  get waiting(): number {
    return this.#waiting.reduce((count, each) => count + each.changes.length, 0)
  }

  /** Writes what still waits, once, and lets go of the folder. Throws NotSavedProblem where the disk refused to the end. */
  async close(): Promise<void> {
    this.#closing = true
    await this.#flushing
    await this.keeper.close()
    if (this.waiting > 0)
      throw new NotSavedProblem(
        `${this.waiting} changes could not be saved before the session was closed. ${this.#refused}`,
      )
  }

  #take(changes: readonly Change[]): void {
    this.session = foldChanges(this.session, changes)
    this.#index.add(changes)
    if (changes.some((change) => change.kind === 'erase')) return this.#forget()
    const [first] = changes
    if (first !== undefined && this.#isOwnAct(changes)) {
      if (!keepsVersion(first)) advanceSteps(this.#index.steps, first.act, first.undoes)
      return
    }
    // What another copy brings may come before what is here: so it is folded as it will be when the log is opened again.
    this.session = foldChanges(emptySession(this.id), this.#index.all())
  }

  #isOwnAct(changes: readonly Change[]): boolean {
    return changes.every(({ device, act }) => device === this.#pen.device && act === changes[0]?.act)
  }

  /** Nothing of what was erased stays in memory either. */
  #forget(): void {
    const kept = rewriteChanges(this.#index.all())
    this.session = foldChanges(emptySession(this.id), kept)
    this.#index = indexChanges(kept, this.#pen.device)
    this.#unclean = true
  }

  #snapshot(): SessionEvent {
    const snapshot = takeSnapshot(this.session)
    return {
      kind: 'snapshot',
      snapshot,
      readOnly: this.keeper.readOnly,
      found: this.#found,
      names: this.#names(),
    }
  }

  #names(): UndoNames {
    const { history, steps } = this.#index
    const numberOf = (id: string): string => this.session.records.recommendation.get(id)?.number ?? ''
    const name = (step: Step | undefined): string => nameAct(history.act(step?.of ?? ''), numberOf)
    return { undo: name(steps.undo.at(-1)), redo: name(steps.redo.at(-1)) }
  }

  async #takeBack(steps: Step[], none: string): Promise<Saved> {
    const step = steps.at(-1)
    if (step === undefined) throw new UndoProblem(none)
    try {
      return await this.act((session, pen) => undoAct(session, step.act, this.#index.history, pen))
    } catch (error) {
      // Else it would bar the way to all the steps before it.
      if (error instanceof UndoProblem && steps.at(-1) === step) steps.pop()
      throw error
    }
  }

  #keep(changes: readonly Change[]): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ changes, done: resolve })
      this.#flushing ??= this.#flush()
    })
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      // A copy: what comes in while these are written waits for the next round.
      const batch = [...this.#waiting]
      const changes = batch.flatMap((each) => each.changes)
      try {
        await this.keeper.append(changes)
      } catch (error) {
        this.#refused = error instanceof Error ? error.message : 'The disk refused.'
        this.#tell({ kind: 'not-saved', why: this.#refused, waiting: this.waiting })
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
