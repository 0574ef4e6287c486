import { readFile, readdir } from 'node:fs/promises'

/** The processes of this machine whose command line holds a text. Linux only; none elsewhere. */
export async function listProcesses(text: string): Promise<readonly number[]> {
  const names = await readdir('/proc').catch(() => [])
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number)
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return pids.filter((_pid, index) => lines[index]?.includes(text))
}
