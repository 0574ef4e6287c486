import type { HElement } from 'docx-preview'

type Made = HElement | Node | string

/** Where style sheets go instead of the page, which may have none of its own. */
type TakeStyle = (css: string) => void

const headingClass = /_heading(\d)\b/iu

function make({ ns, tagName }: HElement): HTMLElement | SVGElement {
  const made = document.createElementNS(ns ?? 'http://www.w3.org/1999/xhtml', tagName ?? 'span')
  return made as HTMLElement | SVGElement
}

/** The style of an element, set one by one: the page's policy forbids style attributes in text. */
function setStyle(element: HTMLElement | SVGElement, style: NonNullable<HElement['style']>): void {
  if (typeof style === 'string') element.style.cssText = style
  else Object.assign(element.style, style)
}

/** What leads somewhere only says so: the app is never left from here, and hundreds of stops for the Tab key help nobody. */
function setLink(element: HTMLElement | SVGElement, href: string): void {
  if (href.startsWith('#')) element.dataset['goTo'] = href.slice(1)
}

/** What Word knows by the style of a paragraph, said so that a screen reader knows it too. */
function setHeading(element: HTMLElement | SVGElement, className: string): void {
  const [, level] = headingClass.exec(className) ?? []
  if (level === undefined) return
  element.setAttribute('role', 'heading')
  // The pane's own title is the second level.
  element.setAttribute('aria-level', String(Number(level) + 2))
}

function fill(element: HTMLElement | SVGElement, wanted: HElement, takeStyle: TakeStyle): void {
  const { ns: _ns, tagName, className, style, children = [], href, ...props } = wanted
  if (className !== undefined && className !== '') element.setAttribute('class', className)
  if (tagName === 'p' && className !== undefined) setHeading(element, className)
  if (style !== undefined) setStyle(element, style)
  if (typeof href === 'string') setLink(element, href)
  for (const [name, value] of Object.entries(props))
    if (value !== undefined) Object.assign(element, { [name]: value })
  if (tagName === 'img') element.setAttribute('alt', '')
  element.append(...children.map((child) => makeElement(child, takeStyle)))
}

/** Makes what docx-preview wants made, within what the page's policy allows. */
export function makeElement(wanted: Made, takeStyle: TakeStyle): Node {
  if (typeof wanted === 'string') return document.createTextNode(wanted)
  if (wanted instanceof Node) return wanted
  const { tagName, children = [] } = wanted
  if (tagName === '#comment') return document.createComment('')
  if (tagName === '#fragment') {
    const fragment = document.createDocumentFragment()
    fragment.append(...children.map((child) => makeElement(child, takeStyle)))
    return fragment
  }
  if (tagName === 'style') {
    takeStyle(children.map(String).join('\n'))
    return document.createComment('')
  }
  const element = make(wanted)
  fill(element, wanted, takeStyle)
  return element
}
