// The GGUF through the application's engine, as the application runs it: one thread on the processor.
import { getLlama, type Token, TokenBias } from 'node-llama-cpp'
import { slotBias } from '../../src/main/assistant/wording/slot-bias'
import { type Taught, taughtOf } from '../../src/main/assistant/wording/taught'

const MOST_TOKENS = 64

export interface Generated {
  readonly text: string
  readonly tokens: readonly number[]
  /** The model said itself that it is done. */
  readonly ended: boolean
  readonly firstMs: number
  readonly ms: number
}

export interface Generator {
  /** `only`: slots that may appear; null leaves the model free. Greedy at temperature 0. */
  say(prompt: string, only: ReadonlySet<string> | null, temperature: number, seed: number): Promise<Generated>
  tokensOf(prompt: string): readonly number[]
  /** What the file says that it was taught. */
  readonly taught: Taught | null
  dispose(): Promise<void>
}

export async function openGenerator(modelPath: string): Promise<Generator> {
  const llama = await getLlama({ gpu: false, build: 'never' })
  const model = await llama.loadModel({ modelPath })
  const context = await model.createContext({ contextSize: 256, threads: 1 })
  const sequence = context.getSequence()
  const before = model.tokenize('<|begin|>', true)
  const after = model.tokenize('<|say|>', true)
  const never = (tokens: ReadonlySet<Token>) => {
    const bias = new TokenBias(model.tokenizer)
    for (const token of tokens) bias.set(token, 'never')
    return bias
  }
  const asked = (prompt: string) => [...before, ...model.tokenize(prompt, false), ...after]
  return {
    tokensOf: asked,
    taught: taughtOf(model.fileInfo.metadata),
    say: async (prompt, only, temperature, seed) => {
      await sequence.clearHistory()
      const bias = only ? slotBias((text) => model.tokenize(text, false), never, only) : null
      const tokens: Token[] = []
      const started = performance.now()
      let firstMs = 0
      const how = { temperature, seed, topP: 1, minP: 0.04, ...(bias ? { tokenBias: bias.bias } : {}) }
      for await (const token of sequence.evaluate(asked(prompt), how)) {
        if (tokens.length === 0) firstMs = performance.now() - started
        tokens.push(token)
        bias?.said(token)
        if (tokens.length >= MOST_TOKENS) break
      }
      const ms = performance.now() - started
      return { text: model.detokenize(tokens, false), tokens, ended: tokens.length < MOST_TOKENS, firstMs, ms }
    },
    dispose: () => llama.dispose(),
  }
}
