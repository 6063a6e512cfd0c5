// Loans: what is owed on each, when it ends, and the instalments.

import { aboutAccount, aboutPayee, said } from '../facts'
import { type Ask, type Findings, type Scope, type Tool, wantOf } from '../findings'
import { loansAsked } from '../intent/loans-asked'
import { asksInterestToCome, prepaymentAsked } from '../intent/prepaying'
import { hasMoved } from '../intent/question-shape'
import {
  accountsNamed,
  asksForAnotherLoan,
  INSTALMENTS_LEFT,
  inOrderNamed,
  PRINCIPAL_PAID,
  paysForLoan,
  splitsInstalment,
  withBankNames,
} from '../names/account-words'
import { spanAhead } from '../periods/days-ahead'
import { allTimePeriod } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { plainName } from '../words/question-words'
import { accountsIn, type Balances, owedOn, tableOf, upcoming } from './balances'
import { DERIVED, ESTIMATE, found, none, withVerdict } from './found'
import { spent } from './spending-facts'
import { asksForSum, duesIn, lastTimes, toldBills } from './tools-bills'
import { lastInstalment, owedThen, paidOnLoan, partsOfInstalment, rateOfLoan } from './tools-loan-terms'
import { comparedLoans } from './tools-loans-compared'
import { balanceNow } from './tools-money'
import { interestToCome, prepaid } from './tools-prepaid'

const SUGGESTIONS = ['What is my net worth?', 'What is my balance?', 'Will I run out of money?']

/** 'How much is left on my loan?', at an earlier time as well; which is the smallest, how much of it is repaid, and when it ends. */
export const loansNow: Tool = async (scope, ask) => {
  const every = (await accountsIn(scope)).filter(({ account }) => account.kind === 'loan')
  const apart = APART.exec(ask.question)
  const everyName = every.map(({ account }) => account.name)
  const left = apart ? inOrderNamed(`${apart[1]} loan`, everyName) : []
  const all = every.filter(({ account }) => !left.includes(account.name))
  if (all.length === 0 && every.length > 0)
    return withVerdict(
      none('You have no other loan at this bank.', SUGGESTIONS),
      asksYesOrNo(ask.question) ? scope.write.verdict(false) : null,
    )
  const question = all.length < every.length ? ask.question.replace(APART, ' ') : ask.question
  const named = accountsNamed(all, question)
  if (named.length === 0) return none('You have no loan at this bank.', SUGGESTIONS)
  const names = all.map(({ account }) => account.name)
  if (asksForAnotherLoan(question, names)) return none('You have no loan of that kind at this bank.', SUGGESTIONS)
  if (COUNTED.test(question)) return countLoans(scope, named)
  const sooner = prepaymentAsked(question, names)
  const saving = sooner && (await prepaid(scope, ask, named, sooner))
  if (saving) return saving
  const toCome = asksInterestToCome(question, names) ? await interestToCome(scope, named) : null
  if (toCome) return toCome
  const several = loansAsked(question, names)
  const compared = several && (await comparedLoans(scope, question, all, several))
  if (compared) return compared
  if (RATE.test(question)) return rateOfLoan(scope, named)
  const parts = splitsInstalment(question) ? await partsOfInstalment(scope, ask, named) : null
  if (parts) return parts
  const repaid = REPAID.test(question) || PRINCIPAL_PAID.test(question)
  const paid = paysForLoan(question) && !repaid ? await paidOnLoan(scope, ask, named) : null
  if (paid) return paid
  if (repaid) return repaidOn(scope, ask, named)
  if (ENDS.test(question) || INSTALMENTS_LEFT.test(question)) {
    const ranked = rankedLoans(named, question)
    return ranked.every(({ balance }) => balance.amountMinor >= 0)
      ? none('That loan is paid off: nothing is owed on it now.', SUGGESTIONS)
      : endOf(scope, ask, ranked)
  }
  // 'Has it gone down?'
  if (asksYesOrNo(question) && hasMoved(question) && named.length === 1)
    return balanceNow(scope, { ...ask, question: `${question} ${named[0]?.account.name}` })
  const then = TO_COME.test(question) ? (spanAhead(question, scope.asOf)?.to ?? null) : null
  const later = then && named.length === 1 ? await owedThen(scope, named[0] as Balances[number], then) : null
  if (later) return later
  if (ask.periodGiven && ask.period.to < scope.asOf) return balanceNow(scope, ask)
  const owing = found({
    ...owedOn(scope, rankedLoans(named, question), named.length < all.length ? 'accounts' : 'loans'),
    suggestions: ['When is my next instalment due?', ...SUGGESTIONS],
  })
  const span = asksYesOrNo(question) && ENDS_THEN.test(question) ? spanAhead(question, scope.asOf) : null
  if (span) {
    const ends = await endOf(scope, ask, named)
    const end = ends.facts.find(({ slot }) => slot === 'end')
    return withVerdict(ends, end ? scope.write.verdict(String(end.value) <= span.to) : null)
  }
  const over = asksYesOrNo(question) && DONE.test(question) && !NEARLY.test(question)
  return withVerdict(owing, over ? scope.write.verdict(named.every(({ balance }) => balance.amountMinor >= 0)) : null)
}

/** 'Besides the home loan'. */
const APART =
  /\b(?:apart from|aside from|besides|other than|except(?:ing)?(?: for)?|excluding|without|not counting|leaving out)\b(.*)$/i

/** 'What will be left by March?' */
const TO_COME = /\b(?:will|shall|would|going to|hoga|rahega|bachega)\b|[’']ll\b/i

const DONE =
  /\b(?:over|done|finish\w*|clear(?:ed)?|closed|settled|gone|complete\w*|khatam|(?:fully |all )?paid(?: off| up| back)?|repaid|ended|debt[- ]free)\b/i
const ENDS_THEN = /\b(?:end|ends|over|finish\w*|paid off|cleared|done|closed|free)\b/i
const NEARLY = /\b(?:nearly|almost|close to|about to|soon|going to|half)\b/i

const REPAID =
  /\bhow much\b.*\b(?:did|have|has) (?:i|we) (?:already |just )?(?:repay|repaid)\b|\bhow far (?:along|in)\b|\bbehind (?:me|us)\b|\b(?:knock\w*|chipp\w*|shav\w*) (?:\w+ ){0,3}?(?:off|away|down)\b|\bwhittl\w*\b|(?<!be )\brepaid\W*$|\b(?:repaid|(?:paid|paying|pay) (?:\w+ ){0,3}?(?:off|back|down)\b(?! (?:by|on(?! (?:the|my|our))|when|in))|cleared|(?:come|came|gone|got|brought|fallen|fell) down|shr[aiu]nk\w*|f[ae]ll\w*|reduced)\b.*\b(?:so far|till|until|already|since|how (?:much|far)|this|last|in)\b|\bhow (?:much|far)\b.*\b(?:have|has|did) (?:i|we)\b.*\b(?:repaid|cleared|(?:paid|paying|got|pay) (?:\w+ ){0,4}?(?:off|back|down))\b/i
const ENDS =
  /\b(?:paid off|ends?|over|finish\w*|khatam|closed)\b.{0,15}\b(?:when|kab)\b|\bstop paying\b|\b(?:when|kab|which|by what|until what|how (?:long|many (?:months|years|emis|instal?lments|more))|kitn[ie] emis?)\b.*\b(?:paid off|pay off|ends?|over|finish\w*|free|clear\w*|done|rid of|closed?|through|last|run|repaid|to go|left|mine|ours|khatam|baa?ki|bach[ie]|remain\w*)\b/i
const SMALLEST = /\b(?:smallest|smaller|lowest|least|cheapest|littlest|minor)\b/i
const LARGEST = /\b(?:largest|larger|biggest|bigger|highest|most|heaviest|main)\b/i

/** 'How many loans do I have?' */
function countLoans(scope: Scope, loans: Balances): Findings {
  const owed = owedOn(scope, loans, 'loans')
  return found({
    ...owed,
    facts: [...owed.facts, scope.write.count('loan_count', loans.length, ['loan', 'loans'], DERIVED, said('have'))],
    wording: ['You have {loan_count} at this bank.', ...owed.wording],
    headline: 'loan_count',
    suggestions: SUGGESTIONS,
  })
}

const COUNTED = /\bhow many (?:\w+ )?(?:loans|debts)\b|\bkitne loans?\b|\bnumber of (?:\w+ )?loans\b/i
/** 'When am I free of debt?': when the last of them is paid off. */
const OF_ALL_DEBTS =
  /\bdebt[- ]?free\b|\bfree (?:of|from) (?:all |my |our )*(?:debts?|loans)\b|\ball (?:my |our |the )*(?:debts|loans|emis)\b|\b(?:emis?|loans?|debts?) (?:altogether|for good|completely)\b/i
const RATE = /\b(?:rates?|p\.?a\.?|how much interest (?:percent|per ?cent)|byaaj dar)\b|%/i
/** The smallest or the largest alone where it is asked for. */
function rankedLoans(loans: Balances, question: string): Balances {
  const bySize = [...loans].sort((a, b) => b.balance.amountMinor - a.balance.amountMinor)
  if (SMALLEST.test(question)) return bySize.slice(0, 1)
  return LARGEST.test(question) ? bySize.slice(-1) : loans
}

/** How much less is owed than before the time that the question names, or than when the books begin. */
async function repaidOn(scope: Scope, ask: Ask, loans: Balances): Promise<Findings> {
  const period = ask.periodGiven ? ask.period : allTimePeriod(scope.asOf)
  const time = { from: period.from, to: period.to }
  const moved = await Promise.all(loans.map(({ account }) => spent(scope, { accountId: account.id, ...time }, true)))
  const repaidMinor = moved.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const owed = owedOn(scope, loans, 'loans')
  const [only] = loans
  const about = loans.length === 1 && only ? { about: aboutAccount(only.account.id) } : {}
  const told = found({
    ...owed,
    facts: [
      ...owed.facts,
      scope.write.period('period', period),
      scope.write.derived('repaid', repaidMinor, said('was repaid', { ...about, period })),
    ],
    wording: [
      loans.length === 1
        ? '{repaid} was repaid on {account} in {period}.'
        : '{repaid} was repaid on all your loans in {period}.',
      ...owed.wording,
    ],
    headline: 'repaid',
    suggestions: SUGGESTIONS,
  })
  const fell = asksYesOrNo(ask.question) && FELL.test(ask.question)
  return withVerdict(told, fell ? scope.write.verdict(repaidMinor > 0) : null)
}

/** 'Has the loan come down'. */
const FELL = /\b(?:down|reduc\w*|f[ae]ll\w*|shr[aiu]nk\w*|decreas\w*|dropp\w*)\b/i

/** When the instalments of today will have paid a loan off; of several, of the one that ends first. */
async function endOf(scope: Scope, { question }: Ask, loans: Balances): Promise<Findings> {
  const ends = await Promise.all(loans.map(async (loan) => ({ ...loan, end: await lastInstalment(scope, loan) })))
  const known = ends.flatMap(({ account, end }) => (end ? [{ account, ...end }] : []))
  const sorted = known.sort((a, b) => (a.on < b.on ? -1 : 1))
  const first = OF_ALL_DEBTS.test(question) ? sorted.at(-1) : sorted[0]
  if (!first) return none('The books do not tell when that loan will be paid off.', SUGGESTIONS)
  const about = { about: aboutAccount(first.account.id) }
  const counted = wantOf(question) === 'count'
  return found({
    facts: [
      scope.write.account('account', first.account),
      ...(counted
        ? [scope.write.count('left', first.months, ['instalment', 'instalments'], ESTIMATE, said('are left', about))]
        : []),
      scope.write.date('end', first.on, ESTIMATE, said('paid off', about)),
      scope.write.estimate('instalment', first.instalmentMinor, said('instalments of', about), true),
    ],
    wording: [
      '{left} are left on {account}.',
      '{account} should be paid off around {end}, with instalments of {instalment} each.',
    ],
    headline: counted ? 'left' : 'end',
    suggestions: ['How much do I still owe on my loans?', ...SUGGESTIONS],
    table: tableOf(loans),
  })
}

/** 'When is the EMI due, and how much is it?' */
export const instalmentsAhead: Tool = async (scope, ask) => {
  const all = upcoming(await scope.page('customer.recurring', {}), 'loan-repayment')
  const named = all.filter(({ payee }) => namesLoan(payee, ask.question))
  const kept = named.length > 0 ? named : all
  const bySize = [...kept].sort((a, b) => b.amountMinor - a.amountMinor)
  const items = SMALLEST.test(ask.question) ? bySize.slice(0, 1) : LARGEST.test(ask.question) ? bySize.slice(-1) : kept
  const [next] = items
  const span = spanAhead(ask.question, scope.asOf)
  if (next && span && asksForSum(ask.question) && !EVERY_MONTH.test(ask.question))
    return toldBills(scope, { ...ask, categoryId: 'loan-repayment' }, duesIn(items, span), span)
  if (!next?.nextOn)
    return withVerdict(
      none('No instalments are known for the coming weeks.', SUGGESTIONS),
      asksYesOrNo(ask.question) ? scope.write.verdict(false) : null,
    )
  const about = said('instalment', { about: aboutPayee(next.payee) })
  const monthly = items.reduce((sum, item) => sum - item.yearlyMinor / 12, 0)
  const countAsked = wantOf(ask.question) === 'count'
  const dateAsked = /\b(when|kab|date|due)\b/i.test(ask.question)
  return found({
    facts: [
      ...(countAsked
        ? [scope.write.count('instalment_count', items.length, ['instalment', 'instalments'], ESTIMATE, said('pay'))]
        : []),
      scope.write.payee('lender', next.payee, { measure: 'stated' }),
      scope.write.date('instalment_on', next.nextOn, ESTIMATE, about),
      scope.write.estimate('instalment', -next.amountMinor, about, next.fixedAmount),
      ...(items.length > 1 ? [scope.write.estimate('instalments', Math.round(monthly), said('instalments'))] : []),
    ],
    wording: [
      'You pay {instalment_count} at present.',
      ...(items.length > 1 && !dateAsked ? ['All your instalments take {instalments} a month.'] : []),
      'The next instalment to {lender} is due on {instalment_on}: {instalment}.',
      ...(items.length > 1 && dateAsked ? ['All your instalments take {instalments} a month.'] : []),
    ],
    headline: countAsked
      ? 'instalment_count'
      : dateAsked
        ? 'instalment_on'
        : items.length > 1
          ? 'instalments'
          : 'instalment',
    suggestions: ['How much do I still owe on my loans?', ...SUGGESTIONS],
    table:
      items.length < 2
        ? []
        : await lastTimes(
            scope,
            items.flatMap(({ payee, nextOn }) => (nextOn ? [{ payee, on: nextOn }] : [])),
          ),
  })
}

const EVERY_MONTH = /\b(?:each|every|a|per) month\b|\bmonthly\b/i

/** 'The car loan' of 'Car loan EMI'. */
export function namesLoan(payee: string, question: string): boolean {
  const asked = ` ${plainName(withBankNames(question))} `
  return plainName(payee)
    .split(' ')
    .some((word) => word.length >= 3 && !OF_ANY_LOAN.has(word) && asked.includes(` ${word} `))
}

const OF_ANY_LOAN: ReadonlySet<string> = new Set(
  'loan loans emi emis instalment instalments bank finance the next'.split(' '),
)
