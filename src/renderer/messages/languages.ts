// The languages that Teller speaks: English is inside, another one is a folder beside it with the same files and keys.
// Its catalogue is read when somebody wants it.
import { messages } from './messages'

export type Catalogue = typeof messages

export const ENGLISH = 'en'

const FILES = import.meta.glob<Partial<Catalogue>>(['./*/*.json', '!./en/*.json'], { import: 'default' })

export const LANGUAGES: readonly string[] = [ENGLISH, ...new Set(Object.keys(FILES).map(languageOfFile))]

/** The texts of a language, in English where it lacks one; rejects when a part of them cannot be read. */
export async function catalogueOf(language: string): Promise<Catalogue> {
  return language === ENGLISH ? messages : filledUp(messages, await translated(language))
}

/** What is written in the folder of a language, whether or not it is the whole. A test compares it with English. */
export async function translated(language: string): Promise<object> {
  const parts = Object.keys(FILES).filter((path) => languageOfFile(path) === language)
  return Object.assign({}, ...(await Promise.all(parts.map((path) => FILES[path]?.()))))
}

/** The first that there is a catalogue of, else English. Takes tags as systems write them: 'de', 'de-DE', 'de_DE.UTF-8'. */
export function firstSpoken(wanted: readonly (string | null | undefined)[], spoken = LANGUAGES): string {
  const languages = wanted.map((tag) => tag?.split(/[-_.@]/)[0]?.toLowerCase())
  return languages.find((language) => language !== undefined && spoken.includes(language)) ?? ENGLISH
}

/** How numbers and dates are written: in the language, as in the bank's country. */
export function localeIn(language: string, bankLocale: string): string {
  return new Intl.Locale(bankLocale, { language }).toString()
}

/** In itself, so that whoever cannot read the present one finds it. */
export function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
}

/** './de/home.json' → 'de' */
function languageOfFile(path: string): string {
  return path.split('/')[1] ?? ENGLISH
}

/** A text that has just been added in English is shown in English until it is translated, rather than as a bare key. */
function filledUp<Texts extends object>(english: Texts, other: object): Texts {
  const own = new Map<string, unknown>(Object.entries(other))
  return Object.fromEntries(
    Object.entries(english).map(([key, text]) => {
      const there = own.get(key)
      return [
        key,
        typeof text === 'object' && typeof there === 'object' ? filledUp(text, there ?? {}) : (there ?? text),
      ]
    }),
  ) as Texts
}
