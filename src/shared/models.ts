// Language models on this machine: their files, what they need, and which of them words the answers.

/** The one that Teller ships. Any other id is the name of a file in the data folder's models/. */
export const EMBEDDED_ID = 'embedded'
/** Chosen instead of a file: a model server on this machine. */
export const SERVER_ID = 'local-server'

/** Where the wording comes from, best first; the next level stands in for one that does not work. */
export type ModelLevel = 'chosen' | 'embedded' | 'local-server' | 'plain-wording'

export type ModelFault =
  /** The file is not where it should be. */
  | 'missing'
  /** Its SHA-256 is not the one that is known. */
  | 'damaged'
  | 'not-a-model'
  | 'truncated'
  | 'unknown-architecture'
  | 'too-large'
  /** It ended the process that tried it, or Teller itself the last time. */
  | 'crashed'
  /** It took too long to say anything, more than once. */
  | 'silent'
  | 'failed'

/** What trying a model has shown on this machine. */
export interface ModelMeasure {
  readonly firstTokenMs: number
  readonly tokensPerSecond: number
  /** How many tokens it can see at once here; as much as memory allows. */
  readonly contextTokens: number
  /** What the process that tried it grew by. */
  readonly memoryBytes: number
}

export interface ModelFile {
  readonly id: string
  readonly fileName: string
  readonly origin: 'shipped' | 'imported'
  /** As the file calls itself, else its file name. */
  readonly name: string
  readonly bytes: number
  /** Null where the file does not say, or cannot be read. */
  readonly architecture: string | null
  readonly quantisation: string | null
  readonly parameters: number | null
  readonly trainedContextTokens: number | null
  readonly licence: string | null
  /** Its template has a place for tools. */
  readonly callsTools: boolean
  /**
   * 'unknown' until a SHA-256 is counted, or where none has been compared since it was last changed. 'recorded': nobody says what
   * it should be, but it is what it was when it was first counted.
   */
  readonly checksum: 'matches' | 'recorded' | 'differs' | 'unknown'
  readonly sha256: string | null
  /** About what it needs while it answers; null where the file does not say. */
  readonly memoryBytes: number | null
  readonly fits: 'yes' | 'tight' | 'no' | 'unknown'
  readonly measured: ModelMeasure | null
  readonly fault: ModelFault | null
}

/** An OpenAI-compatible server on this machine; nothing but its port and model can be chosen. */
export interface ModelServer {
  readonly on: boolean
  readonly port: number
  /** Null: the first that the server offers. */
  readonly model: string | null
  /** Never at a kiosk. */
  readonly allowed: boolean
}

/** An open model that is known to be of use; fetched by hand on a machine with a network. */
export interface CatalogueModel {
  readonly name: string
  readonly title: string
  readonly fileName: string
  readonly licence: string
  readonly parameters: string
  /** About. */
  readonly bytes: number
  readonly memoryBytes: number
  readonly note: string
  /** Fetches it, in a folder with Teller's source. */
  readonly command: string
}

/** Who words the answers, as an administrator chose it. */
export type Wording = 'plain' | 'model'

export interface Models {
  readonly files: readonly ModelFile[]
  /** An id, or SERVER_ID. */
  readonly chosen: string
  /** Plain: no model is loaded until one is chosen. */
  readonly wording: Wording
  readonly now: {
    readonly level: ModelLevel
    /** Null in plain wording. */
    readonly id: string | null
    readonly name: string | null
    readonly contextTokens: number | null
    /** Why the chosen one does not answer; null when it does. */
    readonly fault: ModelFault | 'server-unreachable' | null
    /** The latest answer's; null before the first. */
    readonly speed: { readonly firstTokenMs: number; readonly tokensPerSecond: number } | null
  }
  readonly memory: { readonly totalBytes: number; readonly freeBytes: number }
  readonly server: ModelServer
  readonly catalogue: readonly CatalogueModel[]
}

export interface ModelWork {
  readonly stage: 'copying' | 'checking' | 'trying' | 'loading'
  /** 0–1; null where nobody knows. */
  readonly done: number | null
}

export interface ModelsContract {
  'admin.models': { request: Record<string, never>; reply: Models }
  /** Main asks for a file, copies it in, and tries it in a process of its own. Null when none was chosen. */
  'admin.models.import': { request: Record<string, never>; reply: Models | null; event: ModelWork }
  /** Reads the whole file and compares its SHA-256. */
  'admin.models.verify': { request: { readonly id: string }; reply: Models; event: ModelWork }
  /** Tries it first when it has not been tried, loads it, and keeps the choice. */
  'admin.models.choose': { request: { readonly id: string }; reply: Models; event: ModelWork }
  /** Plain wording from now on, until a model is chosen; frees the memory. */
  'admin.models.unload': { request: Record<string, never>; reply: Models }
  'admin.models.delete': { request: { readonly id: string }; reply: Models }
  'admin.models.server': {
    request: { readonly on: boolean; readonly port: number; readonly model: string | null }
    reply: Models
  }
}
