import { parentPort } from 'node:worker_threads'

import { unpackSession } from '#electron/app/pooled-bytes.ts'
import { isProblem } from '#electron/app/say-error.ts'
import { describePayload } from '#shared/archive/bag-payload.ts'
import { writeSessionJson } from '#shared/archive/session-json.ts'
import { writeMarkdown } from '#shared/archive/write-markdown.ts'
import { composeDraft } from '#shared/draft/compose.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { describeSession } from '#shared/session/info.ts'
import { mergeChanges } from '#shared/session/merge.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { listPointRows } from '#shared/session/points.ts'

/** What became of a file: refused in a sentence, or opened; then all that shows it was asked, and `points` is what it showed. */
export type Opened =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly what: string }
  | {
      readonly kind: 'opened'
      readonly points: readonly string[]
      readonly themes: number
      readonly erased: number
      readonly polluted: boolean
    }

function showAll(session: Session): void {
  describeSession(session)
  writeMarkdown(session)
  writeSessionJson(session)
  describePayload(session)
  for (const template of ['guidance', 'action-plan', 'thematic'] as const)
    composeDraft(session, { template, version: '0.1', date: 'today' })
}

function isPolluted(): boolean {
  return Object.keys(Object.prototype).length > 0 || typeof Reflect.get({}, 'toString') !== 'function'
}

function open(bytes: Uint8Array): Opened {
  const { session: id, changes } = unpackSession(bytes)
  const session = foldChanges(emptySession(id), changes)
  mergeChanges(session, { id, changes })
  showAll(session)
  return {
    kind: 'opened',
    points: listPointRows(session).map((row) => row.text),
    themes: session.records.theme.size,
    erased: session.erased.size,
    polluted: isPolluted(),
  }
}

parentPort?.on('message', (bytes: Uint8Array) => {
  try {
    parentPort?.postMessage(open(bytes))
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error('unknown')
    const answer: Opened = isProblem(error)
      ? { kind: 'refused', sentence: message }
      : { kind: 'failed', what: `${name}: ${message}` }
    parentPort?.postMessage(answer)
  }
})
parentPort?.postMessage({ kind: 'ready' } satisfies Opened)
