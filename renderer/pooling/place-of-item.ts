import type { Session } from '#shared/model/session.ts'
import { pointsOf, type QueueItem } from '#shared/pooling/list-queue.ts'

/** The points without a topic, and suggestions across topics, beside the ids of the topics. */
export const noTopic = 'none'
export const acrossTopics = 'across'

/** Where a suggestion is decided: in its topic, among the points without one, or across topics. */
export function placeOfItem(session: Session, item: QueueItem): string {
  if (item.topic !== null) return item.topic
  const topics = new Set(pointsOf(session, item).map((id) => session.records.point.get(id)?.topic ?? null))
  const [only = null] = topics
  return topics.size > 1 ? acrossTopics : (only ?? noTopic)
}

/** The topic that a place stands for in the pure functions; null means points without one. */
export function topicOfPlace(place: string): string | null | undefined {
  if (place === acrossTopics) return undefined
  return place === noTopic ? null : place
}
