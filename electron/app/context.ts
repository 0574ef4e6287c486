import type { FileContent } from '#shared/contract/common.ts'
import type {
  DraftRequest,
  Difference,
  DraftView,
  Finding,
  TextForm,
  WordRequest,
} from '#shared/contract/draft.ts'
import type { ThemesForm } from '#shared/contract/pooling.ts'
import type { Change } from '#shared/model/change.ts'
import type { Notes } from '#shared/model/reading.ts'

import type { DeskSession } from './desk-session.ts'
import type { LineKeeper } from './kept-lines.ts'
import type { LibraryFolder } from './library-folder.ts'
import type { Pooling } from './pooling/start-pooling.ts'
import type { CodebookFile } from './read-codebook.ts'

/** A session as it came out of a `.pooled` file. */
export type OpenedBag = {
  readonly session: string
  readonly changes: readonly Change[]
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The table whose own copy it is, as the bag says; nobody has looked yet whether there is such a table. */
  readonly table: string | null
}

/** What goes into a bag of a session, where that is not all that is on the disk. */
export type BagOrder = {
  /** The session is made of these, where the disk does not hold them all, or holds more. */
  readonly changes?: readonly Change[] | undefined
  /** The table whose own copy it is. */
  readonly table?: string | null
  readonly withoutExports?: boolean
}

/** A table's own file, under the name it is handed out by. */
export type TableFile = {
  readonly table: string
  readonly name: string
  readonly points: number
  readonly bytes: Uint8Array
}

/** Which feedback letters to write: to every delegate or table, or to one. */
export type LettersOrder = DraftRequest & {
  readonly to: 'delegates' | 'tables'
  readonly of?: string | undefined
}

/** A feedback letter as a Word file, under the name it is handed out by. */
export type WrittenLetter = { readonly name: string; readonly bytes: Uint8Array }

/** Work that takes long enough to be kept off the thread that acknowledges points. */
export type HeavyWork = {
  readNotes(file: FileContent): Promise<Notes>
  /** The draft as it stands, and everything that is shown beside it. */
  viewDraft(folder: string, request: DraftRequest): Promise<DraftView>
  checkDraft(folder: string, request: DraftRequest): Promise<readonly Finding[]>
  /** What became of an issued version up to another, or up to now. */
  compareDrafts(folder: string, from: string, to?: string): Promise<readonly Difference[]>
  writeWord(folder: string, request: WordRequest): Promise<Uint8Array>
  writeText(folder: string, request: DraftRequest, to: TextForm): Promise<Uint8Array>
  writeSummary(folder: string, request: DraftRequest): Promise<Uint8Array>
  writeLetters(folder: string, request: LettersOrder): Promise<readonly WrittenLetter[]>
  makeBag(folder: string, order?: BagOrder): Promise<Uint8Array>
  /** For these tables, or for all; with `changes` as for a bag. */
  makeTableFiles(
    folder: string,
    tables?: readonly string[],
    changes?: readonly Change[],
  ): Promise<readonly TableFile[]>
  readCodebook(file: FileContent): Promise<CodebookFile>
  writeThemes(folder: string, form: ThemesForm): Promise<Uint8Array>
  openBag(file: FileContent): Promise<OpenedBag>
  verify(file: FileContent): Promise<{ ok: boolean; problems: Fault[]; warnings: Fault[] }>
  writeMirror(folder: string): Promise<void>
  close(): Promise<void>
}
type Fault = { where: string; what: string }

/** What the routers share. */
export type Desk = {
  readonly door: 'electron' | 'browser' | 'direct'
  readonly version: string
  readonly library: LibraryFolder
  readonly heavy: HeavyWork
  /** The half-typed lines of every window, by session. */
  readonly lines: LineKeeper
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
    options?: {
      readonly sample?: boolean
      readonly files?: ReadonlyMap<string, Uint8Array>
      readonly table?: string | null
    },
  ): Promise<{ readonly session: DeskSession; readonly isNew: boolean }>
}
