// Which tokens the embedded model may say: the slots that it was offered, each once, and no digit.
import { MODEL_SLOTS } from './restating'

export interface SlotBias<Bias, Token> {
  /** For the next token. */
  readonly bias: () => Bias
  readonly said: (token: Token) => void
}

/**
 * `only`: slots that may appear; a slot that has been said may not be said again. `never`: makes the engine's own bias against tokens.
 * Knows nothing of the engine but that.
 */
export function slotBias<Bias, Token>(
  tokenize: (text: string) => readonly Token[],
  never: (tokens: ReadonlySet<Token>) => Bias,
  only: ReadonlySet<string>,
): SlotBias<Bias, Token> {
  const closed = new Set([...'0123456789'].flatMap(tokenize))
  const slots = new Set<Token>()
  for (const slot of MODEL_SLOTS) {
    const [token] = tokenize(`{${slot}}`)
    if (token === undefined) continue
    slots.add(token)
    if (!only.has(slot)) closed.add(token)
  }
  // Made anew only when it changes: the engine asks for it before every token, and making it takes as long as a third of one.
  let made: Bias | null = null
  return {
    bias: () => {
      made ??= never(closed)
      return made
    },
    said: (token) => {
      if (!slots.has(token)) return
      closed.add(token)
      made = null
    },
  }
}
