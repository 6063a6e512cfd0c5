// The one place for the model: loaded once, in the background; answers never wait long for it.
import { ModelProblem, type PhrasingModel } from './model'

export interface ModelSlot {
  /** The model, or null while there is none; waits at most `LONGEST_WAIT_MS` for one that is loading. */
  ready(): Promise<PhrasingModel | null>
  /** The same, once it is known whether there is one. */
  settled(): Promise<PhrasingModel | null>
  /** Why there is none, for people; null when there is one. */
  problem(): string | null
  dispose(): Promise<void>
}

const LONGEST_WAIT_MS = 2000
const STARTING = 'The language model is starting. Answers are in plain wording until it is ready.'

/** Starts `load` on the first call of `ready`; a load that fails is not tried again before a restart. */
export function modelSlot(load: () => Promise<PhrasingModel>): ModelSlot {
  let loading: Promise<PhrasingModel | null> | null = null
  let loaded: PhrasingModel | null = null
  let problem: string | null = STARTING
  let disposed = false

  async function start(): Promise<PhrasingModel | null> {
    try {
      const model = await load()
      if (disposed) {
        await model.dispose()
        return null
      }
      loaded = model
      problem = null
      return model
    } catch (error) {
      problem = error instanceof ModelProblem ? error.message : COULD_NOT
      return null
    }
  }

  return {
    ready: async () => {
      loading ??= start()
      if (loaded) return loaded
      let timer: NodeJS.Timeout | undefined
      const wait = new Promise<null>((resolve) => {
        timer = setTimeout(() => resolve(null), LONGEST_WAIT_MS)
      })
      const model = await Promise.race([loading, wait])
      clearTimeout(timer)
      return model
    },
    settled: () => {
      loading ??= start()
      return loading
    },
    problem: () => problem,
    dispose: async () => {
      disposed = true
      // Freeing it while it loads would crash the process.
      await loading
      await loaded?.dispose()
      loaded = null
      problem = STARTING
    },
  }
}

const COULD_NOT = 'The language model could not be loaded. Answers are in plain wording. Restart Teller to try again.'
