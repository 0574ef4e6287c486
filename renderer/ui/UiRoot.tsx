import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'

import { CommandLayer } from './CommandLayer.tsx'
import { LiveRegion } from './LiveRegion.tsx'

/** Goes once around everything: British words and dates, the live region, the keys. */
export function UiRoot({ children }: { readonly children: ReactNode }) {
  return (
    <I18nProvider locale="en-GB">
      {children}
      <LiveRegion />
      <CommandLayer />
    </I18nProvider>
  )
}
