// Where models are loaded: an installed Teller has a thread for it, tests and tools take their own.
import type { Embedder } from '../assistant/model/embedder'
import { type GgufRequest, loadEmbeddedModel, loadEmbedder, loadGguf } from '../assistant/model/llama'
import type { PhrasingModel } from '../assistant/model/model'

export interface Engine {
  readonly loadEmbedded: (modelsDir: string) => Promise<PhrasingModel>
  readonly loadFile: (request: GgufRequest) => Promise<PhrasingModel>
  readonly loadEmbedder: (modelsDir: string) => Promise<Embedder | null>
}

export const engineOfThisThread: Engine = {
  loadEmbedded: loadEmbeddedModel,
  loadFile: loadGguf,
  loadEmbedder,
}
