import { readText } from '#electron/files/read-text.ts'
import type { BroughtCodebook } from '#shared/model/codebook.ts'
import type { Session } from '#shared/model/session.ts'
import { readCodebookCsv } from '#shared/pooling/codebook/read-codebook-csv.ts'
import { PoolProblem } from '#shared/pooling/pool-problem.ts'
import { matchCodebook } from '#shared/qda/match-codebook.ts'
import { type QdaFile, readQda } from '#shared/qda/read-qda.ts'

/** A codebook as its file has it, not yet beside a session. */
export type CodebookFile =
  | { readonly kind: 'csv'; readonly codebook: BroughtCodebook }
  | { readonly kind: 'qda'; readonly file: QdaFile }

const mostBytes = 20_000_000

/** By what is in it: a zip or XML is REFI-QDA; and by its name, so that it is told what is wrong with such a file. */
function isQda(name: string, bytes: Uint8Array): boolean {
  if (/\.(?:qdc|qde|qdpx)$/iu.test(name)) return true
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return true
  const start = [...bytes.subarray(0, 64)].filter((byte) => byte !== 0 && byte < 0x80)
  return String.fromCharCode(...start)
    .trimStart()
    .startsWith('<')
}

/** Reads a codebook: CSV, or a REFI-QDA codebook or project. Throws PoolProblem or QdaProblem with a sentence. */
export function readCodebook(name: string, bytes: Uint8Array): CodebookFile {
  if (isQda(name, bytes) || bytes.length === 0) return { kind: 'qda', file: readQda(bytes) }
  if (bytes.length > mostBytes)
    throw new PoolProblem(`${name} is larger than a codebook can be. Look whether it is the right file.`)
  return { kind: 'csv', codebook: readCodebookCsv(readText(bytes), name) }
}

/** The codebook of a file, beside the session it is to go into. */
export function placeCodebook(session: Session, read: CodebookFile): BroughtCodebook {
  return read.kind === 'csv' ? read.codebook : matchCodebook(session, read.file)
}
