import type { Block, ListItem } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import type { FactKind } from '#shared/model/workshop.ts'

import { listUnder, madeFrom, sayAs } from './lists.ts'
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
  const blocks =
    alone && only.text.length > longFact
      ? sayAs(`fact-${only.id}`, factText(only))
      : listUnder(lead, factItems(material, facts), false, `facts-${kinds[0] ?? 'other'}`)
  return madeFrom(blocks, listIds(material, facts))
}

/** Facts and all that stand under them, by id. */
function listIds(material: Material, facts: readonly Fact[]): readonly string[] {
  return facts.flatMap(({ id }) => [id, ...listIds(material, material.facts.under.get(id) ?? [])])
}

/** A fact that leads into those under it: itself as a paragraph, they as a list. */
function leadBlocks(material: Material, fact: Fact): readonly Block[] {
  const { text, items = [] } = factItem(material, fact)
  const [lead = fact.id, ...below] = listIds(material, [fact])
  return [
    { kind: 'paragraph', text, anchor: `fact-${fact.id}`, from: [lead] },
    { kind: 'list', ordered: false, items, from: below },
  ]
}

/** Facts as they stand: long ones as paragraphs, short or nested ones gathered into lists. */
export function factBlocks(material: Material, facts: readonly Fact[]): readonly Block[] {
  const blocks: Block[] = []
  let run: Fact[] = []
  const close = (): void => {
    const list = listUnder('', factItems(material, run)).map((block) =>
      block.kind === 'list' || block.kind === 'paragraph'
        ? { ...block, anchor: `facts-from-${run[0]?.id ?? ''}` }
        : block,
    )
    blocks.push(...madeFrom(list, listIds(material, run)))
    run = []
  }
  for (const fact of facts) {
    const nested = material.facts.under.has(fact.id)
    const leads = nested && fact.text.trim().endsWith(':')
    if (!leads && (nested || fact.text.length <= longFact)) {
      run.push(fact)
      continue
    }
    close()
    if (leads) blocks.push(...leadBlocks(material, fact))
    else
      blocks.push({
        kind: 'paragraph',
        text: factText(fact),
        anchor: `fact-${fact.id}`,
        from: [fact.id],
      })
  }
  close()
  return blocks
}
