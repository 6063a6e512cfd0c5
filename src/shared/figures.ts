// The bank's published figures are counted by jobs; nobody waits for them to read what is there.

export interface Counting {
  /** 0–1. */
  readonly done: number
  /** How many of the jobs have published so far: what a page asks for may be there now. */
  readonly published: number
}

export interface FiguresContract {
  /** Resolves when the published figures are those of the books; counts them where that is due, and says how far it is. */
  'admin.prepare': { request: Record<string, never>; reply: { readonly counted: boolean }; event: Counting }
}
