// Whether somebody is still paid, or has stopped being paid: 'am I still charged for it', 'have I stopped shopping there'.
import { daysBetween } from '../../../shared/dates'
import { transactions } from '../../db/transactions'
import type { Ask, Findings, Scope } from '../findings'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { withVerdict } from './found'
import { onePayment } from './tools-when'

const STILL = /\b(?:still|any ?more|even now|continu\w+|active|running|ab bhi|abhi bhi)\b/i
const STOPPED = /\b(?:stop(?:ped)?|ceased|ended|quit|given up|no longer|band ho)\b/i
const OF_PLANS = /\b(?:can|could|should|would|will|if|owe|left|budget|goal|more|less|than|same|high|low)\b/i

/** Of one payee alone, and of no plan. */
export function asksIfStill(ask: Ask): boolean {
  const { question, payee, other, together } = ask
  const asks = asksYesOrNo(question) && (STILL.test(question) || STOPPED.test(question)) && !OF_PLANS.test(question)
  return asks && payee !== null && other === null && together.length === 0 && ask.amountMinor === null
}

/** Days that may always pass, and how many times as long as usual. */
const SOON = 35
const LONGER = 1.5

/** The latest payment; it goes on unless that is longer ago than payments to this payee usually are apart. Null where nothing was ever paid. */
export async function ifStillPaid(scope: Scope, ask: Ask): Promise<Findings | null> {
  const payee = ask.payee as string
  const paid = await transactions(scope.db, scope.books, { payee, direction: 'out' })
  const days = [...new Set(paid.map(({ bookedOn }) => bookedOn))]
  const [last] = days
  if (!last) return null
  const gaps = days.slice(1).map((on, at) => daysBetween(on, days[at] as string))
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  const goesOn = daysBetween(last, scope.asOf) <= Math.max(SOON, usual * LONGER)
  const name = scope.write.payee('category', payee, { measure: 'spent', period: ask.period })
  const latest = await onePayment(scope, { ...ask, question: '', periodGiven: false }, { payee }, [name])
  return withVerdict(latest, scope.write.verdict(goesOn !== STOPPED.test(ask.question)))
}
