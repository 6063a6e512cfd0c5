// What the model costs: its speed while answering against the engine alone, the wait for its first word, and memory.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { understand } from '../../src/main/assistant/intent/understanding'
import type { GgufRequest } from '../../src/main/assistant/model/llama'
import type { PhrasingModel } from '../../src/main/assistant/model/model'
import { EMBEDDED_MODEL } from '../../src/main/assistant/model/model-file'
import { sampleBooks } from '../../src/main/assistant/sample-books.fixture'
import { TOOLS } from '../../src/main/assistant/tools/tools'
import { phrase as phraseFindings, type Tally } from '../../src/main/assistant/wording/phrasing'
import type { Timing } from '../../src/main/assistant/wording/restated-sentence'
import { writeRandomGguf } from '../../src/main/models/random-gguf.fixture'
import { engineOfSources } from '../../src/main/models/threaded-engine.fixture'
import { watchedModel } from '../../src/main/models/watched-model'
import type { BenchBank, Measured } from '../bench'
import { percentile } from './statistics'

const ROOT = resolve(import.meta.dirname, '../..')
const QUESTIONS = [
  'How much did I spend on eating out this month?',
  'How much did I spend this month?',
  'Which merchants get most of my money?',
  'What is my balance?',
  'What changed in October?',
  'How much on groceries in September?',
]
/** A hold of more than this is felt. */
const MOST_HELD_MS = 50
const never = new AbortController().signal
const OWN: GgufRequest = {
  file: join(ROOT, 'resources/models', EMBEDDED_MODEL),
  name: 'embedded',
  dialect: 'slots',
  contextTokens: 256,
  threads: 1,
}

/**
 * How long loading holds the main thread; tokens a second while whole answers are made and checked, and the first token, each
 * against the bare engine on the same prompts, taken in turns, ours in its thread as an installed Teller has it; and the first
 * token of a second question of a general model against that of its first.
 */
export async function modelAgainstEngine({ quick }: BenchBank): Promise<Measured[]> {
  const rounds = quick ? 3 : 10
  const sample = await sampleBooks()
  const ours: Timed[] = []
  const prompts: { readonly prompt: string; readonly tokens: number }[] = []
  const held = monitorEventLoopDelay({ resolution: 1 })
  held.enable()
  const loaded = await engineOfSources().loadFile(OWN)
  held.disable()
  const watched = watchedModel(loaded, { onSpeed: () => {}, onGivenUp: () => {} })
  const model = timed(watched, (prompt, each) => {
    ours.push(each)
    prompts.push({ prompt, tokens: each.tokens })
  })
  const bare = await bareEngine()
  try {
    const scope = await sample.scope()
    const listener = { payees: [], asOf: scope.asOf, currency: 'INR', country: 'in' as const }
    const theirs: Timed[] = []
    for (let round = 0; round < rounds; round++) {
      for (const question of QUESTIONS) {
        const understood = understand(question, listener, null)
        if (understood.kind !== 'answerable') continue
        const findings = await TOOLS[understood.intent](scope, understood.ask)
        const timing: Timing = { firstTokenMs: null, tokens: 0, elapsedMs: 0 }
        const tally: Tally = { written: 0, kept: 0, rejected: [] }
        for await (const _ of phraseFindings(findings, model, [], scope.asOf, never, timing, tally));
        for (const { prompt, tokens } of prompts.splice(0)) theirs.push(await bare.run(prompt, tokens))
      }
    }
    return [
      figure('longest hold of the main thread while the engine loads', 'ms', held.max / 1e6, MOST_HELD_MS),
      figure('tokens/s while answering', 'tokens/s', speedOf(ours), speedOf(theirs)),
      figure('first token of the embedded model', 'ms', firstOf(ours), firstOf(theirs)),
      await secondQuestion(rounds),
    ]
  } finally {
    await model.dispose()
    await bare.dispose()
    await sample.close()
  }
}

interface Timed {
  readonly firstTokenMs: number
  readonly tokens: number
  readonly elapsedMs: number
}

/** The same model, telling how long each of its sentences took. */
function timed(model: PhrasingModel, tell: (prompt: string, timed: Timed) => void): PhrasingModel {
  return {
    ...model,
    async *phrase(prompt, signal, how) {
      const began = performance.now()
      let firstTokenMs = 0
      let tokens = 0
      for await (const piece of model.phrase(prompt, signal, how)) {
        firstTokenMs ||= performance.now() - began
        tokens++
        yield piece
      }
      if (tokens > 1) tell(prompt, { firstTokenMs, tokens, elapsedMs: performance.now() - began })
    },
  }
}

const firstOf = (timed: readonly Timed[]) =>
  percentile(
    timed.map(({ firstTokenMs }) => firstTokenMs),
    0.5,
  )
const speedOf = (timed: readonly Timed[]) =>
  percentile(
    timed.map(
      ({ tokens, elapsedMs, firstTokenMs }) => (1000 * (tokens - 1)) / Math.max(0.001, elapsedMs - firstTokenMs),
    ),
    0.5,
  )

/** The engine as its own documentation uses it, with nothing of ours around it. */
async function bareEngine() {
  const { getLlama, LlamaLogLevel } = await import('node-llama-cpp')
  const llama = await getLlama({ gpu: false, build: 'never', logLevel: LlamaLogLevel.error })
  const model = await llama.loadModel({ modelPath: OWN.file })
  const context = await model.createContext({ contextSize: OWN.contextTokens, threads: 1 })
  const sequence = context.getSequence()
  return {
    run: async (prompt: string, most: number): Promise<Timed> => {
      await sequence.clearHistory()
      const text = `<|begin|>${prompt}<|say|>`
      const input = model.tokenize(text, true)
      const began = performance.now()
      let firstTokenMs = 0
      let tokens = 0
      for await (const _ of sequence.evaluate(input, { temperature: 0 })) {
        firstTokenMs ||= performance.now() - began
        if (++tokens >= most) break
      }
      return { firstTokenMs, tokens, elapsedMs: performance.now() - began }
    },
    dispose: () => llama.dispose(),
  }
}

/** A general model that says the same letter for ever (so that its first token is also its first word), large enough for its prompt to take time. */
async function secondQuestion(rounds: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'teller-bench-model-'))
  try {
    const file = join(folder, 'random.gguf')
    writeRandomGguf(file, { width: 512, layers: 8, weights: 'loop' })
    const firsts: number[] = []
    const seconds: number[] = []
    const model = await engineOfSources().loadFile({ file, name: 'random', dialect: 'chat', contextTokens: 4096 })
    const firstToken = async (sentence: string): Promise<number> => {
      const began = performance.now()
      for await (const _ of model.phrase(`Sentence: ${sentence}\nAnswer:`, never)) break
      return performance.now() - began
    }
    for (let round = 0; round < rounds; round++) {
      await model.forget?.()
      firsts.push(await firstToken('You spent {money} in {time}.'))
      seconds.push(await firstToken('You earned {money} in {time}.'))
    }
    await model.dispose()
    return figure(
      'first token of the second question, general model',
      'ms',
      percentile(seconds, 0.5),
      percentile(firsts, 0.5),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function figure(name: string, unit: string, value: number, reference: number): Measured {
  return { name, value, unit, reference, ratio: value / reference }
}
