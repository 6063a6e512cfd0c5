// Which language model words the answers. Files of models and their speed; nothing of the bank.
import { z } from 'zod'
import type { Models, ModelWork } from '../../shared/models'
import type { AdminOperations } from '../operation'

export interface ModelsBackend {
  readonly list: () => Promise<Models>
  readonly importFile: (watch: Watch) => Promise<Models | null>
  readonly verify: (id: string, watch: Watch) => Promise<Models>
  readonly choose: (id: string, watch: Watch) => Promise<Models>
  readonly unload: () => Promise<Models>
  readonly remove: (id: string) => Promise<Models>
  readonly setServer: (server: {
    readonly on: boolean
    readonly port: number
    readonly model: string | null
  }) => Promise<Models>
}

interface Watch {
  readonly onProgress: (work: ModelWork) => void
  readonly signal: AbortSignal
}

type ModelChannel = Extract<keyof AdminOperations, `admin.models${string}`>

const nothing = z.strictObject({})
const one = z.strictObject({ id: z.string().min(1).max(200) })

export function modelsOperations(models: () => ModelsBackend): Pick<AdminOperations, ModelChannel> {
  return {
    'admin.models': { request: nothing, run: async () => models().list() },
    'admin.models.import': {
      request: nothing,
      run: async (_request, _me, { emit, signal }) => models().importFile({ onProgress: emit, signal }),
    },
    'admin.models.verify': {
      request: one,
      run: async ({ id }, _me, { emit, signal }) => models().verify(id, { onProgress: emit, signal }),
    },
    'admin.models.choose': {
      request: one,
      run: async ({ id }, _me, { emit, signal }) => models().choose(id, { onProgress: emit, signal }),
    },
    'admin.models.unload': { request: nothing, run: async () => models().unload() },
    'admin.models.delete': { request: one, run: async ({ id }) => models().remove(id) },
    'admin.models.server': {
      request: z.strictObject({
        on: z.boolean(),
        port: z.int().min(1).max(65_535),
        model: z.string().min(1).max(200).nullable(),
      }),
      run: async (server) => models().setServer(server),
    },
  }
}
