// What is refused by rule, whatever the router thinks: commands to the assistant, and anything about one person or about rows.

import type { ProfileId } from '../../../../shared/profiles'
import { FIRST_NAMES } from '../../../assistant/names/first-names'
import { isCommand, namesSomebody } from '../../../assistant/screening/refusals'
import type { BankRefused } from '../intents'
import { BANK_ROUTER } from '../router/router'
import { unpublishedIn } from './unpublished'

/**
 * `masked`: the question without the names of segments and products. `ofLab`: whether it goes on about a product that is made up,
 * which may be changed. Null when no rule applies.
 */
export function refusedForBank(
  question: string,
  masked: string,
  country: ProfileId,
  ofLab: boolean,
): BankRefused | null {
  // Letters in fancy dress are letters.
  const plain = question.normalize('NFKC')
  if (isCommand(plain) || ROWS.some((pattern) => pattern.test(plain))) return 'injection'
  if ([...PERSON, ...OF_ONE].some((pattern) => pattern.test(plain))) return 'person'
  if (CREDENTIALS.test(plain) || WRITING.test(plain) || (!ofLab && (CHANGING.test(plain) || SETTING.test(plain))))
    return 'action'
  const left = withoutOrdinaryCapitals(masked)
  if (namesSomebody(left) || FULL_NAME.test(left) || hasFirstName(masked)) return 'person'
  return ofLab ? null : unpublishedIn(plain, masked.normalize('NFKC'), country)
}

/** Texts and changes are nobody's to ask for here. */
const WRITING =
  /\b(write|draft|compose|prepare|send|mail)( me| us| them| out)? (an?|the|some|our) (\w+ )*(e-?mails?|mail|newsletters?|letters?|posts?|ads?|adverts?|slogans?|scripts?|code|tweets?|speech|presentations?|text message)\b/i

/** A verb of doing and what it is done to, at the beginning. */
const CHANGING =
  /^\W*(?:(?:please|pls|kindly|now|just|go and|can you|could you|will you|would you|i want you to|i need you to) )*(?:delete|erase|wipe|purge|reset|disable|enable|(?:un)?block|(?:un)?freeze|(?:un)?lock|close|approve|reject|cancel|transfer|refund|raise|increase|reduce|lower|update|edit|rename|merge|e-?mail|message|notify|remind|send|publish|upload|import|restore|restart|remove|deactivate|hire|fire|sack|promote|book|reserve|order|schedule|arrange|call|phone|ring|text|contact|invite) (?:the|a|an|all|our|every|everyone|this|these|that|those|my|some|his|her|their) /i

/** 'Set the smallest group to two', 'turn alerts off'. */
const SETTING =
  /^\W*(?:(?:please|pls|kindly|now|just|can you|could you) )*(?:set|change|switch|turn|make|put|lift|bring|push) (?:the |our |all )(?:\w+ ){1,6}(?:to \d|to (?:one|two|three|zero|nothing)|off|on)\b/i

/** 'Share the admin login with me' */
const CREDENTIALS =
  /^\W*(?:(?:please|pls|kindly|can you|could you) )*(?:share|give|send|hand|tell|lend|show)(?: me| us| over)? (?:the|your|an?|some) (?:[\w’']+ )?(?:log-?in(?! accounts?)|passwords?|passcodes?|credentials)\b/i

const ROWS: readonly RegExp[] = [
  /\b(show|list|give|see|print|display)( me| us)? (the |all |all the )?(transactions|payments|entries|bookings) (above|over|below|under|by|from|at|larger|bigger|smaller)\b/i,
  /^(?!.*\b(why|when|means?|explain)\b).*\b(hidden|suppressed|concealed|redacted) (cells?|figures?|numbers?|values?|groups?|counts?|customers?|data)\b/i,
  /\b(print|list|show|give|dump|display|export|pull)( me| us)?( out)? (every|all|each)( the| single| last)? (transactions?|payments?|rows?|records?)\b/i,
  /\b(raw|underlying|individual|single|original) (rows?|records?|data|transactions?|payments?)\b/i,
  /\b(sql|sqlite|database) (query|dump|rows?)\b|\b(give|send|export|download|open|copy|get|hand)\b.*\bdatabase file\b|\bdump (the|all|every)\b/i,
  /^(?!.*\b(why|when|means?|explain)\b).*\b(numbers?|figures?|cells?|counts?) (below|under|smaller than|less than) (ten|10|k)\b/i,
  /\b(turn|switch) off (the )?(suppression|privacy|rounding|anonymity)\b/i,
  /\b(without|no|skip|lift|remove) (the )?(suppression|rounding|k-anonymity|anonymity|privacy (rules?|checks?))\b/i,
]

/** What is of one person or one row by its place: 'the lowest balance in the bank', 'the first transaction'. */
const OF_ONE: readonly RegExp[] = [
  /^(?!.*\b(segments?|clusters?|groups?|ages?|bands?|months?|categor\w+|products?)\b).*\b(high|low|bigg|larg|small|old|young|great)est (single |individual |personal )?(balance|account|salary|income|health score|score|deposit|age|loan|debt|saving|savings)\b.*\b(any(one|body)?|some(one|body)|in the (bank|books)|on (file|record)|held by)\b/i,
  /\b(max(imum)?|min(imum)?) (balance|salary|income|score|deposit|age|loan|payment|transaction) (of|in|for|held)\b/i,
  /\b(first|last|latest|newest|oldest|earliest) (single )?(transaction|payment|purchase|deposit|withdrawal) (made|booked|on|in|of|by)\b(?! (the )?(cohort|month|rfm))/i,
]

const SOMEONE = '(customers?|clients?|persons?|people|individuals?|account holders?|members?|users? by name)'

const PERSON: readonly RegExp[] = [
  /\bwho (exactly|precisely|personally|stands? out)\b|\bwho (is|are) the (\d+|two|three|four|five|six|seven|eight|nine|ten) \p{L}+/iu,
  /^(?!.*\b(segments?|clusters?|groups?|ages?|rfm|of those|share)\b)\W*(?:and )?who (has |have )?(left|(dis)?liked|clicked|applied|joined|complained|dismissed|defaulted|logged in|signed (in|up)|opened|closed|wrote|typed|voted|rated)\b/i,
  /\b(is|are|was) (any(one|body)|some(one|body)) (here|of ours|in the bank|among)\b|\bwho .*\bhere personally\b/i,
  /\bwhich (persons?|people|ones?) (these|those|they|it) (are|is|were|was)\b/i,
  /\b(word (by|for) word|verbatim|in (its|their|his|her) own words)\b/i,
  /\b(did|does|has) (one|a single) (?!(in|of|out|month|year|day|week|segment|group|product|category|age|cluster|third|half|quarter|fifth|tenth|more|another|that|and|or)\b)[\w-]+/i,
  /\b(someone|somebody) (in|who|from|with|called|named|of)\b/i,
  /\b(example|sample|random) (customer|client|person|account)\b|\b(real|actual) (customer|client|account)\b/i,
  /\b(pick|choose|select|find|describe|introduce) (me |us )?(one|a|an|any|some|any one)( single| random| of (our|the|these|those))? ([\w-]+ )?(customers?|clients?|person|users?|savers?|earners?|m[ae]n|wom[ae]n|champions?|retirees?|pensioners?)\b(?! (segment|group|cluster))/i,
  /\b(customers?|clients?|people|persons?|m[ae]n|wom[ae]n|anyone|anybody|employees?|members?) (named|called|by the name|with the (sur|first |last )?name|whose (sur)?name|aged [1-9]\d with|born (in|on))\b/i,
  /\bwhich of (the|our) (\w+ )?(champions?|loyal\w*|customers|clients|people|members|borrowers|depositors|savers|users|retirees|pensioners)\b/i,
  /\bwhich (two|three|four|five|six|ten|\d+) (customers|clients|people|persons|individuals|borrowers)\b/i,
  /^(?!.*\b(segments?|clusters?|groups?|ages?|products?|categor\w+)\b).*\b(biggest|largest|top|highest|heaviest|best|poorest|richest|worst) (spender|saver|earner|depositor|borrower|payer|shopper|customer|client)\b/i,
  /^(?!.*\b(segments?|clusters?|groups?|ages?)\b).*\bwho (among|in|within|inside|amongst) (?!general\b)/i,
  /\baccount (ending|number|no\.?|#?\d{4,})(?=\W|$)|\bwhose (is|are|was) (it|that|this)\b/i,
  /\b(all but|except|excluding|without|minus|less) (for )?(all but )?(the )?(very )?(top|largest|first|richest|biggest|last) (one|two|three|1|2|3|customer|client|person)\b|\ball but (one|two|1|2)\b/i,
  /\b(the|that|a|an|any|our) ([\w-]+ )?(customer|client|person|employee|member) (who|that|aged|born|named|living|from|with)\b(?! (?:a|the) (?:segment|group))/i,
  /\bc\d{4,}\b/i,
  /\b(the|that) (customer|client|person|account holder|individual) (with|who|that|whose|having)\b/i,
  /\bcustomer\s*(id|number|no\.?|#)\s*[:#]?\s*\w*\d/i,
  /\b(customer|client|account|user) \d{1,6}\b(?! ?(%|per|months?|days?|years?|lakhs?|k\b|crores?))/i,
  /\b(show|list|tell|give|display|pull|print|send)( me| us)? (who|whom|whoever|everyone|everybody|anyone|(all )?those|the ones)\b(?!.*\b(segments?|clusters?|groups?|rfm|ages?)\b)/i,
  /\b(names?|e-?mails?|phones?|phone numbers?|addresses|contacts?|birthdays?|dates? of birth|account numbers?|passwords?|pins?) (and \w+ )?(of|for|list)\b(?! (the |our |all )*(segments?|clusters?|groups?|products?|categor))/i,
  /\bby name\b|\bname (names|them|these|those|some|a few|all|two|three|one)\b(?! ([\w-]+ ){0,3}(segments?|clusters?|groups?|products?|categor|alerts?|months?))|\bname (the )?(customers?|clients?|people)\b/i,
  new RegExp(
    `\\b(list|export|show|give|print|pull up|display|get|find|identify|see)( me| us)?( out)?( the| all| all the| every| each| a| an| some| any| those| these)? ${SOMEONE}\\b(?!['’]? (segments?|by (age|segment|need|style|health|band|rfm|activity|alert)|count|numbers?|health|alerts?|are active))`,
    'i',
  ),
  new RegExp(
    `\\b(one|single|specific|particular|individual|certain|(?<!\\b(?:for|per|of|by|does|do) )each|every single|any one|random) ${SOMEONE}\\b`,
    'i',
  ),
  /^(?!.*\b(?:segments?|clusters?|groups?|ages?|age bands?|rfm|kinds?|sorts?|types?|at[ -]risk|right|like|want)\b)\W*which (?:of (?:our|the) )?(?:customers|clients|people) (?:have|has|had|are|were|applied|bought|took|hold|held|spent|spend|spends|looked|clicked|use|used|own|owe|left|opened)\b/i,
  /\bwhich (one )?(customer|client|person|individual|account holder)\b/i,
  new RegExp(
    `\\b(\\d+|one|two|three|five|ten|top|our|the) (very )?(richest|poorest|wealthiest|oldest|youngest|biggest|largest|best) (\\d+ )?${SOMEONE}\\b`,
    'i',
  ),
  /\bwho (is|are|was|were) (the |our |my )?(\d+ |one |two |three |five |ten |single )?(very )?(richest|poorest|wealthiest|biggest (spender|saver|depositor|customer)|largest (depositor|customer)|top \d+|best customer)/i,
  /\b(richest|poorest|wealthiest) (person|customer|client|man|woman|people|individuals?)\b/i,
  /\b(smallest|tiniest) (possible )?(group|cell|set|cohort)s?\b(?!.*\b(may|can) be shown)/i,
  /\b(only|just|exactly|until|down to|leave|leaves) (one|1|two|2|three|3) (person|customer|client|people|customers|clients|is left|are left|remain)/i,
  /\b(narrow|drill) (it |this |that |them )?(all the way )?down to (a|one|the) /i,
  /\b(group|cell|segment)s? (of|with|having) (only |just )?(one|two|three|four|five|six|seven|eight|nine|[1-9])( customers?| people| persons?| members?)?\b(?!\d)/i,
  /\b(his|her|their own) (balance|account|salary|income|spending|transactions|statement|money)\b/i,
  /\b(my|our) (wife|husband|friend|neighbou?r|boss|brother|sister|mother|father|colleague|ex)\b/i,
  /\b(mr|mrs|ms|shri|smt|dr)\.? \p{Lu}\p{L}+/iu,
]

/** Two words written like names that no question of the bank uses: 'Rohan Gupta'. */
const FULL_NAME = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u

/** 'Would kavita take the card': of the bank's questions none has such a word. */
function hasFirstName(masked: string): boolean {
  const words = masked.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.some((word) => FIRST_NAMES.has(word) && !BANK_ROUTER.vocabulary.has(word))
}

/** 'AUC of Churn?' and 'customers’ money' name nobody: words of ordinary questions are written small and own nothing. */
function withoutOrdinaryCapitals(masked: string): string {
  return masked.replaceAll(/([\p{L}\p{M}]+)(?:[’'](?:s\b)?)?/gu, (written, word: string) =>
    BANK_ROUTER.vocabulary.has(word.toLowerCase()) ? word.toLowerCase() : written,
  )
}
