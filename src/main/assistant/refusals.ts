// What is refused by rule, whatever the router thinks: commands to the assistant, other people's money, orders, and what no books have.
import type { Refused } from './intents'
import { asksOfMarkets } from './markets'
import { isOrder } from './orders'

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
  // 'My wife's salary from X': who is known by name pays into the caller's own account.
  const paysIn = namesOwn && /\b(?:from|credited|received|came)\b/i.test(plain)
  if (!paysIn && OTHERS.some((pattern) => pattern.test(plain))) return 'other-people'
  if (!namesOwn && namesSomebody(masked)) return 'other-people'
  if (isOrder(plain)) return 'order'
  if (asksOfMarkets(plain)) return 'market'
  if (KEPT_ELSEWHERE.test(plain)) return 'kept-elsewhere'
  return NOT_IN_BOOKS.test(plain) || MISDEEDS.test(plain) || WORLD.test(plain) ? 'off-topic' : null
}

/** Whether a question is about a credit score, the customer's own or any. */
export function namesCreditScore(question: string): boolean {
  return /\b(?:cibil|experian|equifax|fico|credit (?:score|rating|report|bureau))\b/i.test(question)
}

const COMMANDS: readonly RegExp[] = [
  /\b(ignore|disregard|forget|override|bypass)\b.{0,40}\b(instructions?|rules?|prompts?|filters?|checks?|restrictions?)\b/i,
  /\b(system|hidden|secret|initial)\s+(prompt|instructions?|message)\b/i,
  /\b(developer|debug|god|admin|jailbreak|dan)\s+mode\b/i,
  /\byou are now\b|\bact as (an?|the)\b|\bpretend (to be|you are|that)\b|\bfrom now on you\b/i,
  /\b(select\s.+\sfrom|drop\s+table|delete\s+from|insert\s+into|union\s+select|update\s+\w+\s+set|alter\s+table|truncate\s+table)\b/i,
  /<\|[a-z_]+\|>/i,
]

/** What the bank or others know of the customer, and the books here do not. */
const KEPT_ELSEWHERE =
  /^(?!.*\b(?:how|why|improv\w*|better|raise|boost|build|mean\w*|affect\w*|hurt|harm|lower)\b).*(?:\b(?:my|mera|meri|mere|i|me|our)\b.*\b(?:cibil|experian|equifax|fico|credit (?:score|rating|report|history))\b|^\W*(?:(?:what(?:['’]?s| is)|show|check|give|current|latest) )*(?:the )?(?:cibil|credit score)(?: score| rating)?(?: (?:now|today|please|right now|kya hai|kitna hai|batao))?\W*$)|\b(?:what|whats|what['’]s|show|tell|give|see|find|know|remember|forgot)\b.*\b(?:my|mera|meri|our)\b (?:\w+ ){0,3}(?:pin|password|passcode|otp|cvv|account numbers?|a\/c (?:no|number)|card number|customer id|user ?id|login id|ifsc|pan|pan (?:card|number)|aadhaar\w*|passport|date of birth|dob|birthday|phone number|mobile number|e-?mail(?: id| address)?|(?:home |postal )?address|nominee|reward points?|loyalty points?|air miles|sum insured|insurance cover(?: amount)?|policy number)\b(?! (?:fees?|charges?|cost|payments?))|\bhow many (?:reward |loyalty |air |bonus )?(?:points|miles)\b|\b(?:my|our) (?:\w+ )?(?:house|flat|home|land|plot|car|bike|scooter|jewell?e?ry|gold chain|furniture)(?:[’']s)? (?:(?:be |now |today )*(?:worth|value)\b|fetch|sell for)|\b(?:value|worth) of (?:my|our) (?:house|flat|home(?! loan)|land|plot|car|bike|scooter|jewell?e?ry|furniture)\b|\bhow much (?:income )?tax (?:do|will|should|must) i (?:owe|pay|have)\b/i

/** What no row of an account has: measures and looks of things. */
const NOT_IN_BOOKS =
  /^\W*(?:please |pls |kindly |can you |could you )?(?:recommend|suggest) (?:me |us )?(?:an?|some|any|the best|good) (?!.*\b(?:budgets?|caps?|limits?|products?|cards?|accounts?|deposits?|loans?|plans?|savings?|sav(?:e|ing)|goals?|cuts?|cut|amounts?|tips?|cover|insurance|ways?|steps?|bank|spend\w*|subscriptions?)\b)|\bhow much do (?!my|our|i|we|you)\w+s (?:usually |typically )?(?:make|earn|get paid)\b(?!.*\b(?:me|i|my)\b)|\bin (?:lit(?:re|er)s?|kilomet\w+|kms?|kilos?|kgs?|calories)\b|\bhow (many|much) (km|kms|kilomet\w+|miles|lit(re|er)s?|gallons?|calories|kcal|steps|books|friends|kilos?|kgs?|grams?)\b|\bwhat (colou?r|flavou?r|brand)\b|\b(which|what) size (were|was|are|is) (the|my) (\w+ )?(shoes?|shirts?|dress|jeans|clothes)\b|\bwhat did (?:i|we|he|she|they) (?:eat|drink|wear|watch|talk)\b|\bhow tall (is|was|are|were)\b|\bconvert\w*\b.{0,60}\b(dirhams?|euros?|dollars?|pounds?|yen|yuan|rupees|riyals?|usd|eur|aed|gbp|inr|bitcoins?)\b|\b(exchange|forex|conversion) rates?\b|\b(average|typical|normal|most|ordinary) (indians?|brit\w*|americans?|persons?|people|households?(?! (?:expens|cost|spend|bill|budget|outgo))|famil(y|ies)|citizens?|students?|folks?)\b/i

/** What nobody should be helped with. */
const MISDEEDS =
  /\b(?:how (?:do|can|could|to|would)|ways? to|teach me|help me|kaise)\b.{0,25}\b(?:hack|crack|steal|clone|forge|fake|cheat|evade|launder|dodge|bribe|scam|defraud|hide (?:my |the )?(?:income|money|cash))\b|\b(?:hack|crack|steal|clone)\b.{0,20}\b(?:kar\w*|kaise)\b|^\W*(?:please )?(?:hack|crack|steal|forge|launder|clone) (?:the|my|his|her|a|an|into)\b/i

/** What no bank's books are asked: public life, law, medicine, what others write. */
const WORLD =
  /\b(?:prime minister|president|chief minister|election|minister|parliament|modi|trump|putin|politic\w*|bjp|congress|vote|match|ipl|world cup|cricket\w*|movie star|actor|actress|horoscope|astrolog\w*|weather|recipe|poem|joke|riddle|homework|essay)\b.{0,60}(?<!\b(?:spent|spend|paid|pay|cost|tickets?)\b.{0,60})$|\b(?:good|best|cure|remedy|dose|treatment) for (?:\S+ ){0,2}(?:pain|fever|cold|cough|headache|diabetes|acne|back|knee)\b|\b(?:draft|write|compose|prepare|draw up) (?:me |us )?(?:a|an|my|our|the)\b.{0,30}\b(?:will|letter|email|mail|contract|agreement|invoice|essay|poem|story|song|code|program|application|cv|resume)\b/i

const RELATION =
  '(?:wife|husband|spouse|partner|friend|neighbou?r|boss|brother|sister|mother|father|mom|mum|dad|son|daughter|colleague|girlfriend|boyfriend|flatmate|roommate|housemate|room mate|hostel mate|classmate|batchmate|coworker|co-worker|cousin|uncle|aunt|aunty|nephew|niece|grandmother|grandfather|grandma|grandpa|fianc[eé]e?|ex|ex-wife|ex-husband|in-laws?|mother-in-law|father-in-law|brother-in-law|sister-in-law|manager|teacher|bhai|maid|driver|buddy|mate|best friend|landlord|landlady|tenant|parents?|kids?|children|siblings?)'
const THEIR_MONEY =
  '(?:balance|account|salary|income|spend|spent|earn|earns|transactions|statement|money|loans?|debts?|savings|net worth|credit score)'
const THEIR_DOING =
  '(?:spend|spent|earn|earned|earning|save|saved|saving|owe|owes|make|makes|invest|invested|buy|bought|worth|have|got|hold|bank)'

const OTHERS: readonly RegExp[] = [
  /\b(list|show|name|find|give)( me)? (everyone|everybody|all (those|people|the people)|people|persons)\b(?!.*\b(?:me|us|i)\b)/i,
  /\b(?:other|another|the bank[’']?s|your) clients?\b|\bclients? (?:of|at|in) (?:the|this|your) bank\b/i,
  /\bhow much (?:has|have|does|do|did) (?:he|she|they) (?:got|have|hold|earn|own|save|spend|make)\b/i,
  /\b(couple|people|folks?|family|chap|guy|man|woman|lady|neighbou?rs?|person|bloke|lot) (next door|upstairs|downstairs|opposite|across the (road|street|hall)|over the road)\b/i,
  /^(?!.*\b(?:can|do|could) you (?:\w+ )?(?:see|look|read|access)\b).*\b(all|every|each|other|another|which|any|list|the bank’?'?s) (of the )?(other )?(customers?|users?|account holders?|people’?'?s)\b(?!.*\b(?:me|my|i)\b)/i,
  /\b(someone|somebody|anyone|anybody|everyone|everybody)( else)?[’']?s? (else(?! (?:see|read|look|know))|balance|account|spending|salary|transactions|money)\b/i,
  /\b(segment|cluster|branch)\s*(no\.?|number|#)?\s*\d+/i,
  /\bcustomer\s*(id|number|no\.?|#)?\s*[:#]?\s*c?\d{1,}\b/i,
  new RegExp(
    `\\b(?:my|our) (?:\\w+ )?${RELATION}[’']?s?\\b(?! (?:account|fund|pot|goal|gift|present))(?:(?!\\bi\\b).){0,30}\\b${THEIR_MONEY}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:did|does|has|will|is|are|do|have) (?:my|our) (?:\\w+ )?${RELATION}s?\\b(?: [A-Z]\\w+)* (?:\\w+ )?${THEIR_DOING}\\b(?!.*\\b(?:me|us|my|mine)\\b)`,
    'i',
  ),
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
