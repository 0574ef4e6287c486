import { writeFile } from 'node:fs/promises'

/** The careless way of replacing a file. */
const [path = ''] = process.argv.slice(2)
await writeFile(path, 'new '.repeat(1_000))
