import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import manifest from '#package.json' with { type: 'json' }

type Message = { readonly filename: string; readonly code: string }

const root = resolve(import.meta.dirname, '../..')
const features = ['setup', 'capture', 'pooling', 'draft', 'review', 'archive']
const stages = [
  'library',
  'setup',
  'capture',
  'feedback',
  'pooling',
  'draft',
  'review',
  'archive',
  'scribe',
  'paper',
]
const packages = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)]
const pure = ['zod', 'immutable', 'fractional-indexing']
const allowedPackages: Readonly<Record<string, readonly string[]>> = {
  model: pure,
  session: pure,
  word: [...pure, 'docx', 'fflate', 'saxes'],
  qda: [...pure, 'fflate', 'saxes'],
  contract: ['zod', '@orpc/contract'],
  ...Object.fromEntries(features.map((feature) => [feature, [...pure, 'papaparse']])),
  pooling: [...pure, 'papaparse', 'wink-porter2-stemmer'],
  draft: [...pure, 'papaparse', 'prosemirror-markdown', 'prosemirror-model'],
}

type Arrow = readonly [from: string, to: string]

/** What DESIGN.md forbids: an import of `to` in a file at `from` has to be an error. */
const forbidden: readonly Arrow[] = [
  ...['model', 'session', 'word', 'qda', 'contract', ...features].flatMap((folder): Arrow[] => [
    [`shared/${folder}/x.ts`, 'node:fs'],
    [`shared/${folder}/x.ts`, '#electron/app/x.ts'],
    [`shared/${folder}/x.ts`, '#renderer/app/x.ts'],
    [`shared/${folder}/x.ts`, '../other/x.ts'],
    ...packages
      .filter((name) => !(allowedPackages[folder] ?? []).includes(name))
      .map((name): Arrow => [`shared/${folder}/x.ts`, name]),
  ]),
  ...features.flatMap((from) =>
    [...features, 'word', 'qda', 'contract']
      .filter((to) => to !== from)
      .map((to): Arrow => [`shared/${from}/x.ts`, `#shared/${to}/x.ts`]),
  ),
  ['shared/model/x.ts', '#shared/session/x.ts'],
  ['shared/session/x.ts', '#shared/capture/x.ts'],
  ['shared/word/x.ts', '#shared/session/x.ts'],
  ['shared/word/x.ts', '#shared/draft/x.ts'],
  ...['pooling', 'archive', 'word', 'contract'].map((to): Arrow => ['shared/qda/x.ts', `#shared/${to}/x.ts`]),
  ['shared/word/x.ts', '#shared/qda/x.ts'],
  ['shared/session/x.ts', '#shared/qda/x.ts'],
  ['shared/contract/x.ts', '#shared/qda/x.ts'],
  ['shared/contract/x.ts', '#shared/session/x.ts'],
  ...['app', 'store', 'files', 'browser', 'cli', 'link'].flatMap((folder): Arrow[] => [
    [`electron/${folder}/x.ts`, 'electron'],
    [`electron/${folder}/x.ts`, '#renderer/app/x.ts'],
  ]),
  ...['main', 'browser', 'cli', 'link'].flatMap((door): Arrow[] => [
    [`electron/${door}/x.ts`, '#electron/store/x.ts'],
    [`electron/${door}/x.ts`, '#electron/files/x.ts'],
    ['electron/app/x.ts', `#electron/${door}/x.ts`],
    ['electron/store/x.ts', `#electron/${door}/x.ts`],
  ]),
  ['electron/files/x.ts', '#electron/store/x.ts'],
  ['electron/files/x.ts', '#electron/app/x.ts'],
  ['electron/store/x.ts', '#electron/app/x.ts'],
  ['electron/preload/x.ts', 'node:fs'],
  ['electron/preload/x.ts', 'zod'],
  ...stages.flatMap((from): Arrow[] => [
    [`renderer/${from}/x.tsx`, '#electron/app/x.ts'],
    [`renderer/${from}/x.tsx`, 'electron'],
    [`renderer/${from}/x.tsx`, 'node:fs'],
    [`renderer/${from}/x.tsx`, 'docx'],
    ...stages
      .filter((to) => to !== from)
      .map((to): Arrow => [`renderer/${from}/x.tsx`, `#renderer/${to}/X.tsx`]),
  ]),
  ['renderer/ui/x.tsx', '#renderer/state/x.ts'],
  ['renderer/state/x.ts', '#renderer/ui/X.tsx'],
  ['renderer/host/x.ts', '#renderer/state/x.ts'],
]

/** What DESIGN.md allows; proves that the rules above do not fire at everything. */
const allowed: readonly Arrow[] = [
  ...features.flatMap((from): Arrow[] => [
    [`shared/${from}/x.ts`, '#shared/model/x.ts'],
    [`shared/${from}/x.ts`, '#shared/session/x.ts'],
    [`shared/${from}/x.ts`, 'zod'],
  ]),
  ['shared/session/x.ts', '#shared/model/x.ts'],
  ['shared/word/x.ts', 'docx'],
  ['shared/qda/x.ts', '#shared/session/x.ts'],
  ['shared/qda/x.ts', 'saxes'],
  ['shared/contract/x.ts', '#shared/model/x.ts'],
  ['electron/main/x.ts', 'electron'],
  ['electron/main/x.ts', '#electron/app/x.ts'],
  ['electron/preload/x.ts', 'electron'],
  ['electron/app/x.ts', '#electron/store/x.ts'],
  ['electron/store/x.ts', '#electron/files/x.ts'],
  ['electron/app/x.ts', '#shared/draft/x.ts'],
  ['renderer/capture/x.tsx', '#renderer/ui/X.tsx'],
  ['renderer/capture/x.tsx', '#shared/session/x.ts'],
  ['renderer/app/x.tsx', '#renderer/capture/X.tsx'],
]

function placeOf(group: string, index: number, from: string): string {
  return from.replace('/x.', `/${group}-${index}.`)
}

let messages: readonly Message[] = []
const folder = mkdtempSync(join(tmpdir(), 'pooled-arrows-'))

function lint(): Promise<string> {
  const program = join(root, 'node_modules/.bin/oxlint')
  return new Promise((done) => {
    execFile(program, ['--format', 'json', '.'], { cwd: folder, maxBuffer: 1 << 28 }, (_, stdout) =>
      done(stdout),
    )
  })
}

beforeAll(async () => {
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  writeFileSync(join(folder, '.gitignore'), '')
  for (const [group, arrows] of Object.entries({ forbidden, allowed }))
    for (const [index, [from, to]] of arrows.entries()) {
      const place = join(folder, placeOf(group, index, from))
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, `import { thing } from '${to}'\nexport const it = thing\n`)
    }
  messages = (JSON.parse(await lint()) as { readonly diagnostics: readonly Message[] }).diagnostics
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fires(place: string): boolean {
  return messages.some(
    (message) => message.filename === place && message.code.includes('no-restricted-imports'),
  )
}

describe('the arrows of the house', () => {
  it('refuse every import that goes against them', () => {
    const silent = forbidden.filter(([from], index) => !fires(placeOf('forbidden', index, from)))
    expect(silent).toEqual([])
    expect(forbidden.length).toBeGreaterThan(400)
  })

  it('let through what goes along them', () => {
    expect(allowed.filter(([from], index) => fires(placeOf('allowed', index, from)))).toEqual([])
  })
})
