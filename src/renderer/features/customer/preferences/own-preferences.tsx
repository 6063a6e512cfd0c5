// What the customer has chosen, around the whole workspace: the language, and whether the privacy eye begins closed.
import { type ReactNode, useEffect, useState } from 'react'
import type { Bank } from '../../../../shared/contract'
import { firstSpoken } from '../../../messages/languages'
import { FormatProvider } from '../../../ui/format'
import { useLanguage } from '../../../ui/language'
import { usePreferences } from './use-preferences'

/** Nothing is painted before the choices are known: neither hidden amounts nor another language must flash up first. */
export function OwnPreferences({ bank, children }: { readonly bank: Bank; readonly children: ReactNode }) {
  const preferences = usePreferences()
  const { language, choose } = useLanguage()
  const own = preferences?.language
  useEffect(() => {
    if (own) choose(own)
  }, [own, choose])
  const [settled, setSettled] = useState(false)
  // Once: when another language is chosen, the page stays while its catalogue is read.
  if (!settled && preferences && (!own || firstSpoken([own]) === language)) setSettled(true)
  if (!preferences || !settled) return null
  return (
    <FormatProvider bank={bank} hiddenAtStart={preferences.hiddenAtStart}>
      {children}
    </FormatProvider>
  )
}
