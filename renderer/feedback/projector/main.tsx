import '#renderer/ui/styles.ts'
import { createRoot } from 'react-dom/client'

import { Wall } from './Wall.tsx'

const root = document.querySelector('#root')
if (root !== null) createRoot(root).render(<Wall id={window.location.hash.slice(1)} />)
