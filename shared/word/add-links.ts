import type { Document } from 'docx'

import type { Writing } from './writing.ts'

const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

type Relationships = Pick<Document['FileRelationships'], 'addRelationship'>

/** Tells the part which outside address each of its links leads to. docx puts "rId" before the name. */
export function addLinks(writing: Writing, relationships: Relationships): void {
  for (const [address, id] of writing.links)
    relationships.addRelationship(id.replace(/^rId/, ''), kind, address, 'External')
}
