// The language of the window: the one chosen last on this machine, else the system's, else that of the bank's country.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { IntlProvider } from 'use-intl'
import { speakFromMain } from '../from-main/in-own-words'
import { type Catalogue, catalogueOf, ENGLISH, firstSpoken, localeIn } from '../messages/languages'

const STORED_AS = 'teller.language'
const SYSTEM = 'languages'

interface SpokenLanguage {
  /** What is on screen; another one has been asked for while its catalogue is still being read. */
  readonly language: string
  /** The language as in the bank's country: 'de-IN'. */
  readonly locale: string
  /** Stays on this machine. A language without a catalogue counts as English. */
  readonly choose: (language: string) => void
}

const LanguageContext = createContext<SpokenLanguage>({ language: ENGLISH, locale: ENGLISH, choose: () => {} })

interface Spoken {
  readonly language: string
  readonly messages: Catalogue
}

interface LanguageProviderProps {
  /** Undefined until the bank is open. */
  readonly bankLocale: string | undefined
  readonly children: ReactNode
}

/** Nothing is painted before the first catalogue is there; afterwards the one before stays until the next has been read. */
export function LanguageProvider({ bankLocale, children }: LanguageProviderProps) {
  const [chosen, setChosen] = useState(() => localStorage.getItem(STORED_AS))
  const [spoken, setSpoken] = useState<Spoken | null>(null)
  const [system] = useState(systemLanguages)
  const wanted = firstSpoken([chosen, ...system, bankLocale])
  useEffect(() => {
    let over = false
    Promise.all([catalogueOf(wanted), speakFromMain(wanted)])
      .then(([messages]) => messages)
      // A damaged installation still speaks.
      .catch(() => catalogueOf(ENGLISH))
      .then((messages) => {
        if (!over) setSpoken({ language: wanted, messages })
      })
    return () => {
      over = true
    }
  }, [wanted])
  const language = spoken?.language ?? wanted
  const locale = bankLocale ? localeIn(language, bankLocale) : language
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const choose = useCallback((next: string) => {
    localStorage.setItem(STORED_AS, firstSpoken([next]))
    setChosen(next)
  }, [])
  const value = useMemo(() => ({ language, locale, choose }), [language, locale, choose])
  if (!spoken) return null
  return (
    <LanguageContext value={value}>
      <IntlProvider locale={locale} messages={spoken.messages} timeZone="UTC">
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}

export function useLanguage(): SpokenLanguage {
  return useContext(LanguageContext)
}

/**
 * Main writes them into the address at the start: the browser's own list begins with the bank's country. The address
 * is the router's afterwards, so they are kept for a reload.
 */
function systemLanguages(): readonly string[] {
  const given = new URLSearchParams(window.location.search).get(SYSTEM)
  if (given !== null) sessionStorage.setItem(SYSTEM, given)
  return sessionStorage.getItem(SYSTEM)?.split(',') ?? []
}
