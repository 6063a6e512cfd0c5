// What a question must be before anything reads it, and what is refused by rule, whatever the router thinks.
import { AppError } from '../errors'
import type { Refused } from './intents'

export const LONGEST_QUESTION = 2000

/** True when at least half of the letters are of a script that the assistant does not read. Digits and signs do not count. */
export function isOtherScript(question: string): boolean {
  const letters = question.normalize('NFKC').match(/\p{L}/gu) ?? []
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter))
  return letters.length > 0 && latin.length * 2 <= letters.length
}

/** The question in one line without control characters. Throws 'invalid-request' when it is too long or says nothing. */
export function screenQuestion(question: string): string {
  if (question.length > LONGEST_QUESTION) {
    throw new AppError('invalid-request', 'The question is longer than 2,000 characters. Shorten it and ask again.')
  }
  const line = question.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()
  if (!/[\p{L}\p{N}]/u.test(line)) {
    throw new AppError('invalid-request', 'Type a question first, for example: How much did I spend this month?')
  }
  return line
}

/** Whether the question tells the assistant what to be or to forget, or speaks to the database. */
export function isCommand(question: string): boolean {
  return COMMANDS.some((pattern) => pattern.test(question))
}

/** Whether the question speaks of somebody's money by a name. `masked`: without the names that are known. */
export function namesSomebody(masked: string): boolean {
  return NAMED.some((pattern) => pattern.test(masked))
}

/**
 * Refusals that need no router: commands to the assistant, and other people's money. `masked`: the question without its
 * periods and categories, so that October is nobody. `namesOwn`: true when a name in the
 * question is one of the customer's own payees, whose payments are the customer's business. Null when no rule applies.
 */
export function refusedByRule(question: string, masked: string, namesOwn: boolean): Refused | null {
  // Letters in fancy dress are letters.
  const plain = question.normalize('NFKC')
  if (isCommand(plain)) return 'injection'
  if (OTHERS.some((pattern) => pattern.test(plain))) return 'other-people'
  if (!namesOwn && namesSomebody(masked)) return 'other-people'
  return NOT_IN_BOOKS.test(plain) || ADVICE.test(plain) || ORDERS.test(plain) ? 'off-topic' : null
}

const COMMANDS: readonly RegExp[] = [
  /\b(ignore|disregard|forget|override|bypass)\b.{0,40}\b(instructions?|rules?|prompts?|filters?|checks?|restrictions?)\b/i,
  /\b(system|hidden|secret|initial)\s+(prompt|instructions?|message)\b/i,
  /\b(developer|debug|god|admin|jailbreak|dan)\s+mode\b/i,
  /\byou are now\b|\bact as (an?|the)\b|\bpretend (to be|you are|that)\b|\bfrom now on you\b/i,
  /\b(select\s.+\sfrom|drop\s+table|delete\s+from|insert\s+into|union\s+select|update\s+\w+\s+set|alter\s+table|truncate\s+table)\b/i,
  /<\|[a-z_]+\|>/i,
]

/** What no row of an account has: measures and looks of things. */
const NOT_IN_BOOKS =
  /\bhow (many|much) (km|kms|kilomet\w+|miles|lit(re|er)s?|gallons?|calories|kcal|steps|books|friends|kilos?|kgs?|grams?)\b|\bwhat (colou?r|flavou?r|brand)\b|\b(which|what) size (were|was|are|is) (the|my) (\w+ )?(shoes?|shirts?|dress|jeans|clothes)\b|\bhow tall (is|was|are|were)\b|\bconvert\w*\b.{0,60}\b(dirhams?|euros?|dollars?|pounds?|yen|yuan|rupees|riyals?|usd|eur|aed|gbp|inr|bitcoins?)\b|\b(exchange|forex|conversion) rates?\b|\b(average|typical|normal|most|ordinary) (indians?|brit\w*|americans?|persons?|people|households?|famil(y|ies)|citizens?|students?|folks?)\b/i

/** What is to be done with the money: nothing here can. */
const ORDERS =
  /^\W*(?:(?:please|pls|kindly|now|ok|go ahead and|can you|could you) )*(?:pay|transfer|send|wire|recharge|book|order) (?:off |out )?(?:my|the|this|that|a|an|me|some|all|(?:rs\.?|inr|[₹£$]) ?\d|\d)(?!.*\b(?:how|what|when|which|list|show)\b)[^?]*$/i

/** What to buy on the stock market. */
const ADVICE =
  /\b(should|shall|ought|can) (i|we) (to )?(buy|sell|put|invest|hold|dump|pick)\b.*\b(shares?|stocks?|scrips?|crypto|bitcoins?|ipos?|nifty|sensex)\b|\b(name|pick|suggest|tell me|give me) (me )?(one|a|an|some|any|the best|two|three) (good |hot )?(stocks?|shares?|scrips?|coins?)\b|\b(stock|share|trading|crypto) (market )?(tips?|picks?|recommendations?)\b/i

/** Whether the question wants to hear what to buy. */
export function asksForAdvice(question: string): boolean {
  return ADVICE.test(question)
}

const OTHERS: readonly RegExp[] = [
  /\b(list|show|name|find|give)( me)? (everyone|everybody|all (those|people|the people)|people|persons)\b/i,
  /\b(couple|people|folks?|family|chap|guy|man|woman|lady|neighbou?rs?|person|bloke|lot) (next door|upstairs|downstairs|opposite|across the (road|street|hall)|over the road)\b/i,
  /\b(all|every|each|other|another|which|any|list|the bank’?'?s) (of the )?(other )?(customers?|users?|clients?|account holders?|people’?'?s)\b/i,
  /\b(someone|somebody|anyone|anybody|everyone|everybody)( else)?[’']?s? (else|balance|account|spending|salary|transactions|money)\b/i,
  /\b(segment|cluster|branch)\s*(no\.?|number|#)?\s*\d+/i,
  /\bcustomer\s*(id|number|no\.?|#)?\s*[:#]?\s*c?\d{1,}\b/i,
  /\bmy (wife|husband|spouse|partner|friend|neighbou?r|boss|brother|sister|mother|father|mom|mum|dad|son|daughter|colleague|girlfriend|boyfriend|flatmate)[’']?s?\b.{0,30}\b(balance|account|salary|income|spend|spent|earn|earns|transactions|statement|money|loans?|debts?|savings)\b/i,
  /\b(who|what|which|anybody|anyone|somebody|someone) else\b.{0,20}\b(paid|pays|paying|spent|spends|bought|banks|owns|has|have|had)\b/i,
  /\b(unka|unke|unki|uska|uske|uski|inka|iska|sabka|logon ka|padosi|dost|biwi|pati|behen)\b.{0,20}\b(balance|account|khata|salary|paise|paisa|kharcha|kamai)\b/i,
  /\b(his|her|their) (balance|account|salary|income|spending|transactions|statement|money|bank)\b/i,
]

const MONEY_WORDS =
  '(balance|account|accounts|salary|income|spending|transactions|statement|money|savings|data|password|pin|expenses)'
const NO_PERSON =
  "(?!(?:my|the|a|an|this|that|last|next|month|today|yesterday|week|year|what|how|it|where|who|when|there|here|let|bank|i|you|we|january|february|march|april|may|june|july|august|september|october|november|december)(?:['’]|\\b))"

const NAMED: readonly RegExp[] = [
  new RegExp(`\\b${NO_PERSON}\\p{L}+[’']s? (?:\\p{L}+ )?${MONEY_WORDS}\\b`, 'iu'),
  new RegExp(`\\b(?:of|for) ${NO_PERSON}\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?[?.! ]*$`, 'u'),
  new RegExp(
    `\\b(?:did|does|has|is) ${NO_PERSON}\\p{Lu}\\p{L}+ (?:\\p{L}+ )?(?:spend|spent|earn|earned|have|pay|paid|owe|save|saved)\\b`,
    'u',
  ),
  /\b\p{Lu}\p{L}+ (?:(?:ji|bhai|sahab|madam|didi) )?k[aei] (?:balance|account|khata|salary|paise|kharcha)/u,
  // The number of a customer or an account, as banks write them.
  /(?<![\p{L}\d₹$£€])\p{Lu}\d{1,8}(?![\p{L}\d])/u,
]
