import type { BagFiles } from './bag-files.ts'
import type { BagVersion } from './bag-path.ts'
import type { Findings } from './findings.ts'

/** A bag whose declaration has been read, while it is being checked. */
export type Bag = {
  readonly files: BagFiles
  readonly version: BagVersion
  readonly encoding: string
  readonly notes: Findings
}
