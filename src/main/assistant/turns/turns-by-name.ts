// Turns that say in passing whom or what they are about: 'who is Sravani Vemuri', 'and the Rainy day account?', 'and the other one?'.

import { askOf } from '../intent/question-ask'
import type { Answerable } from '../intents'
import { readParameters } from '../names/parameters'
import type { Listener } from '../understood'
import type { Turn } from './turns-joined'
import { OTHER_ONE, otherAccount } from './turns-planned'

/** A turn that is understood by now, or the question that it comes to, with what that leans on. */
type ByName = { readonly turn: Turn } | { readonly question: string; readonly before: Turn | null }

/** Null for other questions. */
export function turnByName(question: string, previous: Turn | null, listener: Listener): ByName | null {
  return (
    whoIs(question, listener) ??
    (previous &&
      (theOther(previous, question, listener) ?? paidFor(previous, question, listener) ?? account(question, listener)))
  )
}

/** 'Who is Sravani Vemuri, how much did I send her?' of one of the caller's own payees: who that is, or what was paid to them. */
function whoIs(question: string, { payees, asOf, currency, country }: Listener): ByName | null {
  const [, name, rest = ''] = WHO_IS.exec(question) ?? []
  const payee = name ? readParameters(name, payees, asOf, country).payee : null
  if (!payee) return null
  const turnOf = (whole: string) => {
    const ask = askOf(whole, readParameters(whole, payees, asOf, country), { asOf, currency }, null)
    return { intent: 'spending-merchant', ask } as const
  }
  return /\p{L}/u.test(rest)
    ? { question: rest.trim(), before: turnOf(`how much did I pay ${payee} in total`) }
    : { turn: turnOf(`who is ${payee}`) }
}

const WHO_IS = /^\W*who(?:['’]?s| is| are) ([^,;?]{2,40}?)(?:[,;?]|(?: and)(?= )|$)(.*)$/i

/** 'And the other one?' after a salary, a loan or a card: the one of the two that has not been asked of. */
function theOther(previous: Turn, question: string, { accounts = [] }: Listener): ByName | null {
  const { ask, told, intent } = previous
  const other = otherAccount(previous, question, accounts)
  if (other) return { question: `balance of ${other}`, before: null }
  const payer = ask.payee ?? told?.payee
  if (!OTHER_ONE.test(question) || !payer || !SALARIES.includes(intent)) return null
  const without = [{ payee: payer, categoryId: null }]
  return { turn: { intent, ask: { ...ask, payee: null, without, question: `${ask.question} / ${question}` } } }
}

const SALARIES: readonly Answerable[] = ['salary', 'next-salary', 'salary-raise']

/** 'And the car loan one?' after whether an instalment was paid: the payee that the other loan is paid to, asked the same. */
function paidFor({ intent, ask }: Turn, question: string, { payees, accounts = [] }: Listener): ByName | null {
  const before = ask.payee
  const account = accountAlone(question, accounts)
  if (!before || !account || accounts.includes(before)) return null
  const payee = payees.find((each) => each !== before && each.toLowerCase().startsWith(`${account.toLowerCase()} `))
  const asked = ask.question.replace(new RegExp(before.split(' ').slice(0, -1).join(' '), 'i'), account)
  return payee ? { turn: { intent, ask: { ...ask, payee, question: asked } } } : null
}

/** 'And the Rainy day account?' with nothing else, whatever the thread is about. */
function account(question: string, { accounts = [] }: Listener): ByName | null {
  const name = accountAlone(question, accounts)
  return name ? { question: `balance of ${name}`, before: null } : null
}

function accountAlone(question: string, accounts: readonly string[]): string | null {
  const asked = question.toLowerCase()
  const name = accounts.find((each) => asked.includes(each.toLowerCase()))
  return name && ACCOUNT_ALONE.test(asked.replace(name.toLowerCase(), '#')) ? name : null
}

const ACCOUNT_ALONE =
  /^\W*(?:(?:and|so|what about|how about|aur)\W+)*(?:(?:the|my|our|in)\W+)*#\W+(?:account|a\/c|one)\W*$/i
