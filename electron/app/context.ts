import type { FileContent } from '#shared/contract/common.ts'
import type { DraftRequest } from '#shared/contract/draft.ts'
import type { ThemesForm } from '#shared/contract/pooling.ts'
import type { Change } from '#shared/model/change.ts'
import type { Notes } from '#shared/model/reading.ts'

import type { DeskSession } from './desk-session.ts'
import type { LibraryFolder } from './library-folder.ts'
import type { Pooling } from './pooling/start-pooling.ts'
import type { CodebookFile } from './read-codebook.ts'

/** A session as it came out of a `.pooled` file. */
export type OpenedBag = {
  readonly session: string
  readonly changes: readonly Change[]
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Work that takes long enough to be kept off the thread that acknowledges points. */
export type HeavyWork = {
  readNotes(file: FileContent): Promise<Notes>
  writeWord(folder: string, request: DraftRequest): Promise<Uint8Array>
  readCodebook(file: FileContent): Promise<CodebookFile>
  writeThemes(folder: string, form: ThemesForm): Promise<Uint8Array>
  /** With `changes` the session is made of these, where the disk does not hold them all. */
  makeBag(folder: string, changes?: readonly Change[]): Promise<Uint8Array>
  openBag(file: FileContent): Promise<OpenedBag>
  verify(file: FileContent): Promise<{ ok: boolean; problems: Finding[]; warnings: Finding[] }>
  writeMirror(folder: string): Promise<void>
  close(): Promise<void>
}
type Finding = { where: string; what: string }

/** What the routers share. */
export type Desk = {
  readonly door: 'electron' | 'browser' | 'direct'
  readonly version: string
  readonly library: LibraryFolder
  readonly heavy: HeavyWork
  readonly pooling: Pooling
  readonly newId: () => string
  readonly now: () => number
  /** The open session of that id, opened first where need be. Throws a LibraryProblem where there is none. */
  open(id: string): Promise<DeskSession>
  /** As `open`, for somebody who begins to look: a session that could only be read is tried again. */
  openAfresh(id: string): Promise<DeskSession>
  /** A new session in the library, from its first changes; where it is there already, or a sample is, that one. */
  begin(
    id: string,
    changes: readonly Change[],
    options?: { readonly sample?: boolean; readonly files?: ReadonlyMap<string, Uint8Array> },
  ): Promise<{ readonly session: DeskSession; readonly isNew: boolean }>
}
