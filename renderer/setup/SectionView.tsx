import { AbbreviationsSection } from './AbbreviationsSection.tsx'
import { BodiesSection } from './BodiesSection.tsx'
import type { Missing } from './check.ts'
import { CheckSection } from './CheckSection.tsx'
import { DaySection } from './DaySection.tsx'
import { FactsSection } from './FactsSection.tsx'
import { FiguresSection } from './FiguresSection.tsx'
import { goToMissing } from './go-to-missing.ts'
import { MarksSection } from './MarksSection.tsx'
import { PeopleSection } from './PeopleSection.tsx'
import type { Section } from './sections.ts'
import { SidesSection } from './SidesSection.tsx'
import { SpellingSection } from './SpellingSection.tsx'
import { StandardsSection } from './StandardsSection.tsx'
import { TablesSection } from './TablesSection.tsx'
import { TalksSection } from './TalksSection.tsx'
import { TopicsSection } from './TopicsSection.tsx'

type SectionViewProps = { readonly section: Section; readonly missing: readonly Missing[] }

/** The forms of one section. */
export function SectionView({ section, missing }: SectionViewProps) {
  switch (section) {
    case 'day':
      return <DaySection />
    case 'topics':
      return <TopicsSection />
    case 'tables':
      return <TablesSection />
    case 'people':
      return <PeopleSection />
    case 'bodies':
      return <BodiesSection />
    case 'sides':
      return <SidesSection />
    case 'marks':
      return <MarksSection />
    case 'talks':
      return <TalksSection />
    case 'figures':
      return <FiguresSection />
    case 'standards':
      return <StandardsSection />
    case 'abbreviations':
      return <AbbreviationsSection />
    case 'spelling':
      return <SpellingSection />
    case 'facts':
      return <FactsSection />
    case 'check':
      return <CheckSection missing={missing} onGo={goToMissing} />
  }
}
