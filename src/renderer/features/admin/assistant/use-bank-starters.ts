import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { BankPage } from '../../../../shared/bank-answer'

/** Questions that the assistant can answer, of the page at `location`. */
export function useBankStarters(location: string): readonly string[] {
  const t = useTranslations('bankAssistant.starter')
  const page = PAGES.find((each) => each === location) ?? '/'
  return useMemo(() => STARTERS[page].map((name) => t(name)), [page, t])
}

const RUNNING = ['audit', 'backup', 'status'] as const
const STARTERS = {
  '/': ['mix', 'short', 'trend'],
  '/segments': ['largest', 'apart', 'deposits'],
  '/rfm': ['champions', 'worth', 'moved'],
  '/churn': ['atRisk', 'where', 'drivers'],
  '/products': ['interest', 'sell', 'growing'],
  '/lab': ['simulate', 'takers', 'deposit'],
  '/data': RUNNING,
  '/users': ['logins', 'locked', 'audit'],
  '/status': RUNNING,
  '/audit': ['audit', 'refused', 'logins'],
} as const satisfies Readonly<Record<BankPage, readonly string[]>>

const PAGES = Object.keys(STARTERS) as BankPage[]
