import type { Fact, WordDocument } from '#shared/model/document.ts'

import { makeLine } from './write-blocks.ts'
import type { Line, Part } from './write-line.ts'
import { closeTable, writeFacts } from './write-tables.ts'
import { hasWords, lineOf, writeRuns } from './write-text.ts'
import type { Writing } from './writing.ts'

function bodiesByRole(document: WordDocument): Fact[] {
  const roles = Map.groupBy(document.bodies, (body) => lineOf(body.role) || 'Body')
  return [...roles].map(([role, bodies]) => ({
    label: role,
    values: bodies.map((body) => lineOf(body.name)),
  }))
}

function controlFacts(document: WordDocument): Fact[] {
  return [
    {
      label: 'Status',
      values: [document.draft ? `${document.status} – not for implementation` : document.status],
    },
    { label: 'Version', values: [document.version] },
    { label: 'Date', values: [document.date] },
    ...bodiesByRole(document),
    ...(document.facts ?? []),
  ]
}

function line(style: string, text: string): Line[] {
  return hasWords(text) ? [makeLine(style, text, writeRuns(lineOf(text)))] : []
}

function statusAndDate(document: WordDocument): string {
  const status = [`${lineOf(document.status)} ${lineOf(document.version)}`, lineOf(document.date)]
  return status.filter((part) => part.trim() !== '').join(', ')
}

/** What the document is, its title, status and date, above the text of the first page. */
export function writeMasthead(document: WordDocument): Part[] {
  return [
    ...line('MastheadKind', document.kindOfDocument),
    ...line('MastheadTitle', document.title || 'Untitled'),
    ...line('MastheadSubtitle', document.subtitle ?? ''),
    ...line('MastheadStatus', statusAndDate(document)),
  ]
}

/** What the document is, its title, status and date, and the table that controls it. */
export function writeTitlePage(writing: Writing, document: WordDocument): Part[] {
  const notice = 'This draft is for comment. Please do not act on it until it has been approved.'
  const headings = ['Document control', 'This version'] as const
  return [
    ...line('DocumentKind', document.kindOfDocument),
    ...line('Title', document.title || 'Untitled'),
    ...line('Subtitle', document.subtitle ?? ''),
    ...line('DocumentStatus', statusAndDate(document)),
    writeFacts(writing, { kind: 'facts', facts: controlFacts(document), headings }, writing.widths.upright, {
      newPage: false,
      endsWithLine: !document.draft,
    }),
    ...(document.draft ? line('DraftNotice', notice) : [closeTable(controlFacts(document).length)]),
  ]
}
