import { useMemo } from 'react'
import { useTranslations } from 'use-intl'

/** Questions that the assistant can answer, of the page at `location` or about money in general. */
export function useStarters(location: string): readonly string[] {
  const t = useTranslations('assistant.starter')
  const page = PAGES.find((each) => location === `/${each}` || location.startsWith(`/${each}/`)) ?? 'general'
  return useMemo(() => STARTERS[page].map((name) => t(name)), [page, t])
}

const STARTERS = {
  general: ['spending', 'bills', 'shortfall', 'subscriptions'],
  transactions: ['largest', 'unusual', 'twice'],
  spending: ['most', 'change', 'merchants'],
  forecast: ['shortfall', 'free', 'payday'],
  budgets: ['budgetsLeft', 'budgetsOver', 'budgetIdeas'],
  goals: ['goals', 'goalsNeeded'],
  recurring: ['subscriptions', 'dearer', 'bills'],
  'what-if': ['saveMore', 'cut', 'afford'],
  insights: ['urgent', 'unusual', 'dearer'],
  health: ['score', 'scoreWhy', 'scoreUp'],
  products: ['product', 'productWhy'],
} as const

const PAGES = Object.keys(STARTERS) as (keyof typeof STARTERS)[]
