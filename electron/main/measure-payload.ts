/** Roughly how many bytes a cloned message holds; stops counting once over `limit`. */
export function measurePayload(payload: unknown, limit: number): number {
  const waiting: unknown[] = [payload]
  let bytes = 0
  while (waiting.length > 0 && bytes <= limit) {
    const value = waiting.pop()
    bytes += measureOne(value)
    if (typeof value === 'object' && value !== null && !isBinary(value)) waiting.push(...partsOf(value))
  }
  return bytes
}

function measureOne(value: unknown): number {
  if (typeof value === 'string') return value.length * 2
  if (isBinary(value)) return value.byteLength
  return typeof value === 'number' || typeof value === 'bigint' ? 8 : 0
}

function isBinary(value: unknown): value is ArrayBuffer | ArrayBufferView {
  return value instanceof ArrayBuffer || ArrayBuffer.isView(value)
}

function partsOf(value: object): Iterable<unknown> {
  if (value instanceof Map) return [...value.keys(), ...value.values()]
  return value instanceof Set ? value : Object.values(value)
}
