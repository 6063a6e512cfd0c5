import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import type { CategoryId } from '../../../../shared/domain'
import { useFormat } from '../../../ui/format'

export interface Named {
  readonly payee: string
  readonly categoryId: CategoryId
}

/** Where what it is says more than who is on the other side. */
const BY_CATEGORY = ['salary', 'card-repayment', 'own-transfer'] as const

/** What banks print as plain words instead of a name. */
const PLAIN_WORDS = [
  [/^rent$/i, 'rent'],
  [/\bEMI$/i, 'emi'],
] as const

/** What a payment is called on the chart ('Salary', 'Netflix'); `inSentence` in running text ('your salary'). */
export type EventName = (event: Named, inSentence?: boolean) => string

export function useEventName(): EventName {
  const t = useTranslations('balance')
  const format = useFormat()
  return useCallback(
    ({ payee, categoryId }, inSentence) => {
      const known = BY_CATEGORY.find((id) => id === categoryId)
      const plain = PLAIN_WORDS.find(([words]) => words.test(payee))?.[1]
      if (inSentence && plain) return t(`eventInSentence.${plain}`)
      if (!known) return format.name(payee)
      return inSentence ? t(`eventInSentence.${known}`) : t(`event.${known}`)
    },
    [t, format],
  )
}

const LONGEST_NAME = 24

/** Short enough for a label or a sentence, on one line. */
export function shortened(name: string): string {
  const letters = [...name.replaceAll(/\s+/g, ' ')]
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : letters.join('')
}
