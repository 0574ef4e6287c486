import type { Stage as ShownStage } from '#renderer/ui/StageStrip.tsx'
import type { Stage } from '#shared/contract/library.ts'

/** The stage by the name the screens' strip has for it. */
export function stageOf(stage: Stage): ShownStage {
  if (stage === 'prepare') return 'setup'
  return stage === 'pool' ? 'pooling' : stage
}
