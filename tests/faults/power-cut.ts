import { spawnSync } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import { openLog } from '#electron/store/open-log.ts'
import { acknowledged, startChild } from '#tests/faults/helpers/children.ts'
import { whyNot } from '#tests/faults/helpers/here.ts'
import { mount, run } from '#tests/faults/helpers/mount.ts'

export type Cut = { readonly acknowledged: number; readonly lost: number }
type Writer = 'session' | 'unsynced' | 'lowdb'

/** Why no power can be cut here, or undefined where it can. */
export function whyNoPowerCut(): string | undefined {
  const reason = whyNot(['linux', 'root', 'mkfs.ext4'])
  if (reason !== undefined) return reason
  return spawnSync('losetup', ['--find']).status === 0 ? undefined : 'there is no loop device'
}

/**
 * Cuts the power of a simulated disk: a writer works on an ext4 file system in an image file; at a random moment it is
 * frozen and the image copied, which holds only what the file system had sent to its device by then. The copy is
 * mounted as after a power cut, and what the writer had called saved is looked for in it.
 */
async function cutPower(writer: Writer, longest: number): Promise<Cut> {
  const folder = await mkdtemp(join(tmpdir(), 'pooled-power-'))
  try {
    const [image, copy] = [join(folder, 'disk.img'), join(folder, 'copy.img')]
    await run('truncate', ['-s', '64M', image])
    await run('mkfs.ext4', ['-q', '-F', image])
    const saved = await writeUntilCut(writer, { folder, image, copy }, longest)
    await using after = await mount(join(folder, 'after'), '-o', 'loop', copy)
    const kept = await readKept(writer, after.path)
    return { acknowledged: saved.length, lost: saved.filter((id) => !kept.has(id)).length }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Place = { readonly folder: string; readonly image: string; readonly copy: string }

async function writeUntilCut(writer: Writer, place: Place, longest: number): Promise<readonly string[]> {
  await using disk = await mount(join(place.folder, 'before'), '-o', 'loop', place.image)
  await using child = startChild('writer.ts', [writer, disk.path, 'cut'])
  await child.waitFor((line) => line.startsWith('saved '))
  await pass(Math.random() * longest)
  child.process.kill('SIGSTOP')
  const saved = acknowledged(child)
  await copyFile(place.image, place.copy)
  return saved
}

async function readKept(writer: Writer, folder: string): Promise<ReadonlySet<string>> {
  if (writer === 'session') {
    const log = await openLog(folder)
    await log.close()
    return new Set(log.records.map(({ id }) => id))
  }
  const name = writer === 'lowdb' ? 'all.json' : 'log.jsonl'
  const text = await readFile(join(folder, name), 'utf8').catch(() => '')
  return new Set([...text.matchAll(/"id": ?"([^"]+)"/g)].flatMap(([, id]) => (id === undefined ? [] : [id])))
}

/** `cuts` cuts one after the other; the sums over all of them. */
export async function cutPowerOften(writer: Writer, cuts: number, longest = 2_000): Promise<Cut> {
  let sum: Cut = { acknowledged: 0, lost: 0 }
  for (let cut = 0; cut < cuts; cut++) sum = add(sum, await cutPower(writer, longest))
  return sum
}

function add(one: Cut, other: Cut): Cut {
  return { acknowledged: one.acknowledged + other.acknowledged, lost: one.lost + other.lost }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { cuts: { type: 'string', default: '15' } } })
  const reason = whyNoPowerCut()
  if (reason !== undefined) return say(`Power cuts skipped: ${reason}.`)
  const cuts = Number(values.cuts)
  const ours = await cutPowerOften('session', cuts)
  say(`our log: ${cuts} cuts, ${ours.acknowledged} acknowledged, ${ours.lost} lost`)
  let controls: Cut = { acknowledged: 0, lost: 0 }
  for (const writer of ['unsynced', 'lowdb'] as const) {
    const control = await cutPowerOften(writer, Math.ceil(cuts / 5))
    say(`control ${writer}: ${control.acknowledged} acknowledged, ${control.lost} lost`)
    controls = add(controls, control)
  }
  const controlsLose = controls.lost > controls.acknowledged * 0.3
  if (!controlsLose) say('The controls lost too little, so this run proves nothing.')
  process.exitCode = ours.lost === 0 && controlsLose ? 0 : 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

if (import.meta.main) await main()
