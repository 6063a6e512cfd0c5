// Other ways to put a question that ask the same: how people type it, what they say around it, how they write times and amounts.
import { createHash } from 'node:crypto'
import type { GoldenQuestion } from './golden-questions'
import { framesOf } from './question-frames'
import {
  AMOUNT_FORMS,
  DAY_FORMS,
  inAMessage,
  MONTH_FORMS,
  MONTH_NAME,
  SLIPS,
  withAmounts,
  withDays,
  withMonths,
  withSlips,
} from './written-ways'

export interface Way {
  readonly name: string
  /** What is asked last put that way; as it is where there is nothing to change. */
  readonly put: (turn: string, choose: Choose, question: GoldenQuestion) => string
  /** What is asked before it. */
  readonly after?: (choose: Choose, question: GoldenQuestion) => string
  /** Of which questions it changes what is asked. */
  readonly notFor?: readonly ('yesno' | 'threads' | 'smalltalk' | 'clarify')[]
}

/** One of several, always the same for the same question and way. */
export type Choose = <Item>(items: readonly Item[]) => Item

/** The question with its last turn put that way; null where that changes nothing, or what is asked. */
export function putIn(way: Way, question: GoldenQuestion): GoldenQuestion | null {
  const { turns, expect } = question
  const turn = turns.at(-1) ?? ''
  if (way.notFor?.some((kind) => kind === expect.kind || (kind === 'threads' && turns.length > 1))) return null
  const choose = chooser(`${way.name} ${turn}`)
  if (way.after) return { ...question, turns: [way.after(choose, question), ...turns] }
  const put = way.put(turn, choose, question).replace(/\s+/g, ' ').trim()
  return put === turn || put === '' ? null : { ...question, turns: [...turns.slice(0, -1), put] }
}

function chooser(seed: string): Choose {
  let drawn = 0
  return (items) => {
    const digest = createHash('sha256').update(`${seed} ${drawn++}`).digest()
    return items[digest.readUInt32BE() % items.length] as (typeof items)[number]
  }
}

/** At most so many questions are asked of each way, evenly taken from all that it changes. */
const MOST = 400

export interface ShareRight {
  readonly changed: number
  readonly asked: number
  readonly shareRight: number
}

/** How many of the questions stay right, by way. `right`: questions that are answered rightly as they stand. */
export async function rightByWay(
  right: readonly GoldenQuestion[],
  isRight: (question: GoldenQuestion) => Promise<boolean>,
): Promise<Readonly<Record<string, ShareRight>>> {
  const shares: Record<string, ShareRight> = {}
  for (const way of WAYS) {
    const changed = right.flatMap((question) => putIn(way, question) ?? [])
    const asked = changed.filter(
      (_, at) =>
        changed.length <= MOST ||
        Math.floor((at * MOST) / changed.length) !== Math.floor(((at - 1) * MOST) / changed.length),
    )
    let count = 0
    for (const question of asked) if (await isRight(question)) count++
    const shareRight = Number((count / Math.max(1, asked.length)).toFixed(4))
    shares[way.name] = { changed: changed.length, asked: asked.length, shareRight }
  }
  return shares
}

const BEFORE_A_QUESTION = ['could you please tell me', 'I want to know', 'can you check', 'please tell me']
const BEFORE_ALL = ['hey,', 'just wondering,', 'quick one:', 'hi there', 'sorry,', 'ok so']
const AFTER_ALL = ['please', 'thanks', 'asap', "if you don't mind", 'yaar', 'pls tell']

export const WAYS: readonly Way[] = [
  { name: 'lower case', put: (question) => question.toLowerCase() },
  { name: 'capitals', put: (question) => question.toUpperCase() },
  {
    name: 'no punctuation',
    put: (question) =>
      question
        .replace(/(?<!\d)[.,:;]|[.,:;](?!\d)|[?!"“”()–—]|(?<!\p{L})['’]|['’](?!\p{L})/gu, ' ')
        .replace(/['’]/g, ''),
  },
  ...BEFORE_A_QUESTION.map((words) => ({
    name: `${words} …`,
    notFor: ['smalltalk'] as const,
    put: (question: string) => (ASKS_BY_WORD.test(question) ? `${words} ${uncapitalised(question)}` : question),
  })),
  ...BEFORE_ALL.map((words) => ({
    name: `${words} …`,
    notFor: ['smalltalk'] as const,
    put: (question: string) => (LEADS_ON.test(question) ? question : `${words} ${uncapitalised(question)}`),
  })),
  ...AFTER_ALL.map((words) => ({
    name: `… ${words}`,
    notFor: ['smalltalk'] as const,
    put: (question: string, choose: Choose) => `${unended(question)}${choose([' ', ', ', '? '])}${words}`,
  })),
  { name: 'time in front', put: (question) => timeMoved(question, (time, rest) => `${time}, ${uncapitalised(rest)}`) },
  { name: 'time at the end', put: (question) => timeMoved(question, (time, rest) => `${unended(rest)} ${time}?`) },
  {
    name: 'key words',
    notFor: ['yesno'],
    put: (question) => question.replace(SMALL_WORDS, ' ').replace(/[?.!]+$/, ''),
  },
  { name: 'contracted', put: (question) => replaced(question, CONTRACTIONS) },
  {
    name: 'contracted, no apostrophes',
    put: (question) => replaced(question, CONTRACTIONS).replace(/(?<=\p{L})['’](?=\p{L})/gu, ''),
  },
  {
    name: 'written in full',
    put: (question) =>
      replaced(
        question,
        CONTRACTIONS.map(([full, short]) => [short, full.replace(/\(.*\)/, '')]),
      ),
  },
  { name: 'other spelling', put: (question) => replaced(question, SPELLINGS) },
  {
    name: 'another frame',
    put: (turn, choose, question) => {
      const frames = framesOf(question)
      return frames.length === 0 ? turn : choose(frames)
    },
  },
  ...Object.entries(MONTH_FORMS).map(([name, form]) => ({
    name: `months as ${name}`,
    notFor: ['threads'] as const,
    put: (question: string) => withMonths(question, form),
  })),
  ...Object.entries(DAY_FORMS).map(([name, form]) => ({
    name: `days as ${name}`,
    put: (question: string) => withDays(question, form),
  })),
  ...Object.entries(AMOUNT_FORMS).map(([name, form]) => ({
    name: `amounts as ${name}`,
    put: (question: string) => withAmounts(question, form),
  })),
  ...Object.entries(SLIPS).map(([name, slip]) => ({
    name: `a letter ${name}`,
    put: (question: string, choose: Choose) => withSlips(question, [slip], choose),
  })),
  {
    name: 'two slips',
    put: (question, choose) => {
      const slips = Object.values(SLIPS)
      return withSlips(question, [choose(slips), choose(slips)], choose)
    },
  },
  {
    name: 'vowels left out',
    put: (turn, choose) => {
      const long = turn.match(/(?<![\p{L}'’])\p{Ll}{5,}(?![\p{L}'’])/gu) ?? []
      const word = long.length === 0 ? '' : choose(long)
      return turn.replace(word, word.slice(0, 1) + word.slice(1).replace(/[aeiou]/g, ''))
    },
  },
  { name: 'as a message', put: inAMessage },
  {
    name: 'after another question',
    notFor: ['threads', 'smalltalk', 'clarify'],
    put: (question) => question,
    after: (choose, { role }) => choose(OPENINGS[role]),
  },
]

/** Questions about other things, one of each topic: what is asked next by itself has nothing to do with them. */
const OPENINGS: Readonly<Record<GoldenQuestion['role'], readonly string[]>> = {
  customer: [
    ...['how much did I spend on groceries last month?', 'how much did I pay Swiggy in August?'],
    ...['what were my largest payments in August?', 'which shop took the most from me this year?'],
    ...[
      'did I spend more in July than in June?',
      'what was my salary in September?',
      'how much money came in this year?',
    ],
    ...['which subscriptions do I have?', 'which bills are due next week?', 'how much do I still owe on my loans?'],
    ...['what is my balance?', 'what is my net worth?', 'what is my savings rate?', 'am I going to run short?'],
    ...['can I afford a phone for 20,000?', 'how are my budgets doing?', 'how is my Holiday goal going?'],
    ...['what is my financial health score?', 'give me a tip to save money', 'what is an emergency fund?'],
    ...['what is the weather in Delhi tomorrow?'],
  ],
  admin: [
    ...[
      'how many customers does the bank have?',
      'which is the largest segment?',
      'what do customers hold in deposits?',
    ],
    ...['who is at risk of churn?', 'how much went out in September?', 'which age group runs short most often?'],
    ...['which product is viewed most?', 'simulate a 3 % cashback card on travel', 'did all jobs finish last night?'],
    ...['is the audit log intact?', 'show customers by health band', 'what does Mr Sharma spend on travel?'],
  ],
}

const ASKS_BY_WORD = /^(?:what|how|when|which|where|who|why)\b(?! about)/i
const LEADS_ON = /^(?:and|or|but|so|ok|no|hey|hi|hello|thanks|sorry)\b/i
const SMALL_WORDS =
  /(?<![\p{L}'’])(?:the|a|an|did|do|does|is|are|was|were|am|have|has|had|been|I|my|our|we|me|there|of)(?![\p{L}'’])/giu

const ONE_TIME = `(?:(?:in|during|for) (?:${MONTH_NAME}|20\\d\\d)(?: 20\\d\\d)?|(?:this|last) (?:month|year|week|quarter)|yesterday|today)`
const TIME = new RegExp(
  `(?<=\\p{L}.* )${ONE_TIME}(?=[?.!]*$| (?:on|at|to|from|by|with|did|have|was)\\b)|^${ONE_TIME}(?=,? \\p{L}+ \\p{L})`,
  'giu',
)
const OTHER_TIME = /\b(?:than|vs|versus|compared|since|from|until|till|between|to|and|or|average|per|every|each)\b/i

/** Where exactly one time is named and nothing is set against it; the question as it is elsewhere. */
function timeMoved(question: string, put: (time: string, rest: string) => string): string {
  const [time, another] = [...question.matchAll(TIME)]
  if (!time || another) return question
  const before = question.slice(0, time.index)
  const after = question.slice(time.index + time[0].length)
  if (OTHER_TIME.test(before.slice(-12)) || OTHER_TIME.test(after.slice(0, 8))) return question
  const rest = `${before.trim()} ${after.replace(/^,/, '').trim()}`.trim().replace(/ (?=[?.!])/g, '')
  const moved = put(uncapitalised(time[0]), rest)
  return moved.replace(/\W/g, '').toLowerCase() === question.replace(/\W/g, '').toLowerCase()
    ? question
    : capitalised(moved)
}

/** Whole words; what is replaced with in the same case. */
function replaced(question: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce(
    (text, [from, to]) =>
      text.replace(
        new RegExp(`(?<![\\p{L}'’])${from.replace("'", "['’]")}${from.endsWith(')') ? '' : "(?![\\p{L}'’])"}`, 'giu'),
        (word) => (/^\p{Lu}/u.test(word) ? capitalised(to) : to),
      ),
    question,
  )
}

const CONTRACTIONS: readonly (readonly [string, string])[] = [
  ...(['what', 'how', 'when', 'where', 'who', 'that', 'it'] as const).map(
    (word) => [`${word} is`, `${word}'s`] as const,
  ),
  ...(['I', 'we'] as const).map(
    (word) => [`${word} have (?=been|spent|paid|got|had|earned|saved|put)`, `${word}'ve `] as const,
  ),
  ...(['did', 'do', 'does', 'have', 'has', 'is', 'are', 'was', 'were'] as const).map(
    (word) => [`${word} not`, `${word}n't`] as const,
  ),
  ...([
    ['I am', "I'm"],
    ['I would', "I'd"],
    ['I will', "I'll"],
    ['we are', "we're"],
    ['cannot', "can't"],
    ['will not', "won't"],
  ] as const),
]

/** How the same word is spelt elsewhere. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ...([
    ['favourite', 'favorite'],
    ['colour', 'color'],
    ['jewellery', 'jewelry'],
    ['instalment', 'installment'],
  ] as const),
  ...([
    ['instalments', 'installments'],
    ['travelling', 'traveling'],
    ['cancelled', 'canceled'],
    ['cheque', 'check'],
  ] as const),
  ...([
    ['percent', 'per cent'],
    ['recognise', 'recognize'],
    ['organise', 'organize'],
    ['itemise', 'itemize'],
  ] as const),
  ...([
    ['grocery', 'groceries'],
    ['takeaway', 'takeout'],
    ['takeaways', 'takeouts'],
    ['saving', 'savings'],
  ] as const),
  ...([
    ['centre', 'center'],
    ['licence', 'license'],
    ['utilise', 'utilize'],
    ['mum', 'mom'],
    ['dearer', 'costlier'],
  ] as const),
]

function uncapitalised(text: string): string {
  return /^\p{Lu}\p{Ll}+ |^A /u.test(text) && !/^I\b/.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function unended(question: string): string {
  return question.replace(/[\s.?!]+$/, '')
}
