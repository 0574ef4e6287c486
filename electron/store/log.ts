import type { Disk } from '#electron/files/disk.ts'
import { writeAll } from '#electron/files/durable-write.ts'
import { explainDiskError, isDiskFull } from '#electron/files/explain-disk-error.ts'

import type { Found } from './describe-found.ts'
import { encodeLine } from './log-line.ts'
import type { LogRecord } from './log-line.ts'
import type { ReportProblem } from './problem.ts'
import { rewriteLog } from './rewrite-log.ts'
import { abandonSegment, createSegment, openSegment } from './segments.ts'
import type { OpenSegment } from './segments.ts'

type MakeRecords = () => readonly { readonly id: string }[]
type Rewriting = {
  readonly makeRecords: MakeRecords
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}
type Waiting = {
  readonly lines: string
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

export type LogParts = {
  readonly folder: string
  readonly disk: Disk
  readonly records: readonly LogRecord[]
  readonly found: Found
  /** Why nothing may be written, or undefined where it may. */
  readonly reason: string | undefined
  readonly segment: OpenSegment | undefined
  readonly nextNumber: number
  readonly reportProblem: ReportProblem
  readonly makeRoom: () => Promise<unknown>
}

/**
 * An append-only log, made by `openLog`. Appends asked for while one sync is under way share the next one.
 *
 * After a failed write or fsync the descriptor is never used again, because a second fsync may then succeed without
 * the bytes being on disk: the same lines go from memory to a new segment. When that fails too, append rejects and the
 * next append begins another segment. A line of a rejected append may still turn up at the next opening; sent again
 * with the same id it counts once.
 */
export class Log {
  readonly records: readonly LogRecord[]
  readonly found: Found
  readonly readOnly: boolean
  readonly reason: string | undefined
  readonly #parts: LogParts
  #segment: OpenSegment | undefined
  #nextNumber: number
  #waiting: Waiting[] = []
  #rewriting: Rewriting[] = []
  #working: Promise<void> | undefined
  #closed = false

  constructor(parts: LogParts) {
    this.#parts = parts
    this.records = parts.records
    this.found = parts.found
    this.reason = parts.reason
    this.readOnly = parts.reason !== undefined
    this.#segment = parts.segment
    this.#nextNumber = parts.nextNumber
  }

  /** Resolves when the records are on disk, and only then; rejects with a sentence when they are not saved. */
  append(records: readonly { readonly id: string }[]): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.reason !== undefined) throw new Error(`Not saved. ${this.reason}`)
      if (this.#closed) throw new Error('Not saved. This session has been closed: open it again.')
      this.#waiting.push({ lines: records.map(encodeLine).join(''), resolve, reject })
      this.#working ??= this.#work()
    })
  }

  /**
   * Puts other records in the place of all there are; see `rewriteLog`. `makeRecords` is called when nothing is being
   * written, and must give all that was appended until then but for what is to be gone; what is appended meanwhile follows.
   */
  rewrite(makeRecords: MakeRecords): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.reason !== undefined) throw new Error(`Not rewritten. ${this.reason}`)
      if (this.#closed) throw new Error('Not rewritten. This session has been closed: open it again.')
      this.#rewriting.push({ makeRecords, resolve, reject })
      this.#working ??= this.#work()
    })
  }

  /** Waits for what was asked for, then lets go of the files. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#working
    await this.#segment?.file.close()
    this.#segment = undefined
  }

  async #work(): Promise<void> {
    await Promise.resolve()
    while (this.#waiting.length + this.#rewriting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      try {
        if (batch.length > 0) await this.#save(Buffer.from(batch.map(({ lines }) => lines).join('')))
        for (const { resolve } of batch) resolve()
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
      const rewriting = this.#rewriting.shift()
      if (rewriting) await this.#replace(rewriting.makeRecords).then(rewriting.resolve, rewriting.reject)
    }
    this.#working = undefined
  }

  /** The segment is closed first: Windows replaces no open file, and elsewhere the old file would take what is appended. */
  async #replace(makeRecords: MakeRecords): Promise<void> {
    const { folder, disk, makeRoom } = this.#parts
    await this.#segment?.file.close().catch(() => undefined)
    this.#segment = undefined
    this.#nextNumber = 1
    const records = makeRecords()
    try {
      await rewriteLog(folder, records, disk).catch(async (error: unknown) => {
        if (!isDiskFull(error)) throw error
        await makeRoom()
        await rewriteLog(folder, records, disk)
      })
    } catch (error) {
      throw new Error(explainDiskError(error), { cause: error })
    }
    this.#segment = await openSegment(folder, 1, disk).catch(() => undefined)
  }

  async #save(bytes: Buffer): Promise<void> {
    const { reportProblem, makeRoom } = this.#parts
    try {
      await this.#saveInSegment(bytes)
    } catch (first) {
      if (isDiskFull(first)) await makeRoom()
      try {
        await this.#saveInSegment(bytes)
      } catch (second) {
        const sentence = `Not saved. ${explainDiskError(second)}`
        reportProblem({ kind: 'not saved', sentence })
        throw new Error(sentence, { cause: second })
      }
      reportProblem({ kind: 'new segment', sentence: `Saved at the second try. ${explainDiskError(first)}` })
    }
  }

  async #saveInSegment(bytes: Buffer): Promise<void> {
    const { folder, disk } = this.#parts
    const segment = this.#segment ?? (await createSegment(folder, this.#nextNumber, disk))
    this.#nextNumber = segment.number
    this.#segment = undefined
    try {
      await writeAll(segment.file, bytes)
      await segment.file.datasync()
    } catch (error) {
      await abandonSegment(folder, segment, disk)
      throw error
    }
    this.#segment = segment.acknowledged ? segment : { ...segment, acknowledged: true }
  }
}
