const dropped = 'script, meta, link, title, xml, img, o\\:p, [hidden]'
const styleSheets = /<style[\s\S]*?<\/style\s*>/giu
const tags = /<[a-z][^>]*>/giu
const bullet = /^(?:[·•▪◦§o]|[-–])\s+/u
const counted = /^\(?(?:\d+|[a-z]|[ivx]+)[.)]\s+/iu

/** How something looks is read here and never let into the page, whose content security policy forbids it. */
function setStylesAside(html: string): string {
  return html.replace(styleSheets, '').replace(tags, (tag) => tag.replace(/\sstyle\s*=/giu, ' data-look='))
}

function lookOf(element: Element): string {
  return element.getAttribute('data-look') ?? ''
}

function isListed(paragraph: Element): boolean {
  return /MsoListParagraph/u.test(paragraph.className) || /mso-list:\s*l\d/iu.test(lookOf(paragraph))
}

/** Word writes a list as paragraphs, with the bullet or the number as letters. */
function takeMark(paragraph: HTMLElement): 'ul' | 'ol' {
  const marks = [...paragraph.querySelectorAll('[data-look*="mso-list"]')]
  const letters = marks.map(({ textContent }) => textContent).join('') || paragraph.textContent
  for (const mark of marks) mark.remove()
  const first = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode()
  if (first !== null && marks.length === 0)
    first.textContent = (first.textContent ?? '').trimStart().replace(bullet, '').replace(counted, '')
  return counted.test(`${letters.trim()} `) ? 'ol' : 'ul'
}

function gatherLists(body: HTMLElement): void {
  let list: HTMLElement | null = null
  for (const paragraph of body.querySelectorAll('p')) {
    if (!isListed(paragraph)) continue
    const kind = takeMark(paragraph)
    if (list === null || paragraph.previousElementSibling !== list || list.localName !== kind) {
      list = paragraph.ownerDocument.createElement(kind)
      paragraph.before(list)
    }
    const item = paragraph.ownerDocument.createElement('li')
    list.append(item)
    item.append(paragraph)
  }
}

/** Rows of a table become lines: a passage holds no table. */
function flattenTables(body: HTMLElement): void {
  for (const row of body.querySelectorAll('tr')) {
    const line = row.ownerDocument.createElement('p')
    line.textContent = [...row.cells].map(({ textContent }) => textContent.trim()).join('; ')
    row.closest('table')?.before(line)
  }
  for (const table of body.querySelectorAll('table')) table.remove()
}

function wrapInside(element: Element, name: 'strong' | 'em'): void {
  const mark = element.ownerDocument.createElement(name)
  mark.append(...element.childNodes)
  element.append(mark)
}

/** What is bold or italic only by its look gets a mark of its own; a <b> that is not bold is none. */
function readLooks(body: HTMLElement): void {
  for (const element of body.querySelectorAll('[data-look]')) {
    const look = lookOf(element)
    const isHeavy = /font-weight:\s*(?:bold|[6-9]00)/iu.test(look)
    if (element.localName === 'b' && /font-weight:\s*(?:normal|400)/iu.test(look))
      element.replaceWith(...element.childNodes)
    else if (isHeavy && !element.matches('p, div, li, h1, h2, h3, h4, h5, h6')) wrapInside(element, 'strong')
    if (/font-style:\s*italic/iu.test(look)) wrapInside(element, 'em')
    element.removeAttribute('data-look')
  }
}

function dropComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode() !== null) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

/** What somebody pasted from Word or a page, without what only looks: lists are lists, and nothing unseen is left. */
export function cleanPaste(html: string): string {
  const { body } = new DOMParser().parseFromString(setStylesAside(html), 'text/html')
  for (const each of body.querySelectorAll(dropped)) each.remove()
  dropComments(body)
  gatherLists(body)
  flattenTables(body)
  readLooks(body)
  return body.innerHTML
}
