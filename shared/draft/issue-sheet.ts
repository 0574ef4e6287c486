import type { Block, Fact } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import type { Template } from '#shared/model/workshop.ts'
import { listAll } from '#shared/session/list.ts'

import { note } from './lists.ts'
import type { Material } from './material.ts'
import { plainTable } from './plain-table.ts'
import { compareNumbers } from './recommend-rests.ts'
import { makeSection, type Section } from './section.ts'
import { capital, lineOf } from './words.ts'

type Issue = Pick<
  Rec<'version'>,
  'number' | 'status' | 'date' | 'issuedFor' | 'issuedTo' | 'approvedBy' | 'approvedOn' | 'credits'
>

/** Which draft is being issued. */
export type Issued = {
  readonly template: Template
  readonly version: string
  readonly date?: string | undefined
}

function listIssues({ session }: Material, { template, version, date = '' }: Issued): readonly Issue[] {
  const known = listAll(session, 'version')
    .filter((each) => each.template === template)
    .toSorted((a, b) => compareNumbers(a.number, b.number))
  if (version === '' || known.some(({ number }) => number === version)) return known
  const now: Issue = {
    number: version,
    status: 'draft',
    date: { text: date, edtf: null },
    issuedFor: '',
    issuedTo: '',
    approvedBy: '',
    approvedOn: null,
    credits: '',
  }
  return [...known, now]
}

const statuses: Readonly<Record<Issue['status'], string>> = {
  draft: 'Draft, not approved',
  review: 'Out for review, not approved',
  final: 'Final',
}

function sheetFacts({ workshop }: Material, issue: Issue, date: string): readonly Fact[] {
  const or = (text: string | undefined, none: string): string => lineOf(text ?? '') || none
  const to = issue.issuedTo.split('\n').map(lineOf)
  const names = to.filter((name) => name !== '')
  return [
    { label: 'Version', values: [issue.number] },
    { label: 'Date', values: [or(date || issue.date?.text, 'Not dated')] },
    { label: 'Status', values: [statuses[issue.status]] },
    { label: 'Issued for', values: [or(issue.issuedFor, 'Comment')] },
    { label: 'Issued to', values: names.length > 0 ? names : ['Not yet issued'] },
    { label: 'Approved by', values: [or(issue.approvedBy, 'Not yet approved')] },
    { label: 'Date of approval', values: [or(issue.approvedOn?.text, 'Not yet approved')] },
    { label: 'To be reviewed', values: [or(workshop?.reviewDate?.text, 'No review date set yet')] },
  ]
}

/** Whether the versions say more than the sheet of this one does. */
function tellsMore(issues: readonly Issue[]): boolean {
  return issues.length > 1 || issues.some(({ credits }) => credits.trim() !== '')
}

function revisionTable(issues: readonly Issue[]): readonly Block[] {
  const rows = issues.map((issue) => [
    issue.number,
    lineOf(issue.date?.text ?? ''),
    capital(issue.status),
    issue.issuedFor,
    issue.approvedBy,
    issue.credits,
  ])
  return plainTable(
    { anchor: 'revisions', caption: 'Versions of this document', blank: 'Not recorded', keepAll: true },
    [
      { heading: 'Version', width: 3 },
      { heading: 'Date', width: 4 },
      { heading: 'Status', width: 2 },
      { heading: 'Issued for', width: 3 },
      { heading: 'Approved by', width: 3 },
      { heading: 'Credits', width: 4 },
    ],
    rows,
  )
}

/** What this copy is: version, date, status, who approved it, to whom and for what it was issued, and the versions before it, if any. */
export function issueSheetSection(material: Material, issued: Issued): Section {
  const issues = listIssues(material, issued)
  const now = issues.find(({ number }) => number === issued.version)
  return makeSection('issue-sheet', 'Issue sheet', {
    isFront: true,
    blocks:
      now === undefined
        ? note('issue-sheet-none', 'No version has been issued yet.')
        : [
            {
              kind: 'facts',
              headings: ['Issue', 'This copy'],
              facts: sheetFacts(material, now, issued.date ?? ''),
            },
            ...(tellsMore(issues) ? revisionTable(issues) : []),
          ],
  })
}
