/** What the bag says of itself to somebody who opens it without the app, perhaps in many years. */
export function writeBagReadme(title: string): string {
  return `${title === '' ? 'A workshop' : title}
${'='.repeat(Math.max(10, Math.min(title.length, 70)))}

This folder holds the whole record of one workshop, written by the app Pooled. You do not need Pooled to read it.

points.csv     Everything that was said, one point a row: text, kind, table, topic, participant code, themes, and where
               and when it was written down. Opens in any spreadsheet. A cell that a spreadsheet would run as a formula
               has one apostrophe (') before it; take that apostrophe away to have the text to the letter. A point longer
               than 32,766 characters goes on in the columns "text 2", "text 3" and so on. "A > B | C" in the column
               themes means: in sub-theme B of theme A, and in theme C.
actions.csv    The action plan: topic, standards, actions. "level" 1 and more are parts of the action above them.
tables.csv     The tables people sat at.
topics.csv     The topics they worked on.
session.json   All of it as it stands now, as JSON: the workshop, people, points, themes, plan, versions.
log.jsonl      How it came about: one change a line, oldest first. Each line is the CRC-32 of the JSON (eight
               hexadecimal digits), one space, and the JSON. The first line says which session and which format.
exports/       The Word files and other documents that were made from it.

The files around this folder (bagit.txt, manifest-sha256.txt, manifest-sha512.txt) follow BagIt, RFC 8493. With them anyone can check
that nothing has been damaged, for example with "sha256sum -c manifest-sha256.txt" in the folder above this one.

Names and addresses of people, where there are any, stand only in session.json and log.jsonl, under "identity".
Words marked withdrawn were taken back by whoever said them or wrote them down: do not use them.
`
}
