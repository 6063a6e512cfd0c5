// Words that set one thing against another, put as 'more than' and 'less than', and a time that leaves its noun to the one before.
import { MONTH_NAME } from '../periods/period-reader'

const MONTH = MONTH_NAME.replace('(', '(?:')
const TIME = `(?:(?:in|during|for|of|that of) )?(?:${MONTH}|(?:the |my )?(?:last|this|previous) (?:month|week|year|quarter)|the (?:month|week|year|quarter) before|20\\d\\d|the (?:first|second|third|fourth) (?:week|quarter|half))`
const BEATS =
  'beat(?:en|s)?|top(?:ped|s)?|surpass(?:ed|es)?|outd(?:o|id|oes|one)|outstrip(?:ped|s)?|overt(?:ake|ook|akes|aken)|outpaced?|eclipsed?'
const TRAILS = 'trail(?:ed|s)?|lag(?:ged|s)?(?: behind)?|fall(?:en|s)? short of'
/** 'Did groceries in October beat September': no person does it. */
const OUTDONE = new RegExp(
  `^(?<led>\\W*(?:(?:and|so|but) )?)(?:did|does|do|has|have) (?!(?:i|we|you) )(?<who>.+?) (?:(?<beats>${BEATS})|${TRAILS}) (?=${TIME}(?:[’']s?)?(?!\\p{L}))`,
  'iu',
)

const AHEAD_OF = '(?<side>ahead of|behind)'
const BE = '(?<be>is|was|are|were)'
/** Each with what stands before 'than', in the same words: 'how much more is A than '. */
const AHEAD: readonly RegExp[] = [
  new RegExp(`\\b(?<much>by how much|how (?:far|much)|by what (?:margin|amount)) ${BE} (?<who>.+?) ${AHEAD_OF} `, 'i'),
  new RegExp(`^(?<led>\\W*(?:and |so )?)${BE} (?!(?:i|we)\\b)(?<who>.+?) ${AHEAD_OF} `, 'i'),
  /^\W*(?<much>(?:what(?:[’']?s| is| was)|how (?:big|large|great) (?:is|was)) )?(?<who>\S+(?: \S+)??)[’']s? (?:lead|edge) over /i,
]
/** Goals and plans are ahead of themselves, and what is due is ahead in time. */
const OF_PLANS =
  /\b(?:goals?|targets?|plans?|schedule|budgets?|track|pace|curve|emis?|instal?lments?|loans?|payments?|bills?|time|on)\b/i

const NTH = '(?:first|second|third|fourth|last|1st|2nd|3rd|4th)'
const OF = `(?: of (?:20\\d\\d|(?:this|last|the) (?:year|month)|${MONTH}(?: 20\\d\\d)?))?`
const AGAINST = '(?:than|vs\\.?|versus|against|compared (?:to|with)|to|or)'
/** 'In the first quarter of 2026 than in the second'. */
const NOUN_LEFT_OUT = new RegExp(
  `\\bthe ${NTH} (?<noun>week|half|quarter|fortnight)(?<of>${OF})(?!\\p{L})(?:(?!\\bthe ${NTH}\\b).)*? ${AGAINST}(?: (?:in|for|during|that of|of))* the ${NTH}(?: one)?(?=(?<own> of\\b)?\\W*$)`,
  'iu',
)

/** The question with such words put in one way. */
export function setAgainst(question: string): string {
  return withNoun(
    aheadAsMore(
      question.replace(OUTDONE, (_, ...found) => {
        const { led, who, beats } = found.at(-1) as Record<string, string | undefined>
        return `${led}was ${who} ${beats ? 'more' : 'less'} than `
      }),
    ),
  )
}

function aheadAsMore(question: string): string {
  if (OF_PLANS.test(question)) return question
  const ahead = AHEAD.find((each) => each.test(question))
  return ahead
    ? question.replace(ahead, (_, ...found) => {
        const { led = '', much, be = 'is', who, side } = found.at(-1) as Record<string, string | undefined>
        const more = side?.toLowerCase() === 'behind' ? 'less' : 'more'
        return much !== undefined || side === undefined
          ? `how much ${more} ${be} ${who} than `
          : `${led}${be} ${who} ${more} than `
      })
    : question
}

function withNoun(question: string): string {
  return question.replace(NOUN_LEFT_OUT, (text, ...found) => {
    const { noun, of = '' } = found.at(-1) as Record<string, string | undefined>
    return `${text.replace(/ one$/i, '')} ${noun}${of}`
  })
}
