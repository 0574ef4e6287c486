import type { Block, ListItem } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import type { FactKind } from '#shared/model/workshop.ts'

import { listUnder, say } from './lists.ts'
import type { Material } from './material.ts'
import { wordKey } from './words.ts'

type Fact = Rec<'fact'>

/** The facts of these kinds in order, the same one once. */
export function listFacts(material: Material, ...kinds: readonly FactKind[]): readonly Fact[] {
  const met = new Set<string>()
  return material.facts.roots.filter((fact) => {
    if (!kinds.includes(fact.kind) || fact.text.trim() === '') return false
    if (material.facts.under.has(fact.id)) return true
    const key = wordKey(fact.text)
    if (met.has(key) && key !== '') return false
    met.add(key)
    return true
  })
}

/** A fact as printed, with its date where the words leave it out. */
function factText({ text, when }: Fact): string {
  const date = when?.text.trim() ?? ''
  return date === '' || text.includes(date) ? text : `${text} (${date})`
}

/** A fact and those under it as an entry of a list. */
function factItem(material: Material, fact: Fact): ListItem {
  const below = material.facts.under.get(fact.id) ?? []
  const text = factText(fact)
  return {
    text: below.length === 0 ? text.replace(/\s*:\s*$/u, '') : text,
    items: below.map((each) => factItem(material, each)),
  }
}

/** Facts as list entries. */
export function factItems(material: Material, facts: readonly Fact[]): readonly ListItem[] {
  return facts.map((fact) => factItem(material, fact))
}

const longFact = 120

/** Facts under the words that lead into them; a single one in full sentences needs no such words. */
export function factsUnder(
  material: Material,
  lead: string,
  ...kinds: readonly FactKind[]
): readonly Block[] {
  const facts = listFacts(material, ...kinds)
  const [only] = facts
  const alone = facts.length === 1 && only !== undefined && !material.facts.under.has(only.id)
  return alone && only.text.length > longFact
    ? say(factText(only))
    : listUnder(lead, factItems(material, facts))
}

/** A fact that leads into those under it: itself as a paragraph, they as a list. */
function leadBlocks({ text, items = [] }: ListItem): readonly Block[] {
  return [
    { kind: 'paragraph', text },
    { kind: 'list', ordered: false, items },
  ]
}

/** Facts as they stand: long ones as paragraphs, short or nested ones gathered into lists. */
export function factBlocks(material: Material, facts: readonly Fact[]): readonly Block[] {
  const blocks: Block[] = []
  let items: ListItem[] = []
  const close = (): void => {
    blocks.push(...listUnder('', items))
    items = []
  }
  for (const fact of facts) {
    const nested = material.facts.under.has(fact.id)
    const leads = nested && fact.text.trim().endsWith(':')
    if (!leads && (nested || fact.text.length <= longFact)) {
      items.push(factItem(material, fact))
      continue
    }
    close()
    if (leads) blocks.push(...leadBlocks(factItem(material, fact)))
    else blocks.push({ kind: 'paragraph', text: factText(fact), anchor: `fact-${fact.id}` })
  }
  close()
  return blocks
}
