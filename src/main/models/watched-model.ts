// A model under watch: what it says is timed, it may not think for ever, and it can be put down while it speaks.
import { ModelProblem, type PhrasingHow, type PhrasingModel } from '../assistant/model/model'

export interface Speed {
  readonly firstTokenMs: number
  readonly tokensPerSecond: number
}

export interface Limits {
  readonly firstTokenMs: number
  readonly answerMs: number
}

/** A large model on a slow processor reads a prompt of some hundred tokens in half a minute. */
const LIMITS: Limits = { firstTokenMs: 45_000, answerMs: 90_000 }
/** After so many answers in a row that did not come it is given up. */
const MOST_IN_A_ROW = 2

export interface Watching {
  readonly onSpeed: (speed: Speed) => void
  /** It said nothing in time, or failed, twice in a row. */
  readonly onGivenUp: (fault: 'silent' | 'failed') => void
  /** An answer begins; what comes back is called when it is over. */
  readonly onAnswer?: () => () => void
  readonly limits?: Limits
}

/**
 * The same model with limits. An answer that takes too long ends with ModelProblem 'silent'; the words that came before it
 * stand. `dispose` stops whoever is listening first.
 */
export function watchedModel(
  model: PhrasingModel,
  { onSpeed, onGivenUp, onAnswer, limits = LIMITS }: Watching,
): PhrasingModel {
  const ending = new AbortController()
  let inVain = 0
  const failing = (fault: 'silent' | 'failed') => {
    if (++inVain === MOST_IN_A_ROW) onGivenUp(fault)
  }
  const tooSlow = () => {
    failing('silent')
    return new ModelProblem('The language model took too long.', { fault: 'silent' })
  }

  async function* phrase(prompt: string, signal: AbortSignal, how?: PhrasingHow): AsyncGenerator<string> {
    const late = new AbortController()
    const stop = AbortSignal.any([signal, ending.signal, late.signal])
    const first = setTimeout(() => late.abort(), limits.firstTokenMs)
    const whole = setTimeout(() => late.abort(), limits.answerMs)
    const began = performance.now()
    let firstTokenMs: number | null = null
    let pieces = 0
    const over = onAnswer?.()
    try {
      for await (const piece of fromModel(prompt, stop, how)) {
        if (firstTokenMs === null) {
          firstTokenMs = performance.now() - began
          clearTimeout(first)
        }
        pieces++
        yield piece
      }
      if (late.signal.aborted) throw tooSlow()
      inVain = 0
    } finally {
      over?.()
      clearTimeout(first)
      clearTimeout(whole)
      const seconds = (performance.now() - began - (firstTokenMs ?? 0)) / 1000
      if (firstTokenMs !== null && pieces > 1 && seconds > 0) {
        onSpeed({ firstTokenMs, tokensPerSecond: (pieces - 1) / seconds })
      }
    }
  }

  async function* fromModel(prompt: string, signal: AbortSignal, how?: PhrasingHow): AsyncGenerator<string> {
    try {
      yield* model.phrase(prompt, signal, how)
    } catch (error) {
      failing('failed')
      throw error
    }
  }

  const choose = model.choose?.bind(model)
  return {
    ...model,
    phrase,
    ...(choose && {
      choose: async (question, tools, signal) => {
        const late = AbortSignal.timeout(limits.firstTokenMs)
        const over = onAnswer?.()
        const call = await choose(question, tools, AbortSignal.any([signal, ending.signal, late])).finally(over)
        if (late.aborted && call === null) throw tooSlow()
        return call
      },
    }),
    dispose: async () => {
      ending.abort()
      await model.dispose()
    },
  }
}
