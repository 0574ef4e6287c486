export type BagLimits = {
  /** The zip itself, in bytes. */
  readonly fileBytes: number
  /** All entries unpacked, in bytes. */
  readonly totalBytes: number
  readonly entries: number
  /** Unpacked to packed, looked at above 32 MiB unpacked. */
  readonly ratio: number
}

const mebibyte = 1024 * 1024

/** What a session of tens of thousands of points, its exports and Word files stays far below. */
export const bagLimits: BagLimits = {
  fileBytes: 128 * mebibyte,
  totalBytes: 128 * mebibyte,
  entries: 20_000,
  ratio: 200,
}

/** Whether unpacking would give more than a bag may hold, in all or for the size of its zip. */
export function isBomb(unpacked: number, packed: number, limits: BagLimits): boolean {
  return unpacked > limits.totalBytes || (unpacked > 32 * mebibyte && unpacked > packed * limits.ratio)
}
