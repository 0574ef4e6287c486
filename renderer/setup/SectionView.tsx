import { AbbreviationsSection } from './AbbreviationsSection.tsx'
import { BodiesSection } from './BodiesSection.tsx'
import type { Missing } from './check.ts'
import { CheckSection } from './CheckSection.tsx'
import { DaySection } from './DaySection.tsx'
import { FactsSection } from './FactsSection.tsx'
import { goToMissing } from './go-to-missing.ts'
import { PeopleSection } from './PeopleSection.tsx'
import { showPerson, usePrepare } from './prepare-store.ts'
import type { Section } from './sections.ts'
import { SidesSection } from './SidesSection.tsx'
import { StandardsSection } from './StandardsSection.tsx'
import { TablesSection } from './TablesSection.tsx'
import { TopicsSection } from './TopicsSection.tsx'

type SectionViewProps = { readonly section: Section; readonly missing: readonly Missing[] }

/** The forms of one section. */
export function SectionView({ section, missing }: SectionViewProps) {
  const person = usePrepare((state) => state.person)
  switch (section) {
    case 'day':
      return <DaySection />
    case 'topics':
      return <TopicsSection />
    case 'tables':
      return <TablesSection />
    case 'people':
      return <PeopleSection chosen={person} onChoose={showPerson} />
    case 'bodies':
      return <BodiesSection />
    case 'sides':
      return <SidesSection />
    case 'standards':
      return <StandardsSection />
    case 'abbreviations':
      return <AbbreviationsSection />
    case 'facts':
      return <FactsSection />
    case 'check':
      return <CheckSection missing={missing} onGo={goToMissing} />
  }
}
