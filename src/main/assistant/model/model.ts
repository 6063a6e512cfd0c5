// The one interface to a language model, whichever engine runs it. It phrases; it never counts, and decides only between
// questions that the application offers.
import type { ModelFault } from '../../../shared/models'
import type { Taught } from '../wording/taught'

export interface PhrasingModel {
  readonly name: string
  /** How it is asked: our own models take a sentence with slots, general ones a conversation. Slots unless it says otherwise. */
  readonly dialect?: 'slots' | 'chat'
  /** What it was taught to say for which sentence, for our own models: it is not asked for others, and held to these. */
  readonly taught?: Taught | null
  /**
   * Continues a prompt, token by token. Ends at the model's own end, at the length limit, or when `signal` is aborted. May
   * throw; may yield anything: what it says is checked before it is shown. Greedily where `how` is left out or not understood.
   */
  phrase(prompt: string, signal: AbortSignal, how?: PhrasingHow): AsyncIterable<string>
  /** Which of the tools a question is about, for models that were taught to call tools. Null: none of them. */
  choose?(question: string, tools: readonly OfferedTool[], signal: AbortSignal): Promise<ToolCall | null>
  /** Nothing of a conversation stays in its memory: on sign-out. */
  forget?(): Promise<void>
  dispose(): Promise<void>
}

export interface PhrasingHow {
  /** The only slots that may appear, each once. */
  readonly slots: ReadonlySet<string>
  /** 0 is greedy; the same seed says the same. */
  readonly temperature: number
  readonly seed: number
}

/** What a model may call: a name, what it is for, and texts or choices that it may fill in. Never who is asking. */
export interface OfferedTool {
  readonly name: string
  readonly description: string
  readonly parameters: Readonly<Record<string, { readonly description: string; readonly oneOf?: readonly string[] }>>
}

export interface ToolCall {
  readonly name: string
  /** As the model wrote them; only keys that the tool offers. */
  readonly given: Readonly<Record<string, string>>
}

/** Why there is no model, in words for people, with what to do. */
export class ModelProblem extends Error {
  readonly fault: ModelFault
  constructor(message: string, options: { readonly cause?: unknown; readonly fault?: ModelFault } = {}) {
    super(message, options)
    this.name = 'ModelProblem'
    this.fault = options.fault ?? 'failed'
  }
}
