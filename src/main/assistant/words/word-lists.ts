// Lists of words as they stand in tables: by spaces and lines.

/** The words of a list, each once. */
export function wordsIn(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** A pattern of any of these wordings as whole words; each may be a pattern itself. `flags`: besides 'i'. */
export function anyWording(wordings: readonly string[], flags = ''): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${wordings.join('|')})(?![\\p{L}\\p{N}])`, `iu${flags}`)
}
