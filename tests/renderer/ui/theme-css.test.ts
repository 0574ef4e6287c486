import { globSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import { expect, test } from 'vitest'

import { writeThemeCss } from '#renderer/ui/theme-css.ts'

const renderer = resolve(import.meta.dirname, '../../../renderer')
const themeFile = resolve(renderer, 'ui/theme.css')

/** Set by React Aria. */
const setElsewhere = new Set(['--trigger-width'])

/** Properties that a component sets on its own element. */
function setByComponents(): ReadonlySet<string> {
  const sources = globSync('**/*.tsx', { cwd: renderer }).map((path) =>
    readFileSync(resolve(renderer, path), 'utf8'),
  )
  return new Set(sources.flatMap((text) => [...text.matchAll(/'(--[\w-]+)'/g)].map(([, name = '']) => name)))
}

async function readStyles(): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const paths = globSync('**/*.css', { cwd: renderer })
  return Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(resolve(renderer, path), 'utf8') })),
  )
}

test('theme.css is what the tokens make (renew it with vitest --update)', async () => {
  await expect(writeThemeCss()).toMatchFileSnapshot(themeFile)
})

test('every custom property that a style sheet uses is a token', async () => {
  const defined = new Set([...writeThemeCss().matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name))
  const set = setByComponents()
  const unknown = (await readStyles()).flatMap(({ path, text }) =>
    [...text.matchAll(/var\((--[\w-]+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !defined.has(name) && !set.has(name) && !setElsewhere.has(name))
      .map((name) => `${path}: ${name}`),
  )
  expect(unknown).toEqual([])
})

test('no style sheet but the theme names a colour', async () => {
  const named = (await readStyles())
    .filter(({ path }) => path !== 'ui/theme.css')
    .flatMap(({ path, text }) =>
      (text.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(/gi) ?? []).map((found) => `${path}: ${found}`),
    )
  expect(named).toEqual([])
})
