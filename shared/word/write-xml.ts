import { FileChild } from 'docx'
import type { IContext, TextRun, XmlComponent } from 'docx'

/** An element as docx's formatter writes it: its name, and under it attributes and content. */
export type Xml = Exclude<ReturnType<XmlComponent['prepForXml']>, undefined>

type Attributes = Readonly<Record<string, string | number>>

/** An element that docx has no builder for, or builds too slowly for every cell and run of a long document. */
export function element(
  name: string,
  attributes: Attributes | null = null,
  content: readonly (Xml | string)[] = [],
): Xml {
  if (content.length === 0) return { [name]: attributes === null ? {} : { _attr: attributes } }
  return { [name]: attributes === null ? content : [{ _attr: attributes }, ...content] }
}

/** `<w:name w:val="value"/>`, the commonest shape in WordprocessingML. */
export function valued(name: string, value: string | number): Xml {
  return element(name, { 'w:val': value })
}

/** What docx's builders take as a child, of a document and of a paragraph. */
export type Component = FileChild & TextRun

/** An element in the shape that docx's own builders take. */
export function component(xml: Xml | ((context: IContext) => Xml)): Component {
  // docx asks of a child only how it is written, but its types name its own classes
  const wrapped = new FileChild('w:ready') as Component
  wrapped.prepForXml = (context) => (typeof xml === 'function' ? xml(context) : xml)
  return wrapped
}
