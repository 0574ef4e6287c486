/** The lead facilitator takes the room through what the tables said. */
export function FeedbackScreen() {
  return <main />
}
