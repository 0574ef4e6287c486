import { describe, expect, it } from 'vitest'

import { readWordText } from '#shared/word/read-word-text.ts'
import { makeDocx, namespaces, relationships, zipParts } from '#tests/shared/word/docx-files.ts'

function p(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`
}

function r(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
}

function textsOf(body: string, others?: Readonly<Record<string, string>>): string[] {
  return readWordText(makeDocx(body, others)).paragraphs.map(({ text }) => text)
}

const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const instruction = '<w:r><w:instrText>HYPERLINK "http://example.org"</w:instrText></w:r>'

describe('the text of a paragraph', () => {
  it('keeps tabs, breaks, hyphens and symbols', () => {
    const content =
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0A7"/><w:sym w:font="Symbol" w:char="B7"/></w:r>'
    expect(textsOf(p(content))).toEqual(['a\tb\nc\u2011\uF0A7\uF0B7'])
  })

  it('keeps the words of links, content controls, smart tags and equations', () => {
    const content = `<w:hyperlink r:id="x">${r('link ')}</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${r('control ')}</w:sdtContent></w:sdt><w:smartTag>${r('tag ')}</w:smartTag><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`
    expect(textsOf(p(content))).toEqual(['link control tag x=1'])
  })

  it('shows the result of a field and not its instructions', () => {
    const nested = `${field('begin')}${r('IF ')}${field('begin')}${instruction}${field('separate')}${r('hidden')}${field('end')}${field('separate')}${r('shown')}${field('end')}`
    const simple = `<w:fldSimple w:instr="PAGE">${r(' 7')}</w:fldSimple>`
    expect(textsOf(p(`${nested}${simple}${r(' after')}`))).toEqual(['shown 7 after'])
  })

  it('loses nothing to a field that never ends', () => {
    expect(textsOf(`${p(`${field('begin')}${instruction}`)}${p(r('still here'))}`)).toEqual([
      '',
      'still here',
    ])
  })

  it('reads one of several alternatives', () => {
    const content = `<mc:AlternateContent><mc:Choice Requires="wps">${r('new')}</mc:Choice><mc:Fallback>${r('old')}</mc:Fallback></mc:AlternateContent>`
    expect(textsOf(p(content))).toEqual(['new'])
  })
})

describe('tracked changes', () => {
  const by = 'w:id="1" w:author="A"'

  it('are read as if accepted, and counted', () => {
    const content = `${r('kept ')}<w:ins ${by}>${r('put in')}<w:del ${by}><w:r><w:delText>never</w:delText></w:r></w:del></w:ins><w:del ${by}><w:r><w:delText>taken out</w:delText></w:r></w:del><w:moveFrom ${by}>${r('from')}</w:moveFrom><w:moveTo ${by}>${r(' to')}</w:moveTo>`
    const text = readWordText(makeDocx(p(content)))
    expect(text.paragraphs.map((line) => line.text)).toEqual(['kept put in to'])
    expect(text.changes).toEqual({ insertions: 1, deletions: 2, moves: 1 })
  })

  it('join paragraphs whose mark was deleted, which take the look of the next', () => {
    const removed = `<w:rPr><w:del ${by}/></w:rPr>`
    const heading = '<w:outlineLvl w:val="0"/>'
    const body = `${p(r('one '), removed)}${p(r('two'), heading)}${p(r('last'), removed)}`
    const { paragraphs } = readWordText(makeDocx(body))
    expect(paragraphs.map((line) => [line.text, line.headingLevel])).toEqual([
      ['one two', 1],
      ['last', null],
    ])
  })

  it('drop deleted rows and cells', () => {
    const row = (text: string, mark = '') =>
      `<w:tr><w:trPr>${mark}</w:trPr><w:tc><w:tcPr/>${p(r(text))}</w:tc></w:tr>`
    const body = `<w:tbl>${row('stays')}${row('goes', `<w:del ${by}/>`)}</w:tbl>`
    const { tables } = readWordText(makeDocx(body))
    expect(tables[0]?.rows.map((cells) => cells.map((cell) => cell.paragraphs[0]?.text))).toEqual([['stays']])
  })
})

const styles = `<w:styles ${namespaces}>
  <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter"/><w:basedOn w:val="Kop1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Aside"><w:name w:val="Aside"/><w:basedOn w:val="Chapter"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Deep"><w:name w:val="Deep"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="LoopA"><w:name w:val="Loop A"/><w:basedOn w:val="LoopB"/></w:style>
  <w:style w:type="paragraph" w:styleId="LoopB"><w:name w:val="Loop B"/><w:basedOn w:val="LoopA"/></w:style>
  <w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
</w:styles>`

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

const numbering = `<w:numbering ${namespaces}>
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}${level(2, 'upperRoman', '%3')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF0B7')}${level(1, 'bullet', 'o', '<w:pStyle w:val="Item"/>')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
</w:numbering>`

const style = (id: string) => `<w:pStyle w:val="${id}"/>`
const listed = (list: number, at: number) =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`

describe('styles', () => {
  it('give heading levels by name, outline level and what they are based on', () => {
    const ids = ['Kop1', 'Chapter', 'Aside', 'Deep', 'LoopA', 'Missing']
    const body =
      ids.map((id) => p(r(id), style(id))).join('') +
      p(r('direct'), `${style('Kop1')}<w:outlineLvl w:val="1"/>`) +
      p(r('plain'))
    const { paragraphs } = readWordText(makeDocx(body, { styles }))
    expect(paragraphs.map((line) => [line.style, line.headingLevel])).toEqual([
      ['heading 1', 1],
      ['Chapter', 1],
      ['Aside', null],
      ['Deep', 4],
      ['Loop A', null],
      ['Missing', null],
      ['heading 1', 2],
      ['Normal', null],
    ])
  })
})

describe('lists', () => {
  it('give bullets and numbers as Word shows them', () => {
    const places = [
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 2],
      [1, 0],
      [1, 1],
      [2, 0],
      [3, 0],
      [3, 0],
      [1, 0],
      [9, 0],
      [0, 0],
    ] as const
    const body = places.map(([list, at]) => p(r('x'), listed(list, at))).join('')
    const { paragraphs } = readWordText(makeDocx(body, { styles, numbering }))
    expect(paragraphs.map(({ list }) => list?.marker)).toEqual([
      '1.',
      '1.a)',
      '1.b)',
      'I',
      '2.',
      '2.a)',
      '\uF0B7',
      '5.',
      '6.',
      '7.',
      undefined,
      undefined,
    ])
    expect(paragraphs[1]?.list).toEqual({ level: 1, ordered: true, marker: '1.a)' })
    expect(paragraphs[6]?.list).toEqual({ level: 0, ordered: false, marker: '\uF0B7' })
  })

  it('follow from the paragraph style, and can be switched off', () => {
    const body =
      p(r('in'), style('Item')) + p(r('out'), `${style('Item')}<w:numPr><w:numId w:val="0"/></w:numPr>`)
    const { paragraphs } = readWordText(makeDocx(body, { styles, numbering }))
    expect(paragraphs.map(({ list }) => list)).toEqual([{ level: 1, ordered: false, marker: 'o' }, null])
  })
})

describe('tables', () => {
  const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
  const inner = `<w:tbl><w:tr>${cell(p(r('inner')))}</w:tr></w:tbl>`

  it('keep rows, cells, what is merged and what is nested', () => {
    const rows = `<w:tr>${cell(p(r('wide')), '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell(p(r('top')) + inner + p(r('under')), '<w:vMerge w:val="restart"/>')}${cell(p(''))}</w:tr><w:tr>${cell(p(r('')), '<w:vMerge/>')}</w:tr>`
    const { paragraphs, tables } = readWordText(makeDocx(`${p(r('before'))}<w:tbl>${rows}</w:tbl>`))
    expect(tables.length).toBe(1)
    const cells = tables[0]?.rows.flat() ?? []
    expect(cells.map(({ columns, continued }) => [columns, continued])).toEqual([
      [2, false],
      [1, false],
      [1, false],
      [1, true],
    ])
    expect(cells[1]?.paragraphs.map(({ text }) => text)).toEqual(['top', 'under'])
    expect(cells[1]?.tables[0]?.rows[0]?.[0]?.paragraphs.map(({ text }) => text)).toEqual(['inner'])
    expect(paragraphs.map(({ text, inTable }) => [text, inTable])).toEqual([
      ['before', null],
      ['wide', { table: 0, row: 0, cell: 0 }],
      ['top', { table: 0, row: 1, cell: 0 }],
      ['inner', { table: 0, row: 1, cell: 0 }],
      ['under', { table: 0, row: 1, cell: 0 }],
      ['', { table: 0, row: 1, cell: 1 }],
      ['', { table: 0, row: 2, cell: 0 }],
    ])
  })

  it('find rows and cells inside content controls', () => {
    const row = `<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>${cell(p(r('deep')))}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>`
    expect(textsOf(`<w:tbl>${row}</w:tbl>`)).toEqual(['deep'])
  })
})

describe('what stands beside the body', () => {
  it('is read separately and says where it belongs', () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(r('boxed'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>`
    const body = p(r('one')) + p(`${r('two')}${box}<w:r><w:footnoteReference w:id="2"/></w:r>`)
    const text = readWordText(
      makeDocx(body, {
        footnotes: `<w:footnotes ${namespaces}><w:footnote w:type="separator" w:id="0">${p(r('line'))}</w:footnote><w:footnote w:id="2">${p(r('note'))}</w:footnote><w:footnote w:id="3">${p(r('orphan'))}</w:footnote></w:footnotes>`,
        header: `<w:hdr ${namespaces}>${p(r('head'))}</w:hdr>`,
        footer: `<w:ftr ${namespaces}>${p(r(' '))}</w:ftr>`,
      }),
    )
    expect(text.paragraphs.map((line) => line.text)).toEqual(['one', 'two'])
    expect(
      text.beside.map(({ kind, paragraph, paragraphs }) => [kind, paragraph, paragraphs[0]?.text]),
    ).toEqual([
      ['textbox', 1, 'boxed'],
      ['footnote', 1, 'note'],
      ['footnote', null, 'orphan'],
      ['header', null, 'head'],
    ])
  })

  it('is counted where it has no text', () => {
    const body = `${p('<w:r><w:object/></w:r>')}<w:altChunk r:id="x"/>`
    expect(readWordText(makeDocx(body)).unread).toEqual({ pictures: 0, objects: 1, files: 1 })
  })
})

describe('the main part', () => {
  const document = `<w:document ${namespaces}><w:body>${p(r('found'))}</w:body></w:document>`
  const read = (parts: Readonly<Record<string, string>>) =>
    readWordText(zipParts(parts)).paragraphs.map(({ text }) => text)

  it('is found by its relationship, whatever it is called', () => {
    expect(
      read({
        '_rels/.rels': relationships({ officeDocument: '/odd%20name/MAIN.xml' }),
        'odd name/main.xml': document,
      }),
    ).toEqual(['found'])
  })

  it('may be strict, with namespaces of its own and any prefix', () => {
    const strict = 'http://purl.oclc.org/ooxml'
    const main = `<x:document xmlns:x="${strict}/wordprocessingml/main"><x:body><x:p><x:r><x:t>strict</x:t></x:r></x:p></x:body></x:document>`
    const base = `${strict}/officeDocument/relationships`
    expect(
      read({
        '_rels/.rels': relationships({ officeDocument: 'word/document.xml' }, base),
        'word/document.xml': main,
      }),
    ).toEqual(['strict'])
  })

  it('may be in UTF-16', () => {
    const units = Uint16Array.from(
      `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${document.replace('found', 'weit ü')}`,
      (unit) => unit.charCodeAt(0),
    )
    const bytes = zipParts({
      '_rels/.rels': relationships({ officeDocument: 'word/document.xml' }),
      'word/document.xml': new Uint8Array(units.buffer),
    })
    expect(readWordText(bytes).paragraphs.map(({ text }) => text)).toEqual(['weit ü'])
  })
})
