// Language models through node-llama-cpp: the only file that knows the engine.
import type { LlamaModel, Token, TokenBias } from 'node-llama-cpp'
import type { ModelFault } from '../../../shared/models'
import { promptFrames } from '../wording/prompt-frames'
import { slotBias } from '../wording/slot-bias'
import { taughtOf } from '../wording/taught'
import { CHAT_SYSTEM } from './chat-prompt'
import type { Embedder } from './embedder'
import { chooseTool } from './llama-tools'
import { ModelProblem, type PhrasingModel } from './model'
import { EMBEDDED_MODEL, EMBEDDING_MODEL, verifiedEmbeddingFile, verifiedModelFile } from './model-file'
import { type Turns, takingTurns } from './taking-turns'

const OWN_CONTEXT_TOKENS = 256
/** Of a prompt, at a time: what the engine sets aside for attention grows with it. */
const BATCH_TOKENS = 128
/** One sentence. */
const LONGEST_ANSWER_TOKENS = 64
/** Nothing that is so much less likely than the likeliest: wordings mix well, the odd word out breaks one. */
const LEAST_OF_LIKELIEST = 0.04
/** Words of a general model are shorter than our slots. */
const LONGEST_CHAT_TOKENS = 200

export interface GgufRequest {
  readonly file: string
  readonly name: string
  readonly dialect: 'slots' | 'chat'
  readonly contextTokens: number
  /** Its template has a place for tools. */
  readonly callsTools?: boolean
  /** One for our own; all but one of the processor's for general models, so that the window stays quick. */
  readonly threads?: number
  /** 0–1. */
  readonly onProgress?: (done: number) => void
  readonly signal?: AbortSignal
}

/**
 * Loads the embedded model on the processor, with one context. Throws ModelProblem when the file is missing or damaged
 * or the engine cannot run here; never builds or downloads anything.
 */
export async function loadEmbeddedModel(modelsDir: string): Promise<PhrasingModel> {
  const file = await verifiedModelFile(modelsDir)
  return loadGguf({
    file,
    name: EMBEDDED_MODEL.replace(/\.gguf$/, ''),
    dialect: 'slots',
    contextTokens: OWN_CONTEXT_TOKENS,
    threads: 1,
  })
}

/** The model of meaning beside the embedded one, on the processor; null when there is none that can be trusted or loaded. */
export async function loadEmbedder(modelsDir: string): Promise<Embedder | null> {
  const file = await verifiedEmbeddingFile(modelsDir)
  if (file === null) return null
  const { getLlama, LlamaLogLevel } = await import('node-llama-cpp')
  const llama = await getLlama({ gpu: false, build: 'never', logLevel: LlamaLogLevel.error })
  try {
    const model = await llama.loadModel({ modelPath: file })
    const context = await model.createEmbeddingContext({ contextSize: OWN_CONTEXT_TOKENS, threads: 1 })
    return {
      name: EMBEDDING_MODEL,
      // A token is at least one letter, so that this many always fit.
      embed: async (text) => (await context.getEmbeddingFor(text.slice(0, OWN_CONTEXT_TOKENS - 8))).vector,
      dispose: () => llama.dispose(),
    }
  } catch {
    await llama.dispose()
    return null
  }
}

/**
 * Loads a model file on the processor, with one context and one sequence: what a prompt shares with the one before is
 * kept, everything after it is dropped. Throws ModelProblem with the fault, AbortError when `signal` is aborted.
 */
export async function loadGguf(request: GgufRequest): Promise<PhrasingModel> {
  const said: string[] = []
  try {
    return await load(request, said)
  } catch (cause) {
    if (request.signal?.aborted) throw request.signal.reason
    const fault = faultOf(cause, said.join('\n'))
    throw new ModelProblem(
      'The language model could not be loaded on this computer. Answers are in plain wording. Restart Teller to try again.',
      { cause, fault },
    )
  }
}

/** What the engine's own words mean; llama.cpp says what is wrong in its log only. */
function faultOf(cause: unknown, said: string): ModelFault {
  const words = `${said}\n${cause instanceof Error ? `${cause.name} ${cause.message}` : String(cause)}`
  if (/unknown (model )?architecture/i.test(words)) return 'unknown-architecture'
  if (/not within the file bounds|corrupted or incomplete|failed to read|unexpected end/i.test(words))
    return 'truncated'
  if (/insufficient ?memory|failed to allocate|out of memory|bad_alloc/i.test(words)) return 'too-large'
  if (/invalid magic|failed to read magic|not a gguf/i.test(words)) return 'not-a-model'
  return 'failed'
}

async function load(request: GgufRequest, said: string[]): Promise<PhrasingModel> {
  // Not until it is wanted: the engine's native library takes longer to load than the window to open.
  const { getLlama, LlamaLogLevel, TokenBias } = await import('node-llama-cpp')
  const llama = await getLlama({
    gpu: false,
    build: 'never',
    logLevel: LlamaLogLevel.error,
    logger: (_level, message) => said.push(message),
  })
  try {
    const model = await llama.loadModel({
      modelPath: request.file,
      loadSignal: request.signal,
      onLoadProgress: request.onProgress,
    })
    const threads = request.threads ?? Math.max(1, llama.cpuMathCores - 1)
    const context = await model.createContext({
      contextSize: request.contextTokens,
      threads,
      createSignal: request.signal,
      // On the processor the engine's flash attention is several times slower for fewer than 64 tokens, and what a prompt does not share
      // with the one before it is that short.
      ...(request.dialect === 'chat' && { flashAttention: false, batchSize: BATCH_TOKENS }),
    })
    const sequence = context.getSequence()
    const turns = takingTurns()
    const spoken =
      request.dialect === 'slots'
        ? slotPhrasing(model, sequence, turns, TokenBias)
        : await chatPhrasing(sequence, turns, request.callsTools)
    return {
      name: request.name,
      dialect: request.dialect,
      taught: request.dialect === 'slots' ? taughtOf(model.fileInfo.metadata) : null,
      ...spoken,
      forget: async () => {
        await turns.run(new AbortController().signal, () => sequence.clearHistory())
      },
      dispose: async () => {
        await turns.idle()
        await llama.dispose()
      },
    }
  } catch (error) {
    await llama.dispose()
    throw error
  }
}

type Sequence = ReturnType<Awaited<ReturnType<LlamaModel['createContext']>>['getSequence']>

function slotPhrasing(
  model: LlamaModel,
  sequence: Sequence,
  turns: Turns,
  Bias: typeof TokenBias,
): Pick<PhrasingModel, 'phrase'> {
  // As the model was trained: its file says what stands around a request. Only these frames are read as special tokens; the
  // prompt between them is plain text, whatever it holds.
  const { before, after } = promptFrames(model.fileInfo.metadata)
  const [begin, end] = [model.tokenize(before, true), model.tokenize(after, true)]

  /** Of one sentence, in which tokens are only ever added. */
  const growing = () => {
    const bias = new Bias(model.tokenizer)
    const there = new Set<Token>()
    return (tokens: ReadonlySet<Token>) => {
      for (const token of tokens) {
        if (there.has(token)) continue
        there.add(token)
        bias.set(token, 'never')
      }
      return bias
    }
  }
  const known = new Map<string, readonly Token[]>()
  const tokensOf = (text: string) => {
    const tokens = known.get(text) ?? model.tokenize(text, false)
    known.set(text, tokens)
    return tokens
  }

  return {
    phrase: (prompt, signal, how) =>
      turns.stream(signal, async (say, stop) => {
        await sequence.clearHistory()
        const tokens = [...begin, ...model.tokenize(prompt, false), ...end]
        const slots = how ? slotBias(tokensOf, growing(), how.slots) : null
        const sampling = {
          temperature: how?.temperature ?? 0,
          seed: how?.seed,
          topP: 1,
          minP: LEAST_OF_LIKELIEST,
        }
        const written: Token[] = []
        let text = ''
        for await (const token of sequence.evaluate(tokens, { ...sampling, tokenBias: slots?.bias })) {
          written.push(token)
          slots?.said(token)
          const longer = model.detokenize(written, false)
          say(longer.slice(text.length))
          text = longer
          if (stop.aborted || written.length >= LONGEST_ANSWER_TOKENS) return
        }
      }),
  }
}

async function chatPhrasing(
  sequence: Sequence,
  turns: Turns,
  callsTools = false,
): Promise<Pick<PhrasingModel, 'phrase' | 'choose'>> {
  const { LlamaChat } = await import('node-llama-cpp')
  // Its template says how a conversation is written down.
  const chat = new LlamaChat({ contextSequence: sequence })
  return {
    phrase: (prompt, signal) =>
      turns.stream(signal, async (say, stop) => {
        await chat.generateResponse(
          [
            { type: 'system', text: CHAT_SYSTEM },
            { type: 'user', text: prompt },
            { type: 'model', response: [] },
          ],
          {
            onTextChunk: say,
            signal: stop,
            stopOnAbortSignal: true,
            maxTokens: LONGEST_CHAT_TOKENS,
            temperature: 0,
            // Thinking aloud takes a minute on a processor and is never shown.
            budgets: { thoughtTokens: 0 },
          },
        )
      }),
    ...(callsTools && {
      choose: (question, tools, signal) =>
        turns.run(signal, (stop) => chooseTool({ LlamaChat, sequence, chat }, question, tools, stop)),
    }),
  }
}
