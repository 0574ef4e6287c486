const second = 1_000

/** A time as minutes and seconds, 03:20; what is over as +00:12. */
export function showTime(leftMs: number): string {
  const seconds = leftMs > 0 ? Math.ceil(leftMs / second) : Math.floor(-leftMs / second)
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  const time = [minutes, rest].map((part) => String(part).padStart(2, '0')).join(':')
  return leftMs < 0 && seconds > 0 ? `+${time}` : time
}
