// What runs in the engine's thread: models are loaded, speak and are freed, as they are asked to.
import childProcess from 'node:child_process'
import { EventEmitter } from 'node:events'
import { syncBuiltinESMExports } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { loadEmbeddedModel, loadEmbedder, loadGguf } from '../assistant/model/llama'
import { ModelProblem, type PhrasingModel } from '../assistant/model/model'
import type { EngineTask, FromEngine, LoadedEmbedder, LoadedModel, ToEngine } from './threaded-engine'

type Embedder = NonNullable<Awaited<ReturnType<typeof loadEmbedder>>>
type Tell = (message: { readonly pieces: readonly string[] } | { readonly progress: number }) => void

const models = new Map<number, PhrasingModel>()
const embedders = new Map<number, Embedder>()
const running = new Map<number, AbortController>()
let lastModel = 0
const TELL_EVERY_MS = 10

const say = (message: FromEngine) => parentPort?.postMessage(message)

withoutTrialOfLibrary()
parentPort?.on('message', async (asked: ToEngine) => {
  const { call } = asked
  if ('stop' in asked) return running.get(call)?.abort()
  const stop = new AbortController()
  running.set(call, stop)
  try {
    say({ call, done: await carriedOut(asked.task, stop.signal, (message) => say({ call, ...message })) })
  } catch (error) {
    say({ call, failed: failureOf(error) })
  } finally {
    running.delete(call)
  }
})

async function carriedOut(task: EngineTask, signal: AbortSignal, tell: Tell): Promise<unknown> {
  switch (task.do) {
    case 'load-embedded':
      return kept(await loadEmbeddedModel(task.modelsDir))
    case 'load-file':
      return kept(await loadGguf({ ...task.request, signal, onProgress: (progress) => tell({ progress }) }))
    case 'load-embedder': {
      const embedder = await loadEmbedder(task.modelsDir)
      if (!embedder) return null
      embedders.set(++lastModel, embedder)
      return { model: lastModel, name: embedder.name } satisfies LoadedEmbedder
    }
    case 'phrase':
      return spoken(at(models, task.model).phrase(task.prompt, signal, task.how), tell)
    case 'choose':
      return (await at(models, task.model).choose?.(task.question, task.tools, signal)) ?? null
    case 'embed':
      return at(embedders, task.model).embed(task.text)
    case 'forget':
      return at(models, task.model).forget?.()
    case 'dispose': {
      const gone = models.get(task.model) ?? at(embedders, task.model)
      models.delete(task.model)
      embedders.delete(task.model)
      return gone.dispose()
    }
    default:
      return task satisfies never
  }
}

/** Our own model says two pieces in a millisecond: telling each of them takes a good part of the time of saying it. */
async function spoken(pieces: AsyncIterable<string>, tell: Tell): Promise<void> {
  let untold: string[] = []
  let toldAt = Number.NEGATIVE_INFINITY
  try {
    for await (const piece of pieces) {
      untold.push(piece)
      const now = performance.now()
      if (now - toldAt < TELL_EVERY_MS) continue
      tell({ pieces: untold })
      untold = []
      toldAt = now
    }
  } finally {
    if (untold.length > 0) tell({ pieces: untold })
  }
}

function kept(model: PhrasingModel): LoadedModel {
  models.set(++lastModel, model)
  const { name, dialect, taught } = model
  return { model: lastModel, name, dialect, taught, chooses: model.choose !== undefined }
}

function at<Model>(known: ReadonlyMap<number, Model>, model: number): Model {
  const found = known.get(model)
  if (!found) throw new Error(`there is no model ${model} in this thread`)
  return found
}

function failureOf(error: unknown): Extract<FromEngine, { readonly failed: unknown }>['failed'] {
  const message = error instanceof Error ? error.message : String(error)
  const cause = error instanceof ModelProblem ? error.cause : error
  const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause ?? message)
  return { message, detail, fault: error instanceof ModelProblem ? error.fault : null }
}

/**
 * On Linux the engine first tries its own library in another process (dist/bindings/utils/testBindingBinary.js of it). A thread cannot
 * start Electron's kind of process, and an installed Teller runs no script as Node: it would start itself. So that trial is
 * answered here as passed. A library that does not load throws all the same, and one that ends the process leaves the
 * mark that is made around every load.
 */
function withoutTrialOfLibrary(): void {
  const passed = () => {
    const trial = new EventEmitter()
    const say = (type: string) => setImmediate(() => trial.emit('message', { type }))
    const send = ({ type }: { readonly type: string }) => {
      if (type === 'start') say('loaded')
      else if (type === 'test') say('done')
      else setImmediate(() => trial.emit('exit', 0))
    }
    say('ready')
    return Object.assign(trial, { stdout: null, stderr: null, killed: false, exitCode: null, send, kill: () => true })
  }
  Object.assign(childProcess, { fork: passed })
  syncBuiltinESMExports()
}
