// Several loans by what is asked of each: the rate, the end, the instalment, or what is left.

import { aboutAccount, type Fact, said } from '../facts'
import type { Findings, Scope } from '../findings'
import type { LoanMeasure, LoansAsked } from '../intent/loans-asked'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { type Balances, tableOf } from './balances'
import { ESTIMATE, found, withVerdict } from './found'
import { lastInstalment, lastPaidOn } from './tools-loan-terms'

type Loan = Balances[number]

/** One loan by one measure: what it is compared by, and how that is told. */
interface Told {
  readonly loan: Loan
  readonly value: number
  readonly facts: readonly Fact[]
  readonly sentence: string
  readonly headline: string
}

const SHOWN = 2
const SUGGESTIONS = ['How much do I still owe on my loans?', 'When is my next instalment due?', 'What is my balance?']

/** 'Which of my loans is the dearest', 'when does each end'; null where fewer than two of them can be told so. */
export async function comparedLoans(
  scope: Scope,
  question: string,
  loans: Balances,
  { by, first, names }: LoansAsked,
): Promise<Findings | null> {
  const meant = names.length > 0 ? names.flatMap((name) => loans.filter(({ account }) => account.name === name)) : loans
  const told = (await Promise.all(meant.map((loan, at) => toldBy(scope, loan, by, at)))).flatMap((each) => each ?? [])
  const [left, right] = told
  if (!left || !right) return null
  const ranked = first ? [...told].sort((a, b) => (first === 'most' ? b.value - a.value : a.value - b.value)) : told
  const shown = first && names.length === 0 ? ranked.slice(0, SHOWN) : ranked
  // 'Is the car loan dearer than the bike loan' is answered in the order in which it is asked.
  const verdict = first !== null && names.length === 2 && asksYesOrNo(question) && !/\bor\b/i.test(question)
  const order = verdict ? told : shown
  return withVerdict(
    found({
      facts: order.flatMap(({ facts }) => facts),
      wording: order.map(({ sentence }) => sentence),
      headline: (order[0] as Told).headline,
      suggestions: SUGGESTIONS,
      table: tableOf(meant),
    }),
    verdict ? scope.write.verdict(first === 'most' ? left.value > right.value : left.value < right.value) : null,
  )
}

async function toldBy(scope: Scope, loan: Loan, by: LoanMeasure, at: number): Promise<Told | null> {
  const { account, balance } = loan
  const about = { about: aboutAccount(account.id) }
  const name = scope.write.account(`account_${at}`, account)
  const told = (value: number, facts: readonly Fact[], sentence: string, headline: string): Told => ({
    loan,
    value,
    facts: [name, ...facts],
    sentence,
    headline,
  })
  if (by === 'owed') {
    const figure = { ...balance, amountMinor: 0 - balance.amountMinor }
    const fact = scope.write.figure(`owed_${at}`, figure, { ...about, measure: 'balance' })
    return told(figure.amountMinor, [fact], `You owe {owed_${at}} on {account_${at}}.`, `owed_${at}`)
  }
  if (by === 'rate') {
    const last = await lastPaidOn(scope, loan)
    if (!last || last.annualRate <= 0) return null
    const fact = scope.write.share(`rate_${at}`, last.annualRate, ESTIMATE, said('rate of', about))
    const sentence = `By its last interest, {account_${at}} has a rate of {rate_${at}} a year.`
    return told(last.annualRate, [fact], sentence, `rate_${at}`)
  }
  const end = await lastInstalment(scope, loan)
  if (!end) return null
  if (by === 'end') {
    const fact = scope.write.date(`end_${at}`, end.on, ESTIMATE, said('paid off', about))
    const sentence = `{account_${at}} should be paid off around {end_${at}}.`
    return told(Number(end.on.replaceAll('-', '')), [fact], sentence, `end_${at}`)
  }
  const fact = scope.write.estimate(`instalment_${at}`, end.instalmentMinor, said('instalments of', about), true)
  return told(end.instalmentMinor, [fact], `{account_${at}} has instalments of {instalment_${at}} each.`, fact.slot)
}
