// How months, days and amounts are written, and how hurried hands write words.
import type { Choose } from './question-ways'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
export const MONTH_NAME =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)'
const NAME = `(${MONTH_NAME})`
/** The year that a month without one means while the books end in October 2026. */
const yearOf = (month: number) => (month <= 10 ? 2026 : 2025)
const two = (number: number) => String(number).padStart(2, '0')

/** `month`: 1–12; `year`: as written, else null. */
type MonthForm = (month: number, year: number | null) => string
const name = (month: number) => MONTHS[month - 1] as string
const short = (month: number) => name(month).slice(0, 3)

export const MONTH_FORMS: Readonly<Record<string, MonthForm>> = {
  'June 2026': (month, year) => `${name(month)} ${year ?? yearOf(month)}`,
  jun: (month, year) => `${short(month).toLowerCase()}${year ? ` ${year}` : ''}`,
  'June, 2026': (month, year) => `${name(month)}, ${year ?? yearOf(month)}`,
  "Jun '26": (month, year) => `${short(month)} '${(year ?? yearOf(month)) % 100}`,
  "june'26": (month, year) => `${name(month).toLowerCase()}'${(year ?? yearOf(month)) % 100}`,
  'Jun-26': (month, year) => `${short(month)}-${(year ?? yearOf(month)) % 100}`,
  'Jun 26': (month, year) => `${short(month)} ${(year ?? yearOf(month)) % 100}`,
  '06/2026': (month, year) => `${two(month)}/${year ?? yearOf(month)}`,
  '2026-06': (month, year) => `${year ?? yearOf(month)}-${two(month)}`,
  'month of June': (month, year) => `the month of ${name(month)}${year ? ` ${year}` : ''}`,
}

const MONTH = new RegExp(
  `(?<![\\p{L}\\d.-])(?<!\\d(?:st|nd|rd|th)?(?: of)? )${NAME}(?:,? (20\\d\\d))?(?!['’]?\\p{L}| ?\\d|-)`,
  'giu',
)

/** Every month that is named, written that way; 'may' only where it is surely one. */
export function withMonths(question: string, form: MonthForm): string {
  return question.replace(MONTH, (text, month: string, year: string | undefined, at: number) => {
    if (/^may$/i.test(month) && !/\b(?:in|of|for|during|than|since|and|to|vs|from)\s+$/i.test(question.slice(0, at)))
      return text
    // Elsewhere it is a day of the month.
    if (form === MONTH_FORMS['Jun 26'] && !/\b(?:in|during)\s+$/i.test(question.slice(0, at))) return text
    return form(monthNumber(month), year ? Number(year) : null)
  })
}

type DayForm = (day: number, month: number, year: number | null) => string
const ordinal = (day: number) =>
  `${day}${[11, 12, 13].includes(day) ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`
const ended = (year: number | null) => (year ? ` ${year}` : '')

export const DAY_FORMS: Readonly<Record<string, DayForm>> = {
  '10 May': (day, month, year) => `${day} ${name(month)}${ended(year)}`,
  'May 10th': (day, month, year) => `${name(month)} ${ordinal(day)}${ended(year)}`,
  '10th of may': (day, month, year) => `${ordinal(day)} of ${name(month).toLowerCase()}${ended(year)}`,
  '10-May-2026': (day, month, year) => `${day}-${short(month)}-${year ?? yearOf(month)}`,
  '10.05.2026': (day, month, year) => `${two(day)}.${two(month)}.${year ?? yearOf(month)}`,
  '10/5/26': (day, month, year) => `${day}/${month}/${(year ?? yearOf(month)) % 100}`,
  '2026-05-10': (day, month, year) => `${year ?? yearOf(month)}-${two(month)}-${two(day)}`,
  '10/5': (day, month) => `${day}/${month}`,
}

const NUMBER = '(\\d{1,2})(?:st|nd|rd|th)?'
const DAY = new RegExp(
  `(?<![\\p{L}\\d.,-]|\\d (?:to|and|till|until) )(?:the )?(?:${NUMBER}(?: of)? ${NAME}|${NAME} ${NUMBER})(?:,? (20\\d\\d))?(?![\\p{L}\\d]| ?[-–] ?\\d| (?:to|and|till|until) \\d)`,
  'giu',
)

/** Every day that is named by itself, written that way. */
export function withDays(question: string, form: DayForm): string {
  return question.replace(DAY, (_, day, month, monthFirst, dayAfter, year) =>
    form(Number(day ?? dayAfter), monthNumber(month ?? monthFirst), year ? Number(year) : null),
  )
}

function monthNumber(text: string): number {
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(text.toLowerCase().slice(0, 3))) + 1
}

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '_ ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
function inWords(number: number): string {
  if (number < 20) return WORDS[number] as string
  return `${TENS[Math.floor(number / 10)]}${number % 10 ? `-${WORDS[number % 10]}` : ''}`
}

/** Null where an amount is not written so. */
type AmountForm = (amount: number) => string | null
export const AMOUNT_FORMS: Readonly<Record<string, AmountForm>> = {
  '5k': (amount) => (amount % 500 === 0 && amount < 1e5 ? `${amount / 1000}k` : null),
  '5000': (amount) => String(amount),
  '5,000': (amount) => amount.toLocaleString('en-IN'),
  'Rs 5000': (amount) => `Rs ${amount}`,
  'Rs.5,000': (amount) => `Rs.${amount.toLocaleString('en-IN')}`,
  '₹5000': (amount) => `₹${amount}`,
  '5000/-': (amount) => `${amount}/-`,
  '5000 rupees': (amount) => `${amount} rupees`,
  'INR 5000': (amount) => `INR ${amount}`,
  '5000rs': (amount) => `${amount}rs`,
  'five thousand': (amount) =>
    amount % 1000 === 0 && amount < 1e5
      ? `${inWords(amount / 1000)} thousand`
      : amount % 1e5 === 0 && amount < 1e7
        ? `${inWords(amount / 1e5)} lakh`
        : amount % 100 === 0 && amount < 2000
          ? `${inWords(amount / 100)} hundred`
          : null,
}

const UNITS: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, lakh: 1e5, lakhs: 1e5 }
const AMOUNT =
  /(?<![\p{L}\d.,/-])(?:(?:₹|rs\.?|inr) ?)?(\d{1,3}(?:,\d{2,3})+|\d+)(?: ?(k|thousand|lakhs?)(?!\p{L}))?(?: ?(?:rs|rupees)(?!\p{L})|\/-)?(?![\p{L}\d%]|[.,/-]\d)/giu

/** Every amount of 300 and more, written that way; what may be a year is left alone. */
export function withAmounts(question: string, form: AmountForm): string {
  return question.replace(AMOUNT, (text, figure: string, unit: string | undefined) => {
    const amount = Number(figure.replaceAll(',', '')) * (UNITS[unit?.toLowerCase() ?? ''] ?? 1)
    return amount < 300 || amount % 50 !== 0 || /^20[12]\d$/.test(text.trim()) ? text : (form(amount) ?? text)
  })
}

/** `at`: which letter, from 1 on; the first one is seldom missed. */
type Slip = (word: string, at: number, choose: Choose) => string
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

export const SLIPS: Readonly<Record<string, Slip>> = {
  dropped: (word, at) => word.slice(0, at) + word.slice(at + 1),
  doubled: (word, at) => word.slice(0, at) + word[at] + word.slice(at),
  swapped: (word, at) =>
    at + 1 < word.length
      ? word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
      : word.slice(0, at - 1) + word[at] + word[at - 1],
  'beside it': (word, at, choose) => {
    const row = KEYS.find((keys) => keys.includes((word[at] as string).toLowerCase())) ?? ''
    const key = row.indexOf((word[at] as string).toLowerCase())
    const beside = [row[key - 1], row[key + 1]].filter((each) => each !== undefined)
    return beside.length === 0 ? word : word.slice(0, at) + choose(beside) + word.slice(at + 1)
  },
}

/** One slip in a word of five letters or more for each that is given, each in another word. */
export function withSlips(question: string, slips: readonly Slip[], choose: Choose): string {
  const words = question.split(' ')
  let long = words.flatMap((word, index) => (/^\W*[\p{L}]{5,}\W*$/u.test(word) ? [index] : []))
  for (const slip of slips) {
    if (long.length === 0) return question
    const index = choose(long)
    long = long.filter((each) => each !== index)
    words[index] = (words[index] as string).replace(/[\p{L}]{5,}/u, (word) => {
      const places = Array.from({ length: word.length - 1 }, (_, at) => at + 1)
      // Two letters that are alike change nothing when they are swapped.
      const telling = places.filter((at) => slip(word, at, choose) !== word)
      return telling.length === 0 ? word : slip(word, choose(telling), choose)
    })
  }
  return words.join(' ')
}

/** Short forms for the words that have one. In the midst of a sentence a capital is a name. */
export function inAMessage(question: string): string {
  const short = question.replace(/[\p{L}'’]+/gu, (word, at: number) =>
    at > 0 && /^\p{Lu}\p{Ll}/u.test(word) ? word : (IN_MESSAGES[word.toLowerCase()] ?? word),
  )
  // '4 October' would be a day.
  return short.replace(new RegExp(`(?<= )[24](?= (?:${MONTH_NAME}|\\d))`, 'gi'), (figure) =>
    figure === '4' ? 'for' : 'to',
  )
}

const IN_MESSAGES: Readonly<Record<string, string>> = {
  how: 'hw',
  much: 'mch',
  many: 'mny',
  what: 'wat',
  "what's": 'wats',
  when: 'wen',
  which: 'wich',
  why: 'y',
  please: 'plz',
  you: 'u',
  your: 'ur',
  and: 'nd',
  because: 'bcoz',
  the: 'd',
  this: 'dis',
  that: 'dat',
  to: '2',
  for: '4',
  from: 'frm',
  with: 'wid',
  have: 'hv',
  was: 'ws',
  are: 'r',
  money: 'mny',
  month: 'mnth',
  months: 'mnths',
  week: 'wk',
  year: 'yr',
  last: 'lst',
  spend: 'spnd',
  spent: 'spnt',
  account: 'acc',
  balance: 'bal',
  average: 'avg',
  payment: 'pymt',
  payments: 'pymts',
  transactions: 'txns',
  transaction: 'txn',
  today: '2day',
  tomorrow: 'tmrw',
  number: 'no',
  amount: 'amt',
  between: 'btw',
  people: 'ppl',
  about: 'abt',
  been: 'bin',
  before: 'b4',
  than: 'thn',
  more: 'mor',
  salary: 'slry',
  too: '2',
  receive: 'rcv',
  received: 'rcvd',
  thanks: 'thx',
  bought: 'bot',
  any: 'ny',
  some: 'sm',
  does: 'dz',
  would: 'wud',
  should: 'shud',
  could: 'cud',
}
