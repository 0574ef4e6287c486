import type { EntryRules } from '#shared/capture/read-entry.ts'
import { defaultKinds } from '#shared/model/blank.ts'

/** Rules as a session of a day has them: six sides and four topics. */
export const dayRules: EntryRules = {
  kinds: defaultKinds,
  plainTyping: false,
  roles: ['lx', 'gp', 'nurse', 'worker', 'pharm', 'psych'].map((code) => ({
    id: `of-${code}`,
    code,
    name: code,
  })),
  topics: ['Assessment', 'Barriers', 'Advice and information', 'Ongoing care'].map((title) => ({
    id: title.toLowerCase(),
    title,
  })),
}
