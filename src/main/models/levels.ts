// Which model words the answers: the chosen one, else the embedded one, else a server on this machine, else none. Loaded once,
// in the background; answers never wait long for it.
import { EMBEDDED_ID, type ModelFault, type ModelLevel, SERVER_ID } from '../../shared/models'
import type { GgufRequest } from '../assistant/model/llama'
import { ModelProblem, type PhrasingModel } from '../assistant/model/model'
import type { ModelSlot } from '../assistant/model/model-slot'
import type { Choices } from './choices'
import { withFile } from './choices'
import { contextFor, type Memory } from './memory-need'
import type { ModelFolder } from './model-folder'
import { type Limits, type Speed, watchedModel } from './watched-model'

export interface LevelParts {
  readonly folder: ModelFolder
  readonly choices: Choices
  readonly memory: () => Memory
  /** No other program's model at a kiosk. */
  readonly serverAllowed: boolean
  readonly loadEmbedded: () => Promise<PhrasingModel>
  readonly loadFile: (request: GgufRequest) => Promise<PhrasingModel>
  readonly connect: (address: { readonly port: number; readonly model: string | null }) => Promise<PhrasingModel>
  readonly log: (error: unknown) => void
  readonly limits?: Limits
}

export interface InUse {
  readonly level: Exclude<ModelLevel, 'plain-wording'>
  readonly id: string
  readonly model: PhrasingModel
  readonly contextTokens: number | null
}

export interface Levels extends ModelSlot {
  /** What answers now; null for plain wording. */
  readonly inUse: () => InUse | null
  readonly level: () => ModelLevel
  /** Why a model does not answer, by its id; of this start. */
  readonly faultOf: (id: string) => ModelFault | 'server-unreachable' | null
  readonly speed: () => Speed | null
  /** Lets go of what there is and begins anew at the choice, which may be plain wording; resolves once it is known what answers. */
  readonly restart: (onProgress?: (done: number) => void, signal?: AbortSignal) => Promise<InUse | null>
  /** Nothing of a conversation stays in the model. */
  readonly forget: () => void
}

const LONGEST_WAIT_MS = 2000
const STARTING = 'The language model is starting. Answers are in plain wording until it is ready.'
const PLAINLY = 'Answers are in plain wording. An administrator can have a language model word them.'
const CRASHED =
  'The language model ended Teller the last time and stays off. Answers are in plain wording. An administrator can try it again under Models.'
const SILENT =
  'The language model took too long. Answers are in plain wording. An administrator can choose another one.'
const FAILED = 'The language model failed. Answers are in plain wording. An administrator can choose another one.'
const COULD_NOT = 'The language model could not be loaded. Answers are in plain wording. Restart Teller to try again.'

export function modelLevels(parts: LevelParts): Levels {
  const { choices, folder } = parts
  let loading: Promise<InUse | null> | null = null
  let inUse: InUse | null = null
  let problem: string | null = STARTING
  let speed: Speed | null = null
  let disposed = false
  const isPlain = () => choices.read().wording === 'plain'
  const faults = new Map<string, ModelFault | 'server-unreachable'>()
  /** Of this start. */
  const givenUp = new Set<string>()

  const fail = (id: string, error: unknown) => {
    const isServer = id === SERVER_ID
    faults.set(id, isServer ? 'server-unreachable' : error instanceof ModelProblem ? error.fault : 'failed')
    problem ??= error instanceof ModelProblem ? error.message : COULD_NOT
    if (!(error instanceof ModelProblem)) parts.log(error)
    else if (error.fault === 'failed' && error.cause) parts.log(error.cause)
  }
  const watch = (id: string, model: PhrasingModel): PhrasingModel =>
    watchedModel(model, {
      limits: parts.limits,
      onSpeed: (latest) => {
        speed = latest
      },
      onAnswer: id === SERVER_ID ? undefined : () => choices.answering(id),
      onGivenUp: (fault) => {
        faults.set(id, fault)
        givenUp.add(id)
        // Not waited for: whoever asked gets the plain wording now.
        void begin(fault === 'silent' ? SILENT : FAILED).catch(parts.log)
      },
    })

  async function tryLevel(
    level: InUse['level'],
    id: string,
    load: () => Promise<{ model: PhrasingModel; contextTokens: number | null }>,
  ): Promise<InUse | null> {
    if (choices.read().files[id]?.fault === 'crashed') {
      faults.set(id, 'crashed')
      problem ??= CRASHED
      return null
    }
    if (givenUp.has(id)) return null
    try {
      const { model, contextTokens } = await (id === SERVER_ID ? load() : choices.whileAtRisk(id, load))
      return { level, id, model: watch(id, model), contextTokens }
    } catch (error) {
      // Stopped by whoever chose it: nothing is wrong with the model.
      if (error instanceof Error && error.name === 'AbortError') return null
      fail(id, error)
      return null
    }
  }

  const loadChosen = (id: string, onProgress?: (done: number) => void, signal?: AbortSignal) => async () => {
    const file = await folder.find(id).catch(() => null)
    if (!file?.header) {
      throw new ModelProblem(MISSING, { fault: file?.fault ?? 'missing' })
    }
    const memory = parts.memory()
    const contextTokens = contextFor(file.header, file.bytes, memory)
    const model = await parts.loadFile({
      file: file.path,
      name: file.header.name ?? file.fileName.replace(/\.gguf$/i, ''),
      dialect: file.header.isOurs ? 'slots' : 'chat',
      contextTokens,
      callsTools: callsTools(file.header.chatTemplate),
      ...(file.header.isOurs && { threads: 1 }),
      onProgress,
      signal,
    })
    return { model, contextTokens }
  }
  const connect = async () => {
    const { port, model } = choices.read().server
    return { model: await parts.connect({ port, model }), contextTokens: null }
  }
  const serverIsOn = () => parts.serverAllowed && choices.read().server.on

  async function find(onProgress?: (done: number) => void, signal?: AbortSignal): Promise<InUse | null> {
    const { chosen } = choices.read()
    const isFile = chosen !== EMBEDDED_ID && chosen !== SERVER_ID
    const server = () => tryLevel('local-server', SERVER_ID, connect)
    return (
      (isFile ? await tryLevel('chosen', chosen, loadChosen(chosen, onProgress, signal)) : null) ??
      (chosen === SERVER_ID && serverIsOn() ? await server() : null) ??
      (await tryLevel('embedded', EMBEDDED_ID, async () => ({
        model: await parts.loadEmbedded(),
        contextTokens: 512,
      }))) ??
      (chosen !== SERVER_ID && serverIsOn() ? await server() : null)
    )
  }

  /** One after the other: what is in use is let go of before the next is loaded, so that there is never memory for two. */
  function begin(because: string | null, onProgress?: (done: number) => void, signal?: AbortSignal) {
    const before = loading
    const started = (async () => {
      await before?.catch(() => {})
      await inUse?.model.dispose()
      inUse = null
      speed = null
      problem = isPlain() ? PLAINLY : because
      const found = disposed || isPlain() ? null : await find(onProgress, signal)
      if (found && (disposed || isPlain())) {
        await found.model.dispose()
        return null
      }
      if (found) problem = null
      else problem ??= COULD_NOT
      inUse = found
      return found
    })()
    loading = started
    return started
  }
  const ensure = () => {
    loading ??= begin(null)
    return loading
  }

  return {
    ready: async () => {
      const settled = ensure()
      if (inUse) return inUse.model
      let timer: NodeJS.Timeout | undefined
      const wait = new Promise<null>((resolve) => {
        timer = setTimeout(() => resolve(null), LONGEST_WAIT_MS)
      })
      const found = await Promise.race([settled, wait])
      clearTimeout(timer)
      return found?.model ?? null
    },
    settled: async () => (await ensure())?.model ?? null,
    problem: () => problem,
    inUse: () => inUse,
    level: () => inUse?.level ?? 'plain-wording',
    faultOf: (id) => faults.get(id) ?? null,
    speed: () => speed,
    restart: (onProgress, signal) => {
      faults.clear()
      givenUp.clear()
      const { chosen } = choices.read()
      if (choices.read().files[chosen]?.fault === 'crashed') {
        choices.change((kept) => withFile(kept, chosen, { fault: null, interrupted: false }))
      }
      return begin(null, onProgress, signal)
    },
    forget: () => void inUse?.model.forget?.().catch(parts.log),
    dispose: async () => {
      disposed = true
      // Freeing it while it loads would crash the process.
      await loading?.catch(() => {})
      await inUse?.model.dispose()
      inUse = null
      problem = STARTING
    },
  }
}

const MISSING = 'The chosen language model is no longer there. An administrator can choose another one under Models.'

/** Templates that write tools down ask for them by name. */
export function callsTools(chatTemplate: string | null): boolean {
  return chatTemplate !== null && /\btools\b/.test(chatTemplate) && /tool_call/.test(chatTemplate)
}
