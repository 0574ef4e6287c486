import type { ElectronApplication } from 'playwright'

export type Prompt = { readonly what: 'open' | 'save' | 'question' | 'external'; readonly told: unknown }

export type Answers = {
  /** The path a person would choose to open, to save under; null cancels. */
  readonly open?: string | null
  readonly save?: string | null
  /** The button a person would press. */
  readonly button?: number
}

/** Sits in front of the app in a person's place: answers its dialogs and notes what it asked. Works alike on both runtimes. */
export async function answerPrompts(app: ElectronApplication, answers: Answers): Promise<void> {
  await app.evaluate(({ dialog, shell }, { open = null, save = null, button = 0 }) => {
    const asked: unknown[] = []
    const note = (what: string, given: readonly unknown[]): unknown =>
      asked.push({ what, told: given.at(-1) })
    Object.assign(globalThis, { promptsAsked: asked })
    Object.assign(dialog, {
      showOpenDialog: async (...given: unknown[]) => {
        note('open', given)
        return { canceled: open === null, filePaths: open === null ? [] : [open] }
      },
      showSaveDialog: async (...given: unknown[]) => {
        note('save', given)
        return { canceled: save === null, filePath: save ?? '' }
      },
      showMessageBox: async (...given: unknown[]) => {
        note('question', given)
        return { response: button, checkboxChecked: false }
      },
    })
    Object.assign(shell, {
      openExternal: async (...given: unknown[]) => {
        note('external', given)
      },
    })
  }, answers)
}

export async function readPrompts(app: ElectronApplication): Promise<readonly Prompt[]> {
  return app.evaluate(() => Reflect.get(globalThis, 'promptsAsked') ?? [])
}
