import { benchAcknowledge } from './acknowledge.ts'
import type { Measure } from './measure.ts'
import { benchOpen } from './open.ts'
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
])
