/** An id that nobody else makes: 96 random bits. `crypto.randomUUID` is not used because plain-HTTP pages lack it. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}
