import { useEffect, useRef, useState } from 'react'

import { useDraft } from '#renderer/draft/draft-store.ts'
import { useExport } from '#renderer/draft/export/export-store.ts'
import { useHouse } from '#renderer/draft/export/use-house.ts'
import { isVersion } from '#renderer/draft/versions.ts'
import { readBytes } from '#renderer/host/files.ts'
import { desk } from '#renderer/state/desk.ts'
import type { WordRequest } from '#shared/contract/draft.ts'

/** ms without a change after which the file is made anew. */
const pause = 900

export type WordFile = {
  readonly bytes: Uint8Array | null
  /** A newer one is being made. */
  readonly isBehind: boolean
  /** One sentence on why there is none. */
  readonly trouble: string
}

let last: Promise<unknown> = Promise.resolve()

/** Never two at a time: making one takes the worker that composes the draft too. */
async function makeFile(request: WordRequest, isWanted: () => boolean): Promise<Uint8Array | null> {
  const turn = last.then(async () => (isWanted() ? readBytes(await desk().draft.previewWord(request)) : null))
  last = turn.catch(() => null)
  return turn
}

/** The Word file as it would leave now; made again, after a pause, whenever the draft or the choice of copy has changed. */
export function useWordFile(isAsked: boolean): WordFile {
  const session = useDraft((state) => state.session)
  const whole = useDraft((state) => state.view?.document)
  const options = useDraft((state) => state.options)
  const copy = useExport((state) => state.copy)
  const house = useHouse()
  const [file, setFile] = useState<WordFile>({ bytes: null, isBehind: true, trouble: '' })
  const hasOne = useRef(false)
  useEffect(() => {
    if (!isAsked || session === null || whole === undefined || !isVersion(options.version)) return undefined
    let isCurrent = true
    setFile((known) => ({ ...known, isBehind: true }))
    const ask = async (): Promise<void> => {
      const request = { session, ...options, copy, ...(house !== null && { house }) }
      try {
        const bytes = await makeFile(request, () => isCurrent)
        if (!isCurrent || bytes === null) return
        hasOne.current = true
        setFile({ bytes, isBehind: false, trouble: '' })
      } catch (error) {
        const trouble = error instanceof Error ? error.message : String(error)
        if (isCurrent) setFile((known) => ({ ...known, isBehind: false, trouble }))
      }
    }
    const timer = window.setTimeout(() => void ask(), hasOne.current ? pause : 0)
    return () => {
      isCurrent = false
      window.clearTimeout(timer)
    }
  }, [isAsked, session, whole, options, copy, house])
  return file
}
