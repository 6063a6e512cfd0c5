import { editDistance } from '../words/edit-distance'
import { slipOf, withoutVowels } from '../words/slips'
import { MONTHS } from './periods'

/** 'The first of June' is a day. */
const FIRST_OF =
  /(?<![\p{L}-]|(?:twenty|thirty) )first of (?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|this month|last month|the month))/giu

/** Shorter names are too near to other words: 'marsh', 'jolly'. */
const LONG_ENOUGH = 6

/** Words of time as they are typed in haste, and months as they are said in Hindi. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  ...{ mnth: 'month', mth: 'month', mnt: 'month', monht: 'month', motnh: 'month', moth: 'month', mnths: 'months' },
  ...{ mths: 'months', monthes: 'months', wk: 'week', wks: 'weeks', yr: 'year', yrs: 'years' },
  ...{
    yaer: 'year',
    lst: 'last',
    lats: 'last',
    prev: 'previous',
    qtr: 'quarter',
    quater: 'quarter',
    quartr: 'quarter',
  },
  ...{ yday: 'yesterday', yest: 'yesterday', ystrday: 'yesterday', yesturday: 'yesterday', yesterdy: 'yesterday' },
  ...{ tody: 'today', '2day': 'today', weekand: 'weekend', wkend: 'weekend', fortnite: 'fortnight' },
  ...{ janvari: 'january', janwari: 'january', farvari: 'february', aprail: 'april', julai: 'july' },
  ...{ juli: 'july', jully: 'july', juley: 'july', juni: 'june' },
  ...{ agast: 'august', sitambar: 'september', sitamber: 'september', aktubar: 'october', aktoobar: 'october' },
  ...{ navambar: 'november', disambar: 'december' },
}

/** A question with misspelt months and shortened words of time put right ('octber', 'lst mnth'); `known`: words that are none. */
export function withMonthsSpelt(question: string, known: ReadonlySet<string>): string {
  return question.replace(FIRST_OF, '1st of ').replace(/[a-z\d]{2,}/gi, (word) => {
    const text = word.toLowerCase()
    const short = Object.hasOwn(SHORT_FORMS, text) ? SHORT_FORMS[text] : undefined
    if (short) return short
    if (text.length < 4 || /\d/.test(text) || known.has(text)) return word
    const near = MONTHS.find((month) => {
      const most = month.length >= 8 ? 2 : 1
      // Whoever mistypes a month has its first letter right: 'remember' is none.
      if (month[0]?.toLowerCase() !== text[0]) return false
      if (month.length < LONG_ENOUGH)
        return month.length === LONG_ENOUGH - 1 && text.length >= 4 && slipOf(text, month.toLowerCase())
      if (withoutVowels(text, month.toLowerCase())) return true
      return text.length >= 5 && editDistance(text, month.toLowerCase(), most) <= most
    })
    return near ?? word
  })
}
