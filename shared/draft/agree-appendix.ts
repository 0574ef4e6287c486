import type { Rich } from '#shared/model/document.ts'

import { agreeItems } from './agree-items.ts'
import { sayAs } from './lists.ts'
import type { Material } from './material.ts'
import { richTable } from './rich-table.ts'
import { makeSection, type Section } from './section.ts'
import { countInWords } from './words.ts'

/** Where a draft of another kind says what a guidance draft says under an anchor. */
const instead: Readonly<Record<string, readonly string[]>> = {
  why: ['aims', 'background'],
  'how-to-read': ['handling', 'accord'],
  'all-recommendations': ['actions-numbered', 'findings'],
  across: ['gaps', 'findings'],
  'next-steps': ['issue-sheet'],
  '': ['findings', 'key-themes'],
}

function whereCell(anchor: string, present: ReadonlyMap<string, string>): Rich {
  const found = [anchor, ...(instead[anchor] ?? [])].find((each) => present.has(each))
  return found === undefined ? 'In the text' : [{ text: present.get(found) ?? '', ref: found }]
}

/** The 23 items of AGREE II, filled from the session; what is missing says where to enter it. `present` are the titles of the draft's sections by anchor. */
export function agreeSection(material: Material, present: ReadonlyMap<string, string>): Section {
  const answered = agreeItems.map((item) => ({ ...item, text: item.answer(material).trim() }))
  const missing = answered.filter(({ text }) => text === '').length
  const rows = answered.map(({ domain, item, text, anchor, enter }, index) => [
    String(index + 1),
    [
      { text: `${item}. `, bold: true },
      { text: domain, italic: true },
    ],
    text === '' ? 'Not in the session yet.' : text,
    text === '' ? `Enter it under: ${enter}.` : whereCell(anchor, present),
  ])
  const open =
    missing === 0
      ? 'The session has something for each of them.'
      : `For ${countInWords(missing, 'item')} there is nothing in the session yet; the last column says where it is entered.`
  return makeSection('agree', 'Reporting table: the 23 items of AGREE II', {
    isAppendix: true,
    blocks: [
      ...sayAs(
        'agree-lead',
        'AGREE II lists what readers of a guideline want to know about how it was made. The table reports; it does not score.',
        open,
      ),
      ...richTable(
        { anchor: 'agree-table', caption: 'AGREE II, item by item', compact: true },
        [
          { heading: 'No.', width: 2 },
          { heading: 'What it asks', width: 9 },
          { heading: 'What this session has', width: 14 },
          { heading: 'Where it stands, or where to enter it', width: 8 },
        ],
        rows,
      ),
    ],
  })
}
