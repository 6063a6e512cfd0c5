// What the customer has chosen, around the whole workspace: the language, and whether the privacy eye begins closed.
import { type ReactNode, useEffect } from 'react'
import { IntlProvider } from 'use-intl'
import type { Bank } from '../../../../shared/contract'
import { languageOf } from '../../../messages/languages'
import { FormatProvider } from '../../../ui/format'
import { usePreferences } from './use-preferences'

/** Nothing is painted before the choices are known: hidden amounts must not flash up first. */
export function OwnPreferences({ bank, children }: { readonly bank: Bank; readonly children: ReactNode }) {
  const preferences = usePreferences()
  const { messages, locale } = languageOf(preferences?.language ?? null, bank.locale)
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  if (!preferences) return null
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      <FormatProvider bank={{ ...bank, locale }} hiddenAtStart={preferences.hiddenAtStart}>
        {children}
      </FormatProvider>
    </IntlProvider>
  )
}
