import type { House } from './house-file.ts'
import { makeTree } from './xml-tree.ts'

// What the schema has before documentProtection (CT_Settings).
const before = new Set(
  `writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape
  printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts
  saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop
  hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles
  stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves
  doNotTrackFormatting`
    .split(/\s+/)
    .map((name) => `w:${name}`),
)

/** Has Word take comments only; a template without settings stays open to everything. */
export function protectForComments(house: House): void {
  const settings = house.tree('word/settings.xml')
  if (settings === null) return
  const kept = settings.children.filter(
    (child) => typeof child === 'string' || child.name !== 'w:documentProtection',
  )
  const at = kept.findLastIndex((child) => typeof child !== 'string' && before.has(child.name))
  const protection = makeTree('w:documentProtection', { 'w:edit': 'comments', 'w:enforcement': '1' })
  settings.children = kept.toSpliced(at + 1, 0, protection)
}
