// Which entries of the palette a query finds, best first.

export interface Findable {
  readonly label: string
  /** Other words for the same. */
  readonly words?: string
}

/** Every word of the query must begin a word of the entry. Labels that begin with the query come first, in given order. */
export function foundEntries<Entry extends Findable>(entries: readonly Entry[], query: string): readonly Entry[] {
  const asked = wordsOf(query)
  if (asked.length === 0) return entries
  const fits = (text: string) => {
    const words = wordsOf(text)
    return asked.every((each) => words.some((word) => word.startsWith(each)))
  }
  const rank = ({ label, words = '' }: Entry) => {
    if (plain(label).startsWith(asked.join(' '))) return 0
    if (fits(label)) return 1
    return fits(`${label} ${words}`) ? 2 : null
  }
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((each): each is { entry: Entry; rank: 0 | 1 | 2 } => each.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
}

function wordsOf(text: string): readonly string[] {
  return plain(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
}

/** Without accents, which a person in a hurry leaves out. */
function plain(text: string): string {
  return text
    .trim()
    .toLocaleLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
}
