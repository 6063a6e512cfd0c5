// Days of the week that a question is about: 'at weekends', 'on Saturdays', 'Monday to Friday'.

export interface WeekDays {
  /** As it follows 'on': 'weekends', 'Saturdays'. */
  readonly name: string
  /** 'Weekend', 'Monday'. */
  readonly single: string
  /** One of them and several: '14 Mondays'. */
  readonly words: readonly [string, string]
  /** 0 is Monday. */
  readonly days: readonly number[]
  readonly start: number
  readonly end: number
}

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const SHORT = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?'
const WORKING = [0, 1, 2, 3, 4]
const FREE = [5, 6]
/** 'Last weekend' and 'since Monday' are times. */
const NOT_A_TIME =
  '(?<!\\b(?:last|this|past|previous|next|coming|since|until|till|by) )(?<!\\b(?:last|past) (?:\\d+|two|three|four|few) )'

const SETS: readonly { readonly said: string; readonly days: readonly number[] }[] = [
  { said: `${NOT_A_TIME}(?:on |at |over |during )?(?:the |all |every |each )?week-?ends`, days: FREE },
  {
    said: '(?:on |at |over |per )?(?:an? |each |every |per )(?:average |typical |usual |normal |ordinary )?week-?end',
    days: FREE,
  },
  { said: '(?:on )?(?:an? |each |every |per )(?:average |typical |usual |normal |ordinary )?week-?day', days: WORKING },
  {
    said: `${NOT_A_TIME}(?:the )?week-?end(?= (?:spen\\w+|expen\\w+|payments?|purchases?|shopping|outgoings?|total|vs\\.?|versus|or|against|compared|than|and week))`,
    days: FREE,
  },
  { said: '(?<=^\\W*(?:my |all |total )?)week-?end(?= (?!of|in|is|was|vs|versus|or|and)\\p{L})', days: FREE },
  { said: '(?<=\\b(?:vs\\.?|versus|or|than|against|and) )(?:the |a )?week-?end', days: FREE },
  { said: '(?<=\\b(?:only|just|sirf) )(?:on |at |over |during )?(?:the |a )?week-?end(?=\\W*$)', days: FREE },
  { said: `${NOT_A_TIME}(?:on )?${SHORT} (?:to|through|thru|till) fri(?:day)?s?`, days: WORKING },
  { said: '(?:on |during )?(?:the )?sat(?:urday)?s? (?:and|&|or|n) sun(?:day)?s?', days: FREE },
  { said: '(?:on |during )?(?:the |all )?(?:week-?days|working days|work days)', days: WORKING },
  {
    said: '(?:on |during )?(?:a |the )?week-?day(?= (?:spen\\w+|expen\\w+|payments?|purchases?|shopping|outgoings?|total|vs\\.?|versus|or|against|compared|than|and week))',
    days: WORKING,
  },
  { said: '(?<=\\b(?:vs\\.?|versus|or|than|against|and) )(?:the |a )?week-?day', days: WORKING },
]
/** 'Which weekday', 'what day of the week': one of them is asked for. */
const WHICH_ONE = /\b(?:which|what|kis)\b.{0,12}\b(?:weekdays?|days? of the week)\b/i
const SINGLE = NAMES.map((name, at) => ({
  said: `(?:on )?(?:all |the )?${name}s|(?:on )?(?:an?|each|every|per)(?: average| typical| usual| normal)? ${name}|${name}(?= (?:spen\\w+|payments?|purchases?|orders?|visits?|shopping|trips?|rides?|total))`,
  days: [at],
}))

/** The sets of days that a question names, in its order: one, or two that it sets against each other. Empty where it names none. */
export function weekDaysIn(question: string): readonly WeekDays[] {
  if (WHICH_ONE.test(question)) return []
  const found: WeekDays[] = []
  for (const { said, days } of [...SETS, ...SINGLE]) {
    for (const match of question.matchAll(new RegExp(`(?<![\\p{L}\\d])(?:${said})(?![\\p{L}\\d])`, 'giu'))) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => start < other.end && other.start < end)) continue
      found.push({ ...namesOf(days), days, start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** As they follow 'on': 'weekends', 'Saturdays'. */
export function weekDaysNamed(days: readonly number[]): string {
  const set = [FREE, WORKING].find((each) => each.join() === days.join())
  if (set || days.length < 2) return namesOf(set ?? days).name
  const names = days.map((day) => namesOf([day]).name)
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function namesOf(days: readonly number[]): Pick<WeekDays, 'name' | 'single' | 'words'> {
  if (days === FREE) return { name: 'weekends', single: 'weekend', words: ['day of a weekend', 'days of weekends'] }
  if (days === WORKING) return { name: 'weekdays', single: 'weekday', words: ['weekday', 'weekdays'] }
  const name = NAMES[days[0] ?? 0] as string
  return { name: `${name}s`, single: name, words: [name, `${name}s`] }
}
