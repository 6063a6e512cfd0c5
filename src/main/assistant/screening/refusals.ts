// What is refused by rule, whatever the router thinks: commands to the assistant, other people's money, orders, and what no books have.
import type { Refused } from '../intents'
import { anyWording } from '../words/word-lists'
import { asksOfMarkets } from './markets'
import { isOrder } from './orders'
import { REFUSED_ELSEWHERE } from './refused-elsewhere'
import { REFUSED_PEOPLE } from './refused-people'
import { askedOfPeople } from './somebody-else'

/** Whether the question tells the assistant what to be or to forget, or speaks to the database. */
export function isCommand(question: string): boolean {
  return COMMANDS.test(question) || MARKUP.test(question)
}

/** Whether the question speaks of somebody's money by a name. `masked`: without the names that are known. */
export function namesSomebody(masked: string): boolean {
  return NAMED.some((pattern) => pattern.test(masked))
}

/**
 * Refusals that need no router: commands to the assistant, and other people's money. `masked`: the question without its
 * periods and categories, so that October is nobody. `namesOwn`: true when a name in the
 * question is one of the customer's own payees, whose payments are the customer's business. `pointsBack`: whether 'he' and 'she' may
 * stand for one of them. Null when no rule applies.
 */
export function refusedByRule(question: string, masked: string, namesOwn: boolean, pointsBack = false): Refused | null {
  // Letters in fancy dress are letters.
  const plain = question.normalize('NFKC')
  if (isCommand(plain)) return 'injection'
  // 'My wife's salary from X': who is known by name pays into the caller's own account.
  const paysIn = namesOwn && PAYS_IN.test(plain)
  if (!paysIn && REFUSED_PEOPLE.some(({ test }) => test(plain))) return 'other-people'
  if (!namesOwn && THEIR_SUM.test(plain)) return 'other-people'
  if (isOrder(plain)) return 'order'
  if (asksOfMarkets(plain)) return 'market'
  const elsewhere = REFUSED_ELSEWHERE.find(({ test }) => test(plain))?.why
  // 'The capital of Mongolia' is nobody, and an order for somebody is an order.
  if (elsewhere) return elsewhere
  if (!paysIn && askedOfPeople(plain, masked, pointsBack) === 'theirs') return 'other-people'
  return !namesOwn && namesSomebody(masked) ? 'other-people' : null
}

/**
 * Whether a question is about what somebody of the books has and earns, besides what passes between the customer and them.
 * `masked`: their name as 'xpayeex'.
 */
export function asksOfPayee(question: string, masked: string): boolean {
  if (HELD_BY_THEM.test(masked) || THEY_DO_WITH.test(masked) || THEIR_ACCOUNT.test(masked)) return true
  if (WITH_ME.test(masked.replace(SHOW_ME, '')) || PAYMENTS_OF_THEIRS.test(masked)) return false
  return THEIR_DOING.test(masked) || (OF_THEIRS.test(masked) && POSSESSIVE.test(question))
}

const HELD =
  '(?:balance|savings|net worth|wealth|debts?|loans?|profits?|turnover|revenue|earnings|income|age|address|birthday|portfolio|bank account|credit score)'
const OF_THEIRS = new RegExp(`\\bxpayeex (?:s )?(?:\\w+ )?${HELD}\\b`, 'i')
const HELD_BY_THEM = /\b(?:(?:account |bank )?balance|salary|net worth|age|bank account|credit score) of xpayeex/i
const POSSESSIVE = new RegExp(
  `(?<!\\b(?:what|how|where|who|that|it|here|there))[’'](?:s )?\\s*(?:\\w+ )?${HELD}\\b`,
  'i',
)
const THEIR_DOING =
  /\b(?:does|do|did|has|will|is) xpayeex (?:\w+ )?(?:spend|spent|spending|hire|hiring|sell|buy|employ|eat|live|work|earn|earned|earning|make|made|making|owe|owes|owing|own|save|saved|invest|invested|worth|rich|poor|in debt|broke|solvent)\b(?! up)|\bxpayeex (?:earns|makes|owes|owns|saves|is worth)\b|\bwho (?:earns|makes|owns|saves|has|is) (?:more|most|less|richer|better off)\b.*\bxpayeex\b/i
/** Whatever a payee is known for making is booked here. */
/** 'Vaidehi ke account me kitna hai' */
const THEIR_ACCOUNT =
  /^(?!.*\b(?:bhej\w*|d[ai]l\w*|diy\w*|transfer\w*|sent|paid)\b).*\bxpayeex (?:ji )?k[aei] (?:bank )?(?:account|khat[ae]|paas)\b/i
/** 'What does Dinesh do with the money I send him' */
const THEY_DO_WITH = /\b(?:does|do|did) xpayeex (?:do|did) with\b/i
const PAYMENTS_OF_THEIRS =
  /\b(?:payments?|transfers?|deposits?|credits?) (?:did|does|do|has|have) xpayeex (?:\w+ )?ma[dk]e\b/i
const SHOW_ME = /^\W*(?:show|tell|give) me\b/i
const WITH_ME = /\b(?:i|me|my|us|we|our|mine)\b/i

/** Whether a question is about a credit score, the customer's own or any. */
export function namesCreditScore(question: string): boolean {
  return /\b(?:cibil|experian|equifax|fico|credit (?:score|rating|report|bureau))\b/i.test(question)
}

const PAYS_IN = /\b(?:wife|husband|hubby|partner|spouse|biwi|pati)\b.*\b(?:from|credited|received|came)\b/i
/** 'Has Nitin got his money' is about a payment to one of the caller's own payees, 'how much is his money' about nobody known. */
const THEIR_SUM = /\b(?:his|her|their) money\b/i

const COMMANDS = anyWording([
  '(?:ignore|disregard|forget|override|bypass)\\b.{0,40}\\b(?:instructions?|rules?|prompts?|filters?|checks?|restrictions?)',
  '(?:system|hidden|secret|initial)\\s+(?:prompt|instructions?|message)',
  '(?:developer|debug|god|admin|jailbreak|dan)\\s+mode',
  ...['you are now', 'act as (?:an?|the)', 'pretend (?:to be|you are|that)', 'from now on you'],
  ...['select\\s.+\\sfrom', 'drop\\s+table', 'delete\\s+from', 'insert\\s+into', 'union\\s+select'],
  ...['update\\s+\\w+\\s+set', 'alter\\s+table', 'truncate\\s+table'],
])

/** What chats of models are made of. */
const MARKUP = /<\|[a-z_]+\|>/i

const MONEY_WORDS =
  '(balance|account|accounts|salary|income|spending|transactions|statement|money|savings|data|password|pin|expenses)'
/** Words before an 's that are nobody: 'today's balance', 'what's my income'. */
const NOBODY = [
  ...['my', 'the', 'an?', 'this', 'that', 'last', 'next', 'month', 'today', 'yesterday', 'week', 'year', 'what', 'how'],
  ...['it', 'where', 'who', 'when', 'there', 'here', 'let', 'bank', 'i', 'you', 'we', 'january', 'february', 'march'],
  ...['april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
].join('|')
const NO_PERSON = `(?!(?:${NOBODY})(?:['’]|\\b))`

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
