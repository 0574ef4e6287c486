/** The little of protocol buffers (proto3 wire format) that an ONNX file is written in. */

function varint(value: number | bigint): Buffer {
  let rest = BigInt.asUintN(64, BigInt(value))
  const out: number[] = []
  while (rest > 127n) {
    out.push(Number(rest & 127n) | 128)
    rest >>= 7n
  }
  out.push(Number(rest))
  return Buffer.from(out)
}

function tag(field: number, wire: 0 | 2 | 5): Buffer {
  return varint((field << 3) | wire)
}

/** A whole number. */
export function int(field: number, value: number): Buffer {
  return Buffer.concat([tag(field, 0), varint(value)])
}

/** Bytes, text, or a message made of other fields. */
export function bytes(field: number, value: Uint8Array | string): Buffer {
  const content = Buffer.from(value)
  return Buffer.concat([tag(field, 2), varint(content.length), content])
}

/** A single-precision number. */
export function float(field: number, value: number): Buffer {
  const content = Buffer.alloc(4)
  content.writeFloatLE(value)
  return Buffer.concat([tag(field, 5), content])
}

/** A message of fields. */
export function message(fields: readonly Uint8Array[]): Buffer {
  return Buffer.concat(fields)
}
