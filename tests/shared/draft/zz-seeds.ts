import { readFile, writeFile } from 'node:fs/promises'
import { readNotesFile } from '#electron/app/read-notes-file.ts'
import { takeNotes } from '#shared/capture/take-notes.ts'
import { composeDraft, summariseDraft } from '#shared/draft/compose.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { describeSession } from '#shared/session/info.ts'
import { createSession, usualSides } from '#shared/setup/create-session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { makePen } from '#tests/helpers/pen.ts'
const dir = '/work/shared/seeds/'
const names: Record<string, string> = { '000': '000_4a4128518e2fe974.txt', '001': '001_6174f6b5f61ef183.txt', '002': '002_1931a712d19a7ec6.txt', '003': '003_aa60cda8e8a6902c.txt', '004': '004_b572f396e9fd98dd.txt' }
for (const [out, seeds, template] of [['s000', ['000'], 'guidance'], ['s001', ['001'], 'action-plan'], ['s002', ['002'], 'guidance'], ['s003', ['003'], 'thematic'], ['s004', ['004'], 'guidance'], ['all', ['000', '001', '002', '003', '004'], 'guidance']] as const) {
  const pen = makePen()
  let { session } = createSession('day', { title: '', template, topics: [], tables: 0, sides: usualSides }, pen)
  for (const seed of seeds) {
    const notes = await readNotesFile(names[seed]!, new Uint8Array(await readFile(dir + names[seed])))
    session = foldChanges(session, takeNotes(session, notes, { table: null, topic: null }, pen).changes)
  }
  const document = composeDraft(session, { template, version: '0.1', date: '14 March 2026' })
  await writeFile(`/tmp/out/${out}.docx`, await writeWord(document))
  await writeFile(`/tmp/out/${out}.json`, JSON.stringify(describeSession(session), null, 1))
  console.log(out, template, summariseDraft(document))
}
