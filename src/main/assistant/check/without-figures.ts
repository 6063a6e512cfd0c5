// What is said where no figure is looked up: refusals, small talk, hand-offs and asking back.
import type { AnswerPart } from '../../../shared/contract'
import { displayName } from '../facts'
import { type HandOff, type Refused, type SmallTalk, traitsOf } from '../intents'
import type { Understanding } from '../understood'

type WithoutFigures = Exclude<Understanding, { readonly kind: 'answerable' }>

/** One or two whole sentences, without figures; names in parts of their own, which the privacy eye hides. */
export function partsWithoutFigures(understanding: WithoutFigures): readonly AnswerPart[] {
  if (understanding.kind !== 'which-name') return [{ text: wordsWithoutFigures(understanding) }]
  const names = understanding.names.slice(0, MOST_NAMES).map(displayName)
  return [
    { text: 'Which one do you mean: ' },
    ...names.flatMap((text, at) => [...(at > 0 ? [{ text: ' or ' }] : []), { text, conceal: 'name' } as const]),
    { text: '?' },
  ]
}

function wordsWithoutFigures(understanding: Exclude<WithoutFigures, { readonly kind: 'which-name' }>): string {
  switch (understanding.kind) {
    case 'refused':
      return REFUSALS[understanding.why]
    case 'small-talk':
      return SMALL_TALK[understanding.about]
    case 'hand-off':
      return HAND_OFFS[understanding.to]
    case 'clarify': {
      const [one, other] = understanding.choices.map((intent) => traitsOf(intent).example)
      return `I am not sure which you mean: “${one}” or “${other}”`
    }
    case 'knowledge':
      return 'My guide to money and banking has nothing on that, but these are questions that I can answer.'
    case 'strange-name':
      return understanding.yesNo
        ? 'No: nobody of that name is in your transactions, so nothing was spent there.'
        : 'Nobody of that name is in your transactions, so nothing was spent there.'
    case 'not-understood':
      return NOT_UNDERSTOOD[understanding.why ?? 'other']
    default:
      return understanding satisfies never
  }
}

const MOST_NAMES = 4

const NOT_UNDERSTOOD = {
  script: 'I read English, and Hindi in Latin letters. These are some questions that I can answer.',
  untold:
    'Your books do not say where, how, how much of or at what hour a thing was bought: ask me by shop, category, account or time.',
  undated: 'Your books do not say when that was: name me a day, a month or a year, and I will count from it.',
  'no-such-day': 'No month has that day: name me another one, or the whole month.',
  unnamed:
    'Your books know people by their names alone, and not for whom a thing was bought: name me the person, a shop or a category.',
  open: 'What is it about? Name a shop, a person, a category, a bill or an account, and I will look it up.',
  'as-it-stands':
    'I know that as it stands today and of no other time. What was spent, what came in and what an account held I can tell of any month.',
  other: 'I did not understand the question, but these are some that I can answer.',
} as const

const REFUSALS: Readonly<Record<Refused, string>> = {
  'other-people': 'I can only see your own accounts, so I cannot answer questions about other people.',
  injection: 'I only answer questions about your own money, from your own transactions.',
  'off-topic': 'I can only answer questions about your own money.',
  order:
    'I only answer questions: I cannot pay, move, open, block or change anything. Budgets and goals are changed on their own pages, accounts and cards by the bank.',
  market:
    'Nobody’s books know where a market goes, so I predict no prices and name nothing to buy. The guide says how saving and investing work in general.',
  'kept-elsewhere':
    'That is not in your books here, which hold your accounts with this bank and what was booked on them. Numbers, limits, passwords and points are kept by the bank, credit scores by credit bureaus, taxes by the tax office, and money at another bank or in a wallet by whoever holds it.',
}

const CAN_DO =
  'I answer questions about your spending, bills, subscriptions, balance and forecast, and every figure comes from your own transactions.'

const SMALL_TALK: Readonly<Record<SmallTalk, string>> = {
  greeting: `Hello. ${CAN_DO}`,
  thanks: 'You are welcome. Ask again whenever you like.',
  help: CAN_DO,
  'about-teller':
    'I am Teller, a program on this computer. I look figures up in your own books, I can guess none, and nothing that you ask leaves this machine.',
}

const HAND_OFFS: Readonly<Record<HandOff, string>> = {
  dispute:
    'A payment that you do not agree with is for the bank’s people to settle; I cannot take one back. I have begun a summary for them with the payments that it may be about, for you to check and change.',
  fraud:
    'If a payment may not be yours, call the bank at once and have the card or account blocked; I cannot block anything. Then hand the bank this summary, which you can check and change first.',
  'lost-card':
    'Call the bank at once and have the card blocked; I cannot block it from here. I have begun a summary for the bank, where you mark the payments that are not yours.',
  hardship:
    'When money does not stretch any more, talk to the bank early: its people can change dates and instalments, which I cannot. I have begun a summary of what falls due, for you to check and change.',
  complaint:
    'A complaint belongs to the bank’s people, who have to answer it; I cannot file one. I have begun a summary that you can check, change and hand over.',
}
