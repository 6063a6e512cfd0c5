// 'Was it less last year?' of what one payee takes each time: the price of that time against the price now.
import { aboutPayee, said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { found, withVerdict } from './found'
import { rows } from './spending-facts'
import { regularPrice } from './tools-price'

const LESS = /\b(?:less|lower|cheaper|smaller|kam|sasta)\b/i
const MORE = /\b(?:more|higher|dearer|costlier|pricier|bigger|larger|zyada|jyada|mehenga)\b/i
const DIFFERENT = /\b(?:different|changed|another)\b/i

/**
 * The price at the end of a time that is over, and the one of today. Null for questions that do not set the two against each other,
 * for a price that is not fixed, and where it was not paid by then.
 */
export async function priceThen(scope: Scope, ask: Ask): Promise<Findings | null> {
  const { payee, period } = ask
  const claims = claimsOf(ask.question)
  if (!payee || claims < 0 || !setsThenAgainstNow(scope, ask)) return null
  const items = await scope.page('customer.recurring', {})
  const item = items.find((each) => each.payee === payee && each.fixedAmount && each.amountMinor < 0)
  const now = item?.prices.at(-1)
  const before = item?.prices.findLast(({ since }) => since <= period.to)
  if (!now || !before) return null
  const { write } = scope
  const verdict = write.verdict(
    [now.amountMinor < before.amountMinor, now.amountMinor > before.amountMinor, now !== before][claims] === true,
  )
  if (now === before) {
    const price = await regularPrice(scope, payee)
    return price && withVerdict({ ...price, table: [], suggestions: SUGGESTIONS }, verdict)
  }
  const about = aboutPayee(payee)
  return withVerdict(
    found({
      facts: [
        write.payee('payee', payee, { measure: 'stated' }),
        write.date('since', now.since, rows(now.paid), said('changed', { about })),
        write.derived('now', -now.amountMinor, said('now costs', { about })),
        write.derived('before', -before.amountMinor, said('used to cost', { about })),
      ],
      wording: ['{payee} now costs {now}, and used to cost {before}: it changed on {since}.'],
      headline: 'before',
      suggestions: SUGGESTIONS,
    }),
    verdict,
  )
}

/** Whether a question sets a time that is over against today. */
export function setsThenAgainstNow({ asOf }: Scope, { question, period, periodGiven, against }: Ask): boolean {
  return (
    periodGiven &&
    !against &&
    period.to < asOf &&
    WAS.test(question) &&
    claimsOf(question) >= 0 &&
    asksYesOrNo(question)
  )
}

/** What the turn itself says, and not the question that it leans on. */
function claimsOf(question: string): number {
  const [turn = ''] = question.split(' / ')
  return [LESS, MORE, DIFFERENT].findIndex((words) => words.test(turn))
}

const WAS = /^\W*(?:(?:and|so|but)\W+)*(?:was|were) (?:it|that|this|they|the|my)\b/i

const SUGGESTIONS = ['What subscriptions do I have?', 'What bills are coming up?', 'How can I save money?']
