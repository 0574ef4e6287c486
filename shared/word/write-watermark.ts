import { palette } from './palette.ts'
import { element } from './write-xml.ts'
import type { Xml } from './write-xml.ts'

// The guides of the preset shape "plain text" (VML shape type 136), which Word and LibreOffice want spelt out.
const guides = [
  'sum #0 0 10800',
  'prod #0 2 1',
  'sum 21600 0 @1',
  'sum 0 0 @2',
  'sum 21600 0 @3',
  'if @0 @3 0',
  'if @0 21600 @1',
  'if @0 0 @2',
  'if @0 @4 21600',
  'mid @5 @6',
  'mid @8 @5',
  'mid @7 @8',
  'mid @6 @7',
  'sum @6 0 @5',
]

const shapeType = {
  id: '_x0000_t136',
  coordsize: '21600,21600',
  'o:spt': 136,
  adj: '10800',
  path: 'm@7,l@8,m@5,21600l@6,21600e',
}

const place = [
  'position:absolute',
  'margin-left:0',
  'margin-top:0',
  'rotation:315',
  'z-index:-251657216',
  'mso-position-horizontal:center',
  'mso-position-horizontal-relative:margin',
  'mso-position-vertical:center',
  'mso-position-vertical-relative:margin',
].join(';')

// The letters keep their shape however many there are, and the word stays on the page.
function sizeOf(word: string, landscape: boolean): readonly [number, number] {
  const width = landscape ? 400 : 460
  return [width, Math.round(Math.min(146, (width / Math.max(3, word.length)) * 1.25))]
}

/** A word across the page, light grey and behind the text; it belongs in a header, whose page it marks. */
export function writeWatermark(word: string, id: number, landscape: boolean): Xml {
  const [width, height] = sizeOf(word, landscape)

  const type = element('v:shapetype', shapeType, [
    element(
      'v:formulas',
      null,
      guides.map((guide) => element('v:f', { eqn: guide })),
    ),
    element('v:path', { textpathok: 't', 'o:connecttype': 'rect' }),
    element('v:textpath', { on: 't', fitshape: 't' }),
  ])
  const attributes = {
    id: `DraftWatermark${id}`,
    'o:spid': `_x0000_s${2_049 + id}`,
    type: '#_x0000_t136',
    alt: `Watermark: ${word}`,
    style: `${place};width:${width}pt;height:${height}pt`,
    'o:allowincell': 'f',
    fillcolor: `#${palette.watermark}`,
    stroked: 'f',
  }
  const shape = element('v:shape', attributes, [
    element('v:fill', { opacity: '.6' }),
    element('v:textpath', { style: 'font-family:"Arial";font-size:1pt', string: word }),
  ])
  return element('w:r', null, [element('w:pict', null, [type, shape])])
}
