// The languages that Teller speaks: English is inside, another one is a folder beside it with the same files and keys.
// Its catalogue is read when somebody wants it.
import { messages } from './messages'

export type Catalogue = typeof messages

export const ENGLISH = 'en'

const FILES = import.meta.glob<Partial<Catalogue>>(['./*/*.json', '!./en/*.json'], { import: 'default' })

export const LANGUAGES: readonly string[] = [ENGLISH, ...new Set(Object.keys(FILES).map(languageOfFile))]

/** The texts of a language; rejects when a part of them cannot be read. */
export async function catalogueOf(language: string): Promise<Catalogue> {
  if (language === ENGLISH) return messages
  const parts = Object.keys(FILES).filter((path) => languageOfFile(path) === language)
  // A test compares the whole with English, key by key.
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
