// The one interface to a model of meaning, whichever engine runs it.

export interface Embedder {
  readonly name: string
  /** What a text means as a vector; vectors of one embedder have one length. May throw. */
  embed(text: string): Promise<readonly number[]>
  dispose(): Promise<void>
}
