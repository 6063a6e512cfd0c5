// Whose money a question is about. A person who owns or does what is asked, and who is not the one who asks, is somebody else.
import { FIRST_NAMES } from '../names/first-names'
import { isMerchantWord } from '../names/known-merchants'
import { FIRM_WORDS } from '../names/people'
import { ordinary, plainName } from '../words/question-words'
import { ANYBODY, CHILDREN, DEALINGS, DEALT_WITH, DONE_FOR_THEM, HELD, KIN, OTHERS } from './people-words'

/**
 * 'theirs' where what is asked is somebody else's; where it is what passes between the asker and somebody, 'unnamed' for a relative or a
 * friend, whom books know by name alone, and 'stranger' for a name that is not in them; else null. `masked`: the question without the
 * names and times that are known, the customer's own payees as 'xpayeex'. `pointsBack`: whether 'he' and 'her' may stand for one of those.
 */
export function askedOfPeople(
  question: string,
  masked: string,
  pointsBack: boolean,
): 'theirs' | 'unnamed' | 'stranger' | null {
  const said = withPeopleMarked(question, masked, pointsBack)
  if (!/\bx(?:they|their|bare|dealt)x\b/.test(said)) return null
  if (isTheirs(said)) return 'theirs'
  if (BOSS.test(question)) return null
  if (isBetween(replaced(question, PEOPLE, () => true))) return 'unnamed'
  return isBetween(said) ? 'stranger' : null
}

function isBetween(said: string): boolean {
  const asked = [WITH_ME, WHEN, ASIDE]
    .reduce((text, words) => text.replace(words, ' '), said)
    .replaceAll('xbarex', 'xtheyx')
  return [...BETWEEN_US, GIVEN_TO_ME].some((pattern) => asked.search(pattern) >= 0)
}

function isTheirs(said: string): boolean {
  if (SET_AGAINST.test(said)) return true
  if (OWN.test(said.replace(COMPARED_WITH_ME, ' '))) return THEIRS_ALONE.some((pattern) => pattern.test(said))
  if (PAID_TO_THEM.test(said)) return true
  const rest = BETWEEN_US.reduce((text, pattern) => text.replace(pattern, ' '), said)
  return /\bx(?:they|their)x\b/.test(rest) || DOING.test(rest)
}

/**
 * The question with people as 'xtheyx', as 'xtheirx' where they own, as 'xbarex' where they may be anything else, as 'xdealtx' where they
 * are dealt with, and without what is said to the assistant.
 */
function withPeopleMarked(question: string, masked: string, pointsBack: boolean): string {
  const unknown = new Set(masked.split(/[^\p{L}\p{M}]+/u))
  const isUnknown = (name: string) =>
    name.split(/\.? /).every((word) => TITLE.test(word) || (unknown.has(word) && !FIRM_WORDS.has(word.toLowerCase())))
  const people = pointsBack || DEALS.test(question) ? PEOPLE : [...PEOPLE, ...PRONOUNS]
  const related = replaced(question, people, () => true).replace(OF_THAT_NAME, '$1')
  const named = replaced(
    related,
    IN_ITS_PLACE,
    (name, at, all) => isUnknown(name) && (isCalledSo(name) || ((at > 0 || /[’']/.test(all)) && isWrittenAsName(name))),
  )
  // A name and little else asks what has been paid to it.
  const long = question.split(' ').length >= LEAST_OF_A_QUESTION
  const called = long ? replaced(named, ANYWHERE, (name) => isUnknown(name) && isCalledSo(name)) : named
  return called.replace(WITH_ME, ' we ').replace(ASIDE, ' ').replace(TO_THE_ASSISTANT, ' ')
}

type Marks = readonly (readonly [RegExp, string])[]

/** `isWhom`: of the first group, where it stands and all that was found. */
function replaced(text: string, marks: Marks, isWhom: (name: string, at: number, all: string) => boolean): string {
  return marks.reduce(
    (before, [pattern, mark]) =>
      before.replace(pattern, (...match: unknown[]) => {
        const at = match.find((each) => typeof each === 'number') as number
        return isWhom(String(match[1]), at, String(match[0])) ? mark : String(match[0])
      }),
    text,
  )
}

/** Has a title, or a first name. */
function isCalledSo(name: string): boolean {
  const words = name.split(/\.? /)
  if (TITLE.test(words[0] ?? '')) return true
  return words.some((word) => [word, word.replace(/s$/, '')].some((each) => FIRST_NAMES.has(each.toLowerCase())))
}

/** A capital that no sentence begins with, and no shop. */
function isWrittenAsName(name: string): boolean {
  const words = name.split(' ')
  return (
    !isMerchantWord(words[0] ?? '') && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word) && !ordinary(plainName(word)))
  )
}

const LEAST_OF_A_QUESTION = 4
const TITLE = /^(?:Mrs?|Ms|Miss|Shri|Smt)$/
const APART = '(?![\\p{L}\\p{N}])'
const MINE = '(?:(?:my|our|mer[aei]|hamar[aei]|apn[aei]|the|an?|that|this|some|one of my) (?:(?!own )[\\p{L}-]+ )??)'
const POSSESSIVE = "(?:[’']s|(?<=s)[’']|[’'](?= )| k[aei](?= ))"

const SMALL = "(?:my|our|mer[aei]|the|is|was|what|whats|what[’']s|how|which|and|or|in|for|day|k[aei]|ko|ne|se)"

/** Whom or whose, the longest wording first. */
const PEOPLE: Marks = [
  [whole(`(?:${MINE}(?:${KIN}|${OTHERS})(?: \\p{L}+)?|${KIN}|${ANYBODY})${POSSESSIVE}`), 'xtheirx'],
  [
    whole(
      `(?:${MINE}?(?:${KIN}|${ANYBODY}|${CHILDREN})|${MINE}${OTHERS})(?:[’']?s)?(?= (?:(?!${SMALL}${APART})\\p{L}+ )?${HELD}${APART})`,
    ),
    'xtheirx',
  ],
  [whole(`${MINE}${DEALT_WITH}${POSSESSIVE}(?! (?:\\p{L}+ ){0,2}${DEALINGS}${APART})`), 'xtheirx'],
  [whole(`(?:${MINE}(?:${KIN}|${OTHERS})|${ANYBODY})`), 'xtheyx'],
  [whole(`(?<=\\b(?:with|to|from|for) )${OTHERS}`), 'xtheyx'],
  [whole(`${MINE}?(?:${KIN}|${CHILDREN})`), 'xbarex'],
  [whole(`${MINE}?${DEALT_WITH}`), 'xdealtx'],
]
const DEALS = new RegExp(`(?<!\\p{L})(?!client|employer)${DEALT_WITH}${APART}`, 'iu')
const PRONOUNS: Marks = [
  [whole('s?he'), 'xtheyx'],
  [whole('(?:his|her(?= \\p{L})(?! (?:in|on|at|for|to|from|since|this|last|back|now|next|most)\\b))'), 'xtheirx'],
  [whole('(?:him|her)'), 'xtheyx'],
]

function whole(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}${APART}`, 'giu')
}

/** 'My friend Divya'. */
const OF_THAT_NAME = /\b(x(?:they|their|bare)x) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?![\p{L}’'])/gu

const AUXILIARY = `(?:${'do does did has have had is are was were will would can could should must may'
  .split(' ')
  .map((word) => `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}`)
  .join('|')})`
const TITLED = '(?:Mrs?|Ms|Miss|Shri|Smt)\\.? '
const NAME = `(?<![\\p{L}\\p{N}])((?:${TITLED})?(?:(?!(?:${AUXILIARY}|What|How|When|Which|Where|Who|Why|In|On|For|And|The) )\\p{Lu}[\\p{Ll}\\p{M}]{2,}(?: (?!${TITLED})\\p{Lu}[\\p{Ll}\\p{M}]+)?|\\p{Ll}[\\p{Ll}\\p{M}]{2,}))`
const BY_THE_WAY = '(?:(?:also|ever|already|still|really|last|first|just|now|\\p{L}+ly) )*'
const DO =
  '(?:sp[ea]n[dt]\\w*|earn\\w*|owe[sd]?|save[sd]?|withdr[ae]w\\w*|bought|buys?|took|takes|ask(?:s|ed)?|want(?:s|ed)?|wonder\\w*|puts?|owns?|makes?|made|invest\\w*)'
/** What shops do as well. */
const OF_SHOPS =
  '(?!.{0,12}\\b(?:charg|cost|bill|deliver|refund|credit|rais|giv|gave|sen[dt]|pay|paid|increas|get|got|go up|gone up|been|take|took))'

/** Where only a name stands, whatever it is. */
const IN_ITS_PLACE: Marks = [
  [new RegExp(`${NAME}(?:[’']s?|s)?(?= (?:\\p{L}+ )?${HELD}${APART})`, 'gu'), 'xtheirx'],
  [
    new RegExp(
      `${NAME}[’']s?(?= \\p{L})(?! (?:bill|charge|price|fee|subscription|order|plan|delivery|refund|number|address))`,
      'gu',
    ),
    'xtheirx',
  ],
  [new RegExp(`(?<=\\b${HELD} of )${NAME}${APART}`, 'gu'), 'xtheyx'],
  [new RegExp(`(?<=(?<![\\p{L}\\p{N}])${AUXILIARY}(?:n[’']t)? )${NAME}${APART}${OF_SHOPS}`, 'gu'), 'xtheyx'],
  [
    new RegExp(
      `(?<!\\b(?:to|from|at|on|with|by|for|in|via) )${NAME}(?= (?:${AUXILIARY}|${BY_THE_WAY}${DO})${APART})${OF_SHOPS}`,
      'gu',
    ),
    'xtheyx',
  ],
]
const NO_FIRM = `(?! (?:${[...FIRM_WORDS].map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('|')})${APART})`
/** Only a first name, or a name with its title. */
const ANYWHERE: Marks = [
  [new RegExp(`${NAME}[’']s?${APART}${NO_FIRM}(?! (?:phone |mobile )?(?:number|address|e-?mail))`, 'gu'), 'xtheirx'],
  [new RegExp(`${NAME}${APART}${NO_FIRM}(?![’'])`, 'gu'), 'xtheyx'],
]

/** 'It is my grandson who watches it.' */
const ASIDE = /\bit(?:[’']s| is| was) x(?:they|bare)x (?:who|that)\b.*/iu
/** 'Before dad's next transfer' is a time. */
const WHEN = /\b(?:before|until|till|after|since) x(?:they|their)x.*/iu
/** 'My wife and I' are the ones who ask. */
const WITH_ME =
  /\bx(?:they|bare)x and (?:i|me|myself)\b|\b(?:i|me|myself) and x(?:they|bare)x\b|\bxtheirx and (?:my|our)\b/giu
const TO_THE_ASSISTANT =
  /\b(?:tell|show|let|remind|explain to)(?: to)? (?:me|us)\b|(?:^|\b(?:please|you|kindly|to) )\W*(?:give|send|help|find|get|list|read) (?:me|us)\b|\b(?:may|might|can|could) i (?:please )?(?:know|see|ask|have|get|find out|check)\b|\bi(?:[’'](?:d|m|ll)| would| am| do| was)? (?:also |really |just |do )?(?:want|need|wish|like|wonder\w*|apologi[sz]e|hope|think|believe|guess|ask\w*|curious|trying|know)\b/giu

/** Who asks, and whoever belongs to them. */
const OWN =
  /\b(?:i|me|my|mine|myself|we|us|our|ours|ourselves|mer[aei]|maine|mujh\w*|humne|hum|hamar[aei]|apn[aei])\b/iu
const COMPARED_WITH_ME = /\b(?:than|as|like|or) (?:me|i|mine|us|we|myself)\b|\b(?:me|i|myself) or\b/giu
/** 'Do I earn more than my wife', and not 'more to my brother than my sister'. */
const SET_AGAINST =
  /^(?!.*\b(?:to|from|on|for) x(?:they|their|bare)x).*\b(?:than|versus|vs\.?|compared (?:to|with)|as much as|(?:i|me|myself) or) (?:what )?x(?:they|their)x\b|\bxtheyx or (?:i|me|myself)\b/iu

/** What no word of the asker's makes the asker's own. */
const THEIRS_ALONE: readonly RegExp[] = [
  new RegExp(`(?<!\\b(?:to|into|in|from|towards|for|on|of) )\\bxtheirx (?:\\p{L}+ )?${HELD}${APART}`, 'iu'),
  new RegExp(
    `\\b${AUXILIARY} x(?:they|bare)x ${BY_THE_WAY}(?:earn|spend|spent|save|saved|own|worth)\\b(?! (?:me|us|for)\\b)`,
    'iu',
  ),
]

/** 'Who paid my wife', 'the interest that came to her', 'what was taken from her'. */
const PAID_TO_THEM = new RegExp(
  [
    '\\bwho (?:has |have )?(?:pays?|paid|sen[dt]|gave|gives) xtheyx\\b',
    '\\b(?:whom|which|did|does|has|will|what)\\b(?! (?:last|ever|pay|paid))(?!.*\\bbe(?:en)?\\b).+ (?:pa(?:y|ys|id|ying)|gives?|gave|given|charg\\w+|sen[dt]|credit(?:ed)?|refund(?:ed)?) xtheyx\\b',
    '\\b(?:came?|come|interest|refund\\w*|credit\\w*|salary|settlements?|income|left|stayed|given back)\\b.*\\b(?:to|with) xtheyx\\b',
    '\\b(?:taken|took|takes|take|drained) .*\\bfrom xtheyx\\b',
  ].join('|'),
  'iu',
)
/** What passes between whoever asks and them, and what is done for them. */
const BETWEEN_US: readonly RegExp[] = [
  /\b(?:to|from|with|on|into|towards) xtheyx\b|\bxtheyx ko\b/giu,
  /\b(?:to|into) xtheirx (?:\p{L}+ )?account\b/giu,
  /\b(?:pay|paid|paying|sen[dt]|giv\w+|gave|transfer\w*|owe|lend|lent|paise|repaid) xtheyx\b/giu,
  /\b(?:gifts?|presents?|fees?|bills?|medicines?|tickets?|clothes|shopping|spen[dt]\w*|paid|payments?|bought|expenses?|costs?)\b.* for xtheyx\b(?! (?:education|school|college|tuition))/giu,
  new RegExp(`\\bxtheirx (?:\\p{L}+ )?${DONE_FOR_THEM}${APART}`, 'giu'),
  /\b(?:(?:has|have) xtheyx been|(?:is|was|were) xtheyx(?: being)?) paid\b(?! (?:my|their|his|her)\b)/giu,
  /\bxtheyx (?:\p{L}+ )?(?:sen[dt]|sends|transfer\w*|return\w*|giv\w+|gave|repa\w+|pa(?:y|id) back|deposit\w*|credited|refund\w*|contribut\w+|bhej\w*)\b(?! (?:x|\p{Lu}))/gu,
  /\b(?:sent|given|transferred|deposited|credited|received|returned) by xtheyx\b/giu,
]
/** Who pays a salary is found by it. */
const BOSS = /\b(?:boss|manager)\b/i
const GIVEN_TO_ME = /\bxtheyx\b.*\b(?:me|us)\b/iu
const DOING = new RegExp(
  [
    `\\b${AUXILIARY} xbarex ${BY_THE_WAY}(?:${DO}|have|get|pay|use|hold)\\b`,
    `(?<!\\b(?:to|from|with|for|on|at|of) )\\bxbarex ${BY_THE_WAY}(?:has|have|${DO})\\b`,
    '\\bxbarex ne .*\\bkharch',
    `\\b${AUXILIARY} xdealtx ${BY_THE_WAY}(?:spen[dt]|earn|save|own|invest|withdrawn?|buy|bought|have|overdrawn|broke|rich|poor|in debt)\\b`,
  ].join('|'),
  'iu',
)
