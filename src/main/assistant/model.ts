// The one interface to a language model, whichever engine runs it. It phrases; it never decides and never counts.

export interface PhrasingModel {
  readonly name: string
  /**
   * Continues a prompt, token by token, greedily. Ends at the model's own end, at the length limit, or when `signal`
   * is aborted. May throw; may yield anything: what it says is checked before it is shown.
   */
  phrase(prompt: string, signal: AbortSignal): AsyncIterable<string>
  dispose(): Promise<void>
}

/** Why there is no model, in words for people, with what to do. */
export class ModelProblem extends Error {
  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'ModelProblem'
  }
}
