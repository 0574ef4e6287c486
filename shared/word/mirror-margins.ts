import type { Document } from 'docx'

import { element } from './write-xml.ts'

/** Has the margins change sides on left-hand pages; docx has no setting for it (ECMA-376-1 17.15.1.57). */
export function mirrorMargins(settings: Document['Settings']): void {
  const write = settings.prepForXml.bind(settings)
  settings.prepForXml = (context) => {
    const written = write(context)
    const content: unknown = written?.['w:settings']
    if (!Array.isArray(content)) return written
    // the schema has it right behind displayBackgroundShape, which docx writes first
    const [attributes, background, ...rest] = content
    return { 'w:settings': [attributes, background, element('w:mirrorMargins'), ...rest] }
  }
}
