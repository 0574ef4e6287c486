import { benchAcknowledge } from './acknowledge.ts'
import type { Measure } from './measure.ts'
import { benchOpen } from './open.ts'
import { benchPoolingFrames } from './pooling-frames.ts'
import { benchPoolingSpeed } from './pooling-speed.ts'
import { benchPooling } from './pooling.ts'
import { benchTyping } from './typing.ts'
import { benchWord } from './word.ts'

function show(measures: readonly Measure[]): void {
  const rows = measures.map(({ what, ours, peer, theirs, ratio, demand }) => ({
    what,
    'ours (ms)': Number(ours.toFixed(2)),
    peer,
    'peer (ms)': Number(theirs.toFixed(2)),
    ratio: Number(ratio.toFixed(2)),
    demand,
  }))
  console.table(rows)
  console.log(JSON.stringify(measures))
}

show([
  ...(await benchAcknowledge()),
  ...(await benchOpen()),
  ...(await benchTyping()),
  ...(await benchWord()),
  ...(await benchPoolingSpeed()),
  ...(await benchPoolingFrames()),
])

const quality = await benchPooling()
if (quality === null) console.log('Pooling on open data: skipped, ../shared/data/open is not there.')
else {
  const round = (figures: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
    Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(3))]))
  console.table(Object.fromEntries(Object.entries(quality).map(([method, all]) => [method, round(all)])))
  console.log(JSON.stringify({ pooling: quality }))
}
