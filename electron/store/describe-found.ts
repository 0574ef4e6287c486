export type TornTail = {
  readonly segment: string
  readonly bytes: number
  /** The file the bytes were moved to; absent where nothing may be written, or where that failed. */
  readonly movedTo?: string
}

export type DamagedPart = {
  readonly segment: string
  readonly line: number
  /** The file that holds a copy of the damaged line, where one could be made. */
  readonly keptAs?: string
}

/** What opening a log found: how many records are whole, and everything that is not. */
export type Found = {
  readonly kept: number
  readonly torn: readonly TornTail[]
  readonly damaged: readonly DamagedPart[]
  readonly missing: readonly string[]
}

/** What opening found, in sentences to show; none where all was well. */
export function describeFound(found: Found): readonly string[] {
  return [
    ...found.torn.map(describeTorn),
    ...found.damaged.map(describeDamaged),
    ...found.missing.map((segment) => `The file ${segment} is missing, and what was in it with it.`),
  ]
}

function describeTorn({ segment, bytes, movedTo }: TornTail): string {
  const what = `The last write to ${segment} was never finished (${bytes} ${bytes === 1 ? 'byte' : 'bytes'})`
  return movedTo ? `${what}; what there is of it was moved to ${movedTo}.` : `${what}; it was left alone.`
}

function describeDamaged({ segment, line, keptAs }: DamagedPart): string {
  const what = `Line ${line} of ${segment} is damaged and was skipped`
  return keptAs ? `${what}; a copy of it is in ${keptAs}.` : `${what}.`
}
