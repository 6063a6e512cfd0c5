// The language models' engine in a thread of this process: linking its modules, preparing a prompt and choosing tokens take
// time that the main thread does not have. Models of it look like any other.
import { Worker } from 'node:worker_threads'
import type { ModelFault } from '../../shared/models'
import type { Embedder } from '../assistant/model/embedder'
import type { GgufRequest } from '../assistant/model/llama'
import {
  ModelProblem,
  type OfferedTool,
  type PhrasingHow,
  type PhrasingModel,
  type ToolCall,
} from '../assistant/model/model'
import { takingTurns } from '../assistant/model/taking-turns'
import type { Engine } from './engine'

/** What the thread is asked. `model`: the number that it gave when it loaded one. */
export type EngineTask =
  | { readonly do: 'load-embedded' | 'load-embedder'; readonly modelsDir: string }
  | { readonly do: 'load-file'; readonly request: Omit<GgufRequest, 'onProgress' | 'signal'> }
  | { readonly do: 'phrase'; readonly model: number; readonly prompt: string; readonly how?: PhrasingHow }
  | { readonly do: 'choose'; readonly model: number; readonly question: string; readonly tools: readonly OfferedTool[] }
  | { readonly do: 'embed'; readonly model: number; readonly text: string }
  | { readonly do: 'forget' | 'dispose'; readonly model: number }

export type ToEngine = { readonly call: number } & ({ readonly task: EngineTask } | { readonly stop: true })

/** What a loaded model is called, and what it can do. */
export type LoadedModel = Pick<PhrasingModel, 'name' | 'dialect' | 'taught'> & {
  readonly model: number
  readonly chooses: boolean
}
export type LoadedEmbedder = Pick<Embedder, 'name'> & { readonly model: number }

export type FromEngine = { readonly call: number } & (
  | { readonly pieces: readonly string[] }
  | { readonly progress: number }
  | { readonly done: unknown }
  /** `fault` where it is a ModelProblem. */
  | { readonly failed: { readonly message: string; readonly detail: string; readonly fault: ModelFault | null } }
)

interface Call {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
  readonly tell: (message: FromEngine) => void
}

const NEVER = new AbortController().signal

/**
 * The engine in one thread made from `script`, started when the first model is loaded and ended with the last. What was asked of a thread
 * that came to an early end throws; the next load starts another. A fault of the engine's native code ends the whole
 * process, as it would on the main thread.
 */
export function threadedEngine(script: string | URL): Engine {
  const calls = new Map<number, Call>()
  let thread: Worker | null = null
  let lastCall = 0
  let loaded = 0

  const started = (): Worker => {
    const worker = new Worker(script, { name: 'language model' })
    const over = (why: unknown) => {
      if (thread !== worker) return
      thread = null
      loaded = 0
      const open = [...calls.values()]
      calls.clear()
      for (const { reject } of open) reject(why)
    }
    worker.on('message', (message: FromEngine) => {
      const call = calls.get(message.call)
      if (!call) return
      if ('done' in message || 'failed' in message) calls.delete(message.call)
      if ('done' in message) call.resolve(message.done)
      else if ('failed' in message) call.reject(errorOf(message.failed))
      else call.tell(message)
    })
    worker.on('error', over)
    worker.on('exit', (code) => over(new Error(`the language model's thread ended early (${code})`)))
    return worker
  }

  function ask<Result>(
    worker: Worker | null,
    task: EngineTask,
    signal: AbortSignal = NEVER,
    tell: Call['tell'] = () => {},
  ): Promise<Result> {
    if (!worker || worker !== thread) return Promise.reject(new Error('the thread of this language model has ended'))
    const call = ++lastCall
    const say = (message: ToEngine) => worker.postMessage(message)
    const stop = () => say({ call, stop: true })
    return new Promise<unknown>((resolve, reject) => {
      calls.set(call, { resolve, reject, tell })
      say({ call, task })
      signal.addEventListener('abort', stop, { once: true })
      if (signal.aborted) stop()
    }).finally(() => signal.removeEventListener('abort', stop)) as Promise<Result>
  }

  /** With the thread in which it happens. The last model to go takes its thread along. */
  async function load<Loaded extends { readonly model: number } | null>(
    task: EngineTask,
    signal?: AbortSignal,
    tell?: Call['tell'],
  ) {
    thread ??= started()
    const worker = thread
    loaded++
    const gone = async () => {
      if (worker !== thread || --loaded > 0) return
      thread = null
      await worker.terminate()
    }
    try {
      const found = await ask<Loaded>(worker, task, signal, tell)
      if (!found) await gone()
      const dispose = async () => {
        if (!found || worker !== thread) return
        await ask(worker, { do: 'dispose', model: found.model })
        await gone()
      }
      return { found, worker, dispose }
    } catch (error) {
      await gone()
      throw error
    }
  }

  async function phrasing(task: EngineTask, request: Pick<GgufRequest, 'onProgress' | 'signal'> = {}) {
    const tell = (message: FromEngine) => 'progress' in message && request.onProgress?.(message.progress)
    const { found, worker, dispose } = await load<LoadedModel>(task, request.signal, tell).catch((error) => {
      throw request.signal?.aborted ? request.signal.reason : error
    })
    const { model, name, dialect, taught, chooses } = found
    const turns = takingTurns()
    const spoken: PhrasingModel = {
      name,
      dialect,
      taught,
      phrase: (prompt, signal, how) =>
        turns.stream(signal, (say, stop) =>
          ask<void>(
            worker,
            { do: 'phrase', model, prompt, how },
            stop,
            (said) => 'pieces' in said && said.pieces.forEach(say),
          ),
        ),
      forget: async () => {
        await turns.run(NEVER, () => ask(worker, { do: 'forget', model }))
      },
      dispose: async () => {
        await turns.idle()
        await dispose()
      },
    }
    if (!chooses) return spoken
    return {
      ...spoken,
      choose: (question: string, tools: readonly OfferedTool[], signal: AbortSignal) =>
        turns.run(signal, (stop) => ask<ToolCall | null>(worker, { do: 'choose', model, question, tools }, stop)),
    }
  }

  return {
    loadEmbedded: (modelsDir) => phrasing({ do: 'load-embedded', modelsDir }),
    loadFile: ({ onProgress, signal, ...request }) => phrasing({ do: 'load-file', request }, { onProgress, signal }),
    loadEmbedder: async (modelsDir) => {
      const { found, worker, dispose } = await load<LoadedEmbedder | null>({ do: 'load-embedder', modelsDir })
      if (!found) return null
      const { model, name } = found
      return { name, embed: (text) => ask<readonly number[]>(worker, { do: 'embed', model, text }), dispose }
    },
  }
}

function errorOf({ message, detail, fault }: { message: string; detail: string; fault: ModelFault | null }): Error {
  return fault === null ? new Error(detail) : new ModelProblem(message, { fault, cause: detail })
}
