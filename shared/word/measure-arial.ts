import type { FontToMeasure } from 'docx/layout'

type Widths = readonly (readonly [number, string])[]

const unitsInEm = 2_048

// Advance widths of Arial, which Liberation Sans shares, each with the characters that have it.
const regular: Widths = [
  [391, "'"],
  [455, 'ijl‘’'],
  [532, '|¦'],
  [569, ' !,./:;I[\\]ftÌÍÎÏìíîï'],
  [682, '()-`r¡¨²³´·¸¹“”'],
  [684, '{}'],
  [717, '•'],
  [727, '"'],
  [748, 'º'],
  [758, 'ª'],
  [797, '*'],
  [819, '°'],
  [961, '^'],
  [1024, 'Jcksvxyzçýÿ'],
  [1100, '¶'],
  [1124, '±÷'],
  [1131, '¯'],
  [1139, '#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþ–€'],
  [1180, 'µ'],
  [1196, '+<=>~¬×'],
  [1251, 'FTZ¿ßø'],
  [1366, '&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞ'],
  [1479, 'CDHNRUwÇÐÑÙÚÛÜ'],
  [1509, '©®'],
  [1593, 'GOQÒÓÔÕÖØ'],
  [1706, 'Mm'],
  [1708, '¼½¾'],
  [1821, '%æ'],
  [1933, 'W'],
  [2048, 'Æ—…™'],
  [2079, '@'],
]

const bold: Widths = [
  [487, "'"],
  [569, ' ,./I\\ijlÌÍÎÏìíîï‘’'],
  [573, '|¦'],
  [682, '!()-:;[]`ft¡¨²³´·¸¹'],
  [717, '•'],
  [748, 'º'],
  [758, 'ª'],
  [797, '*r{}'],
  [819, '°'],
  [971, '"'],
  [1024, 'z“”'],
  [1124, '±÷'],
  [1131, '¯'],
  [1139, '#$0123456789J_aceksvxy¢£¤¥§«¶»àáâãäåçèéêëýÿ–€'],
  [1180, 'µ'],
  [1196, '+<=>^~¬×'],
  [1251, '?FLTZbdghnopqu¿ßðñòóôõöøùúûüþ'],
  [1366, 'EPSVXYÈÉÊËÝÞ'],
  [1479, '&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜ'],
  [1509, '©®'],
  [1593, 'GOQwÒÓÔÕÖØ'],
  [1706, 'M'],
  [1708, '¼½¾'],
  [1821, '%mæ'],
  [1933, 'W'],
  [1997, '@'],
  [2048, 'Æ—…™'],
]

function tableOf(widths: Widths): ReadonlyMap<string, number> {
  return new Map(
    widths.flatMap(([width, characters]) => Array.from(characters, (character) => [character, width])),
  )
}

const tables = { regular: tableOf(regular), bold: tableOf(bold) }
const usual = 1_139
const firstWide = 0x2e80

function usualWidth(character: string): number {
  if (/\s/.test(character)) return 569
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0
  return (character.codePointAt(0) ?? 0) >= firstWide ? unitsInEm : usual
}

/** How wide text is in Arial, in points; letters that are not European are taken to be as wide as most. */
export function measureArial(text: string, font: FontToMeasure): number {
  const table = font.bold ? tables.bold : tables.regular
  let units = 0
  for (const character of text) units += table.get(character) ?? usualWidth(character)
  return (units / unitsInEm) * font.size
}
