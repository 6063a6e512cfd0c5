// The emergency fund: how many months it lasts, and what is missing.
import { aboutAccount, said } from '../facts'
import type { Findings, Scope, Tool } from '../findings'
import { inOrderNamed } from '../names/account-words'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { anyOf, NUMBER_WORDS, numberIn } from '../words/number-words'
import { accountsIn } from './balances'
import { found, none, withVerdict } from './found'
import { NO_SCORE, STEPS, SUGGESTIONS } from './tools-health'

const ENOUGH_MONTHS = 3
const MISSING = /\b(?:missing|short|gap|target|need\w*|far|more)\b/i

/** What makes a month, by the word that a question counts in. */
const PER_MONTH: Readonly<Record<string, number>> = { day: 365 / 12, week: 365 / 84, month: 1, year: 1 / 12 }
const SPANS = { ...NUMBER_WORDS, a: 1 }
const SPAN = new RegExp(`(?<![\\w.])(\\d{1,3}|${anyOf(SPANS)}) (day|week|month|year)s?\\b`, 'i')

/** 'Would it cover six months', 'three weeks off work'. */
function monthsAsked(question: string): number {
  const [, count, unit] = SPAN.exec(question) ?? []
  return count && unit ? numberIn(count, SPANS) / (PER_MONTH[unit.toLowerCase()] as number) : ENOUGH_MONTHS
}

/** In the word that the question asks in: 'how many days can I live on it'. */
function lastingText(months: number, question: string): string {
  const [, unit] = /\bhow many (day|week)s\b/i.exec(question) ?? []
  if (!unit) return `${months.toFixed(1)} months`
  const count = Math.floor(months * (PER_MONTH[unit.toLowerCase()] as number))
  return `${count} ${unit.toLowerCase()}${count === 1 ? '' : 's'}`
}

/** 'How many months does Rainy day cover': of one account that is named alone. `monthlyMinor`: what has to be paid in a month. */
async function ofNamedAccounts(scope: Scope, question: string, monthlyMinor: number): Promise<Findings | null> {
  const held = (await accountsIn(scope)).filter(({ balance }) => balance.amountMinor > 0)
  const names = inOrderNamed(
    question,
    held.map(({ account }) => account.name),
  )
  const named = held.filter(({ account }) => names.includes(account.name) && /\s/.test(account.name))
  const [only] = named
  if (!only || named.length > 1 || monthlyMinor <= 0) return null
  const months = only.balance.amountMinor / monthlyMinor
  const about = { about: aboutAccount(only.account.id) }
  return found({
    facts: [
      scope.write.account('account', only.account),
      scope.write.number(
        'months',
        months,
        `${months.toFixed(1)} months`,
        { estimate: true },
        said('would cover', about),
      ),
      scope.write.figure('balance', only.balance, { ...about, measure: 'balance' }),
    ],
    wording: ['{account} would cover {months} of what has to be paid.', 'Your {account} balance is {balance}.'],
    headline: 'months',
    suggestions: SUGGESTIONS,
  })
}

/** 'How long would my savings last?' */
export const emergencyFundNow: Tool = async (scope, ask) => {
  const { score, reserveMinor } = await scope.page('customer.health', {})
  const fund = score?.dimensions.find(({ id }) => id === 'emergency-fund')
  if (!fund || fund.value === null) return none(NO_SCORE, SUGGESTIONS)
  const own = await ofNamedAccounts(scope, ask.question, fund.value > 0 ? reserveMinor / fund.value : 0)
  if (own) return own
  const months = lastingText(fund.value, ask.question)
  const inMonths = months.includes('month')
  const { step } = fund
  const missing =
    step.kind === 'build-emergency-fund' && MISSING.test(ask.question)
      ? [scope.write.estimate('step', step.amountMinor, said(STEPS[step.kind].label))]
      : []
  return withVerdict(
    found({
      facts: [
        ...missing,
        scope.write.number('months', fund.value, months, { estimate: true }, said(inMonths ? 'last' : 'would cover')),
        scope.write.estimate('reserve', reserveMinor, said('reserve of')),
      ],
      wording: [
        ...(missing.length > 0 ? [STEPS['build-emergency-fund'].sentence] : []),
        // 'Last 12 days' is a time.
        inMonths
          ? 'Your emergency fund would last {months} of what has to be paid.'
          : 'Your emergency fund would cover {months} of what has to be paid.',
        'It is a reserve of {reserve}.',
      ],
      headline: missing.length > 0 ? 'step' : 'months',
      suggestions: SUGGESTIONS,
    }),
    asksYesOrNo(ask.question) ? scope.write.verdict(fund.value >= monthsAsked(ask.question)) : null,
  )
}
