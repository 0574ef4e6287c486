import { bytes, float, int, message } from './protobuf.ts'

/** Numbers of ONNX's TensorProto.DataType. */
const dataTypes = { float: 1, int8: 3, int64: 7 } as const

/** A setting of a node: whole numbers, a real one, or a list of whole ones. */
export type Setting = number | readonly number[] | { readonly real: number }

function writeSetting(name: string, value: Setting): Buffer {
  if (typeof value === 'number') return message([bytes(1, name), int(3, value), int(20, 2)])
  if ('real' in value) return message([bytes(1, name), float(2, value.real), int(20, 1)])
  return message([bytes(1, name), ...value.map((each) => int(8, each)), int(20, 7)])
}

/** What goes into a graph or comes out of it; a side without a fixed length has a name. */
export type Value = {
  readonly name: string
  readonly type: 'float' | 'int64'
  readonly dims: readonly (string | number)[]
}

/** A graph being written: nodes give the names of what they put out. */
export type Graph = {
  readonly node: (
    op: string,
    inputs: readonly string[],
    settings?: Readonly<Record<string, Setting>>,
  ) => string
  /** A node with several outputs. */
  readonly nodes: (op: string, inputs: readonly string[], outputs: number) => readonly string[]
  readonly floats: (name: string, dims: readonly number[], values: Float32Array) => string
  readonly smalls: (name: string, dims: readonly number[], values: Int8Array) => string
  readonly wholes: (name: string, values: readonly number[]) => string
  /** The file: what goes in and what comes out, by name, with their shapes. */
  readonly write: (inputs: readonly Value[], output: Value) => Buffer
}

function describeValue({ name, type, dims }: Value): Buffer {
  const shape = dims.map((dim) => bytes(1, typeof dim === 'string' ? bytes(2, dim) : int(1, dim)))
  return message([
    bytes(1, name),
    bytes(2, bytes(1, message([int(1, dataTypes[type]), bytes(2, message(shape))]))),
  ])
}

/** Begins an ONNX graph (IR version 9, operator set 20). */
export function startGraph(): Graph {
  const nodes: Buffer[] = []
  const tensors: Buffer[] = []
  let count = 0
  const add: Graph['nodes'] = (op, inputs, outputs) => put(op, inputs, outputs, {})
  const put = (
    op: string,
    inputs: readonly string[],
    outputs: number,
    settings: Readonly<Record<string, Setting>>,
  ): readonly string[] => {
    const names = Array.from({ length: outputs }, () => `v${(count += 1)}`)
    nodes.push(
      message([
        ...inputs.map((name) => bytes(1, name)),
        ...names.map((name) => bytes(2, name)),
        bytes(3, `${op}${count}`),
        bytes(4, op),
        ...Object.entries(settings).map(([name, each]) => bytes(5, writeSetting(name, each))),
      ]),
    )
    return names
  }
  const tensor = (name: string, dims: readonly number[], type: number, raw: ArrayBufferView): string => {
    const content = new Uint8Array(raw.buffer, raw.byteOffset, raw.byteLength)
    tensors.push(
      message([...dims.map((dim) => int(1, dim)), int(2, type), bytes(8, name), bytes(9, content)]),
    )
    return name
  }
  return {
    node: (op, inputs, settings = {}) => put(op, inputs, 1, settings)[0] ?? '',
    nodes: add,
    floats: (name, dims, values) => tensor(name, dims, dataTypes.float, values),
    smalls: (name, dims, values) => tensor(name, dims, dataTypes.int8, values),
    wholes: (name, values) =>
      tensor(name, [values.length], dataTypes.int64, BigInt64Array.from(values, BigInt)),
    write: (inputs, output) => {
      const graph = message([
        ...nodes.map((each) => bytes(1, each)),
        bytes(2, 'pooled'),
        ...tensors.map((each) => bytes(5, each)),
        ...inputs.map((each) => bytes(11, describeValue(each))),
        bytes(12, describeValue(output)),
      ])
      return message([
        int(1, 9),
        bytes(2, 'pooled'),
        bytes(7, graph),
        bytes(8, message([bytes(1, ''), int(2, 20)])),
      ])
    },
  }
}
