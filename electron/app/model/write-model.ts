import { type Graph, startGraph } from './onnx-graph.ts'
import type { ModelShape, Tensor, Weights } from './read-weights.ts'

type Small = { readonly values: Int8Array; readonly scales: Float32Array }

/** A matrix as whole numbers from -127 to 127 with one scale a row; `isTurned` lays it out by column. */
function shrink({ values, shape: [rows = 0, columns = 0] }: Tensor, isTurned: boolean): Small {
  const small = new Int8Array(rows * columns)
  const scales = new Float32Array(rows)
  for (let row = 0; row < rows; row += 1) {
    let most = 0
    for (let column = 0; column < columns; column += 1)
      most = Math.max(most, Math.abs(values[row * columns + column] ?? 0))
    const scale = most / 127 || 1
    scales[row] = scale
    for (let column = 0; column < columns; column += 1)
      small[isTurned ? column * rows + row : row * columns + column] = Math.round(
        (values[row * columns + column] ?? 0) / scale,
      )
  }
  return { values: small, scales }
}

function embed(graph: Graph, weights: Weights, width: number): string {
  const words = weights('embeddings.word_embeddings.weight')
  const { values, scales } = shrink(words, false)
  const count = words.shape[0] ?? 0
  graph.smalls('words', [count, width], values)
  graph.floats('wordScales', [count, 1], scales)
  const places = weights('embeddings.position_embeddings.weight')
  const kinds = weights('embeddings.token_type_embeddings.weight').values
  const shifted = places.values.map((value, at) => value + (kinds[at % width] ?? 0))
  graph.floats('places', places.shape, shifted)
  const [zero, one, two] = [graph.wholes('zero', [0]), graph.wholes('one', [1]), graph.wholes('two', [2])]
  const length = graph.node('Slice', [graph.node('Shape', ['input_ids']), one, two])
  const taken = graph.node('Cast', [graph.node('Gather', ['words', 'input_ids'])], { to: 1 })
  const scaled = graph.node('Mul', [taken, graph.node('Gather', ['wordScales', 'input_ids'])])
  return graph.node('Add', [scaled, graph.node('Slice', ['places', zero, length, zero])])
}

/**
 * The sentence model as an ONNX file of about 24 MB: weights as whole numbers, activations made whole as it runs
 * (dynamic quantisation), putting out one vector for each token.
 */
export function writeModel(weights: Weights, shape: ModelShape): Buffer {
  const graph = startGraph()
  const { hidden_size: width, num_attention_heads: heads } = shape
  const settle = (input: string, name: string): string => {
    const [scale, shift] = [weights(`${name}.weight`), weights(`${name}.bias`)]
    return graph.node(
      'LayerNormalization',
      [
        input,
        graph.floats(`${name}.scale`, [width], scale.values),
        graph.floats(`${name}.shift`, [width], shift.values),
      ],
      { axis: -1, epsilon: { real: shape.layer_norm_eps } },
    )
  }
  const quantise = (input: string): readonly string[] => graph.nodes('DynamicQuantizeLinear', [input], 3)
  const multiply = ([input = '', scale = '', zero = '']: readonly string[], name: string): string => {
    const weight = weights(`${name}.weight`)
    const [rows = 0, columns = 0] = weight.shape
    const { values, scales } = shrink(weight, true)
    const product = graph.node(
      'Cast',
      [graph.node('MatMulInteger', [input, graph.smalls(`${name}.w`, [columns, rows], values), zero])],
      { to: 1 },
    )
    const scaled = graph.node('Mul', [
      product,
      graph.node('Mul', [scale, graph.floats(`${name}.s`, [rows], scales)]),
    ])
    return graph.node('Add', [scaled, graph.floats(`${name}.b`, [rows], weights(`${name}.bias`).values)])
  }
  let flow = settle(embed(graph, weights, width), 'embeddings.LayerNorm')
  const asked = graph.node('Cast', ['attention_mask'], { to: 1 })
  const ignored = graph.node('Mul', [
    graph.node('Sub', [graph.floats('oneReal', [1], Float32Array.of(1)), asked]),
    graph.floats('far', [1], Float32Array.of(-10_000)),
  ])
  const mask = graph.node('Unsqueeze', [ignored, graph.wholes('axes', [1, 2])])
  graph.wholes('split', [0, 0, heads, width / heads])
  graph.wholes('joined', [0, 0, width])
  graph.floats('shrunk', [1], Float32Array.of(1 / Math.sqrt(width / heads)))
  for (let layer = 0; layer < shape.num_hidden_layers; layer += 1) {
    const name = `encoder.layer.${layer}`
    const input = quantise(flow)
    const side = (part: string, perm: readonly number[], scale?: string): string => {
      const full = multiply(input, `${name}.attention.self.${part}`)
      const sized = scale === undefined ? full : graph.node('Mul', [full, scale])
      return graph.node('Transpose', [graph.node('Reshape', [sized, 'split'])], { perm })
    }
    const query = side('query', [0, 2, 1, 3], 'shrunk')
    const key = side('key', [0, 2, 3, 1])
    const heard = side('value', [0, 2, 1, 3])
    const score = graph.node('Add', [graph.node('MatMul', [query, key]), mask])
    const mixed = graph.node('MatMul', [graph.node('Softmax', [score], { axis: -1 }), heard])
    const back = graph.node('Transpose', [mixed], { perm: [0, 2, 1, 3] })
    const out = multiply(quantise(graph.node('Reshape', [back, 'joined'])), `${name}.attention.output.dense`)
    flow = settle(graph.node('Add', [out, flow]), `${name}.attention.output.LayerNorm`)
    const inner = graph.node('Gelu', [multiply(quantise(flow), `${name}.intermediate.dense`)])
    flow = settle(
      graph.node('Add', [multiply(quantise(inner), `${name}.output.dense`), flow]),
      `${name}.output.LayerNorm`,
    )
  }
  const tokens = ['batch', 'length'] as const
  return graph.write(
    [
      { name: 'input_ids', type: 'int64', dims: tokens },
      { name: 'attention_mask', type: 'int64', dims: tokens },
    ],
    { name: flow, type: 'float', dims: [...tokens, width] },
  )
}
