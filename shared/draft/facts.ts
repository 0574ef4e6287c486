import type { Block, ListItem } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import type { FactKind } from '#shared/model/workshop.ts'

import type { Material } from './material.ts'
import { sentence, wordKey } from './words.ts'

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
  return { text: factText(fact), items: below.map((each) => factItem(material, each)) }
}

/** Facts as list entries. */
export function factItems(material: Material, facts: readonly Fact[]): readonly ListItem[] {
  return facts.map((fact) => factItem(material, fact))
}

const longFact = 120

/** Facts as they stand: long ones as paragraphs, short or nested ones gathered into lists. */
export function factBlocks(material: Material, facts: readonly Fact[]): readonly Block[] {
  const blocks: Block[] = []
  let items: ListItem[] = []
  const close = (): void => {
    const [only] = items
    if (items.length === 1 && typeof only?.text === 'string' && (only.items ?? []).length === 0)
      blocks.push({ kind: 'paragraph', text: sentence(only.text) })
    else if (items.length > 0) blocks.push({ kind: 'list', ordered: false, items })
    items = []
  }
  for (const fact of facts) {
    if (fact.text.length <= longFact || material.facts.under.has(fact.id))
      items.push(factItem(material, fact))
    else {
      close()
      blocks.push({ kind: 'paragraph', text: factText(fact), anchor: `fact-${fact.id}` })
    }
  }
  close()
  return blocks
}
