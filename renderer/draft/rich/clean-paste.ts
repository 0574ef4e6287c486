const dropped = 'style, script, meta, link, title, xml, img, o\\:p, [hidden]'
const bullet = /^(?:[·•▪◦§o]|[-–])\s+/u
const counted = /^\(?(?:\d+|[a-z]|[ivx]+)[.)]\s+/iu

function isListParagraph({ className, style }: HTMLElement): boolean {
  return /MsoListParagraph/u.test(className) || /mso-list/iu.test(style.cssText)
}

function readsAsList(paragraph: HTMLElement): boolean {
  return isListParagraph(paragraph) || /mso-list:\s*l\d/iu.test(paragraph.getAttribute('style') ?? '')
}

/** Word writes a list as paragraphs, with the bullet or the number as letters. */
function takeMark(paragraph: HTMLElement): 'ul' | 'ol' {
  const ignored = [...paragraph.querySelectorAll<HTMLElement>('[style*="mso-list"]')]
  const letters = ignored.map(({ textContent }) => textContent).join('') || paragraph.textContent
  for (const each of ignored) each.remove()
  const first = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode()
  if (first !== null && ignored.length === 0)
    first.textContent = (first.textContent ?? '').trimStart().replace(bullet, '').replace(counted, '')
  return counted.test(`${letters.trim()} `) ? 'ol' : 'ul'
}

function gatherLists(body: HTMLElement): void {
  let list: HTMLElement | null = null
  for (const paragraph of body.querySelectorAll<HTMLElement>('p')) {
    if (!readsAsList(paragraph)) continue
    const kind = takeMark(paragraph)
    const before = paragraph.previousElementSibling
    if (list === null || before !== list || list.localName !== kind) {
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

/** What somebody pasted from Word or a page, without what only looks: lists are lists, and nothing unseen is left. */
export function cleanPaste(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const each of body.querySelectorAll(dropped)) each.remove()
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const found: Node[] = []
  while (comments.nextNode()) found.push(comments.currentNode)
  for (const comment of found) comment.parentNode?.removeChild(comment)
  gatherLists(body)
  flattenTables(body)
  return body.innerHTML
}
