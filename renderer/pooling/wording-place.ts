/** The field the words of a group are typed into, while a card is in sight. */
export const wordingField = { current: null as HTMLTextAreaElement | null }
