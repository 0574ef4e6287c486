import aff from '#dictionary/index.aff?raw'
import dic from '#dictionary/index.dic?raw'
import trade from '#resources/dictionaries/trade-words.txt?raw'

import { makeChecker } from './make-checker.ts'
import type { Answer, Asked } from './spell-messages.ts'

const checker = makeChecker({ aff, dic, trade })

function answer(asked: Asked): readonly string[] {
  switch (asked.kind) {
    case 'check':
      return asked.words.filter((word) => !checker.isRight(word))
    case 'suggest':
      return checker.suggest(asked.word, asked.own)
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  self.postMessage({ id: data.id, words: answer(data) } satisfies Answer, {})
})
