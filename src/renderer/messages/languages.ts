// The languages that Teller speaks. Another one is a catalogue with the keys of English and its line here.
import { messages } from './messages'

type Catalogue = typeof messages

const ENGLISH = 'en'

const CATALOGUES: Readonly<Record<string, Catalogue>> = { [ENGLISH]: messages }

export const LANGUAGES: readonly string[] = Object.keys(CATALOGUES)

export interface Language {
  readonly language: string
  readonly messages: Catalogue
  /** How numbers and dates are written: the language, as in the bank's country. */
  readonly locale: string
}

/** The chosen language, else the bank's; English where there is no catalogue of it. */
export function languageOf(chosen: string | null, bankLocale: string): Language {
  const wanted = chosen ?? new Intl.Locale(bankLocale).language
  const language = LANGUAGES.includes(wanted) ? wanted : ENGLISH
  return {
    language,
    messages: CATALOGUES[language] ?? messages,
    locale: new Intl.Locale(bankLocale, { language }).toString(),
  }
}
