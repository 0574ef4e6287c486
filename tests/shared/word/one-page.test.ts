import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import fc from 'fast-check'
import { expect, it, test } from 'vitest'

import { composeSummary } from '#shared/draft/summary.ts'
import type { Session } from '#shared/model/session.ts'
import type { Template } from '#shared/model/workshop.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { anySession } from '#tests/shared/word/any-session.ts'
import { openSource, sourceNames } from '#tests/shared/word/source-sessions.ts'

const tools =
  spawnSync('soffice', ['--version']).status === 0 && spawnSync('pdfinfo', ['-v']).error === undefined
test.skipIf(tools)('skipped: LibreOffice or pdfinfo is not installed', () => {})

/** How many pages LibreOffice makes of each file, by name. */
function countPages(files: Readonly<Record<string, Uint8Array>>): Record<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'))
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, `${name}.docx`), bytes)
    return join(folder, `${name}.docx`)
  })
  const own = `-env:UserInstallation=file://${folder}/profile`
  spawnSync('soffice', [own, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths])
  const counted = Object.keys(files).map((name) => {
    const { stdout } = spawnSync('pdfinfo', [join(folder, `${name}.pdf`)], { encoding: 'utf8' })
    return [name, Number(/^Pages:\s+(\d+)/mu.exec(stdout)?.[1])] as const
  })
  rmSync(folder, { recursive: true })
  return Object.fromEntries(counted)
}

/** A day at which everybody said a great deal of that. */
function crowd(words: string): Session {
  const act = startAct(emptySession('day'), makePen())
  const long = `${words} `.repeat(40)
  act.make('workshop', { title: long, venue: long, purpose: `To ${long}` }, 'day')
  act.make('topic', { title: long }, 'topic')
  for (let number = 1; number < 9; number += 1) act.make('table', { number, name: long }, `t${number}`)
  for (let index = 0; index < 40; index += 1) {
    const table = `t${(index % 8) + 1}`
    act.make('point', { text: `${index} ${long}`, kind: 'say', table, topic: 'topic', dissent: long })
    act.make('fact', { kind: 'step-after', text: long })
  }
  return act.session()
}

const crowded = ['a long word and another', 'MMMM WWWW', '痛みと睡眠の相談', 'шершавый подъезд', 'i', '😀 👩‍⚕️']

async function summarise(session: Session, template: Template): Promise<Uint8Array> {
  return writeWord(composeSummary(session, { template, version: '0.1', date: '14 March 2026' }))
}

it.skipIf(!tools)(
  'a summary to hand out fits one page, whatever was said',
  { timeout: 180_000 },
  async () => {
    const files: Record<string, Uint8Array> = {}
    for (const [index, words] of crowded.entries())
      files[`crowded-${index}`] = await summarise(crowd(words), 'guidance')
    for (const [index, { session, template }] of fc.sample(anySession, { numRuns: 12 }).entries())
      files[`any-${index}`] = await summarise(session, template)
    for (const name of sourceNames)
      files[name.slice(0, 3)] = await summarise(await openSource(name, 'guidance'), 'guidance')
    const pages = countPages(files)
    expect(pages).toEqual(Object.fromEntries(Object.keys(files).map((name) => [name, 1])))
  },
)
