// Main says in English what was refused, what failed and why a row could not be read. A file per language has the same
// sentences in that language; the English sentence is the key, with {0}, {1} where something of the moment stands.

type Sentences = Readonly<Record<string, string>>

const FILES = import.meta.glob<Sentences>('./*.json', { import: 'default' })

let translate = (text: string): string => text

/** From now on main's sentences are said in this language; one without a file leaves them in English. */
export async function speakFromMain(language: string): Promise<void> {
  const read = FILES[`./${language}.json`]
  translate = read ? translator(await read()) : (text) => text
}

/** A sentence of main in the language of the window; one that it has no words for stays as it is. */
export function inOwnWords(text: string): string {
  return translate(text)
}

/** The sentence that says most by itself is tried first: a short one would match a part of a long one. */
export function translator(sentences: Sentences): (text: string) => string {
  const whole = new Map(Object.entries(sentences))
  const patterns = [...whole]
    .filter(([key]) => PLACE.test(key))
    .sort(([a], [b]) => b.length - a.length)
    .map(([key, own]) => ({ pattern: patternOf(key), own }))
  return (text) => {
    const own = whole.get(text)
    if (own !== undefined) return own
    for (const { pattern, own } of patterns) {
      const found = pattern.exec(text)
      if (found) return own.replace(PLACES, (_, place: string) => found[Number(place) + 1] ?? '')
    }
    return text
  }
}

const PLACE = /\{\d\}/
const PLACES = /\{(\d)\}/g

function patternOf(key: string): RegExp {
  const literal = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${literal.replace(/\\\{\d\\\}/g, '(.*?)')}$`, 's')
}
