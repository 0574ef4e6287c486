import { useMemo } from 'react'

import { useApp } from './app-store.ts'
import { useRecords, useWorkshop } from './use-records.ts'

const capitalised = /\p{Lu}[\p{L}\p{M}'’]*/gu

/** The words of a text that somebody gave a capital letter: names, as far as anybody can tell. */
function findNames(text: string): readonly string[] {
  return text.match(capitalised) ?? []
}

/**
 * What is spelled as it is here: the session's own words and short forms, the names in its setup, and the words that
 * are always right at this device. The same array until one of them changes.
 */
export function useSpellingWords(): readonly string[] {
  const always = useApp(({ preferences }) => preferences.words)
  const own = useRecords('spelling')
  const abbreviations = useRecords('abbreviation')
  const names = useNames()
  return useMemo(
    () => [
      ...always,
      ...own.map(({ word }) => word),
      ...abbreviations.flatMap(({ short, long }) => [short, long]),
      ...names,
    ],
    [always, own, abbreviations, names],
  )
}

function useNames(): readonly string[] {
  const people = useRecords('identity')
  const bodies = useRecords('body')
  const tables = useRecords('table')
  const topics = useRecords('topic')
  const day = useWorkshop()
  return useMemo(() => {
    const called = [day?.title, day?.venue, day?.programme, ...tables.map(({ name }) => name)]
    return [
      ...people.map(({ name }) => name),
      ...bodies.flatMap(({ name, short }) => [name, short]),
      ...[...called, ...topics.map(({ title }) => title)].flatMap((text) => findNames(text ?? '')),
    ]
  }, [people, bodies, tables, topics, day])
}
