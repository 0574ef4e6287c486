type Ending = () => Promise<unknown> | void

const endings: Ending[] = []
let ending = false

/** Something to put away before the process ends; the last one named goes first. */
export function atEnd(act: Ending): void {
  endings.unshift(act)
}

/** Ends the process once everything is put away, whatever goes wrong meanwhile. */
export async function endProcess(code: number): Promise<void> {
  if (ending) return
  ending = true
  for (const act of endings) {
    try {
      await act()
    } catch (error) {
      process.stderr.write(`stand-in: ${String(error)}\n`)
    }
  }
  process.exit(code)
}
