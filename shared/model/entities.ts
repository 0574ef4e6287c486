import { z } from 'zod'

import {
  Action,
  Appendix,
  Framework,
  Omission,
  Passage,
  PlanRow,
  Recommendation,
  Reference,
  Version,
} from './guidance.ts'
import { Body, Expertise, Identity, Interest, Person, Presentation, Role, Statistic } from './people.ts'
import { Apart, Echo, Group, Leftover, Point, Source, Theme } from './point.ts'
import { Approval, Comment, Distribution, Round } from './review.ts'
import { Abbreviation, Fact, Savepoint, Slot, Spelling, Table, Topic, Workshop } from './workshop.ts'

/** Every sort of thing a session can hold, by the name its changes carry. */
export const entities = {
  workshop: Workshop,
  fact: Fact,
  table: Table,
  topic: Topic,
  slot: Slot,
  abbreviation: Abbreviation,
  spelling: Spelling,
  savepoint: Savepoint,
  expertise: Expertise,
  body: Body,
  person: Person,
  identity: Identity,
  role: Role,
  presentation: Presentation,
  statistic: Statistic,
  interest: Interest,
  point: Point,
  echo: Echo,
  theme: Theme,
  group: Group,
  apart: Apart,
  source: Source,
  leftover: Leftover,
  framework: Framework,
  reference: Reference,
  planRow: PlanRow,
  action: Action,
  recommendation: Recommendation,
  passage: Passage,
  omission: Omission,
  version: Version,
  appendix: Appendix,
  round: Round,
  comment: Comment,
  approval: Approval,
  distribution: Distribution,
} as const

export type Entity = keyof typeof entities
export type Fields<E extends Entity> = z.infer<(typeof entities)[E]>

/** The names of all entities, in the order above. */
export const entityNames = Object.keys(entities) as Entity[]

export const EntityName = z.enum(entityNames as [Entity, ...Entity[]])
