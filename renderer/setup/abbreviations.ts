/** A short form and what it stands for, from one line: "OST = opioid substitution treatment", "OST: …", "OST, …". */
export function readAbbreviation(line: string): { readonly short: string; readonly long: string } {
  const [, short, long] = /^(.+?)\s*(?:=|:|,|\t|\s[-–]\s)\s*(.+)$/su.exec(line.trim()) ?? []
  return { short: short ?? line.trim(), long: long ?? '' }
}
