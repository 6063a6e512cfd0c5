// What is said to administrators where no figure is looked up: refusals, small talk and asking back.

import type { BankUnderstanding } from '../intent/understanding'
import { type BankRefused, type BankSmallTalk, traitsOf } from '../intents'

/** One or two whole sentences, without figures. */
export function bankWordsWithoutFigures(
  understanding: Exclude<BankUnderstanding, { readonly kind: 'answerable' }>,
): string {
  switch (understanding.kind) {
    case 'refused':
      return REFUSALS[understanding.why]
    case 'small-talk':
      return SMALL_TALK[understanding.about]
    case 'clarify': {
      const [one, other] = understanding.choices.map((intent) => traitsOf(intent).example)
      return `I am not sure which you mean: “${one}” or “${other}”`
    }
    case 'not-understood':
      return 'I did not understand the question, but these are some that I can answer.'
    default:
      return understanding satisfies never
  }
}

const REFUSALS: Readonly<Record<BankRefused, string>> = {
  person:
    'I see published groups of customers, never one person, so I cannot answer this. I can tell you about segments instead.',
  injection: 'I only answer from the bank’s published figures, and their rules hold for every question.',
  'not-published':
    'That is not among the published figures. I know balances, spending, health, segments, RFM, churn and products, of customers as groups.',
  action: 'I only answer questions: whatever is to be changed is changed on its own page.',
  'off-topic': 'I can only answer questions about this bank’s customers, products and running.',
}

const CAN_DO =
  'I answer questions about customers as groups: balances, spending, health, segments, RFM, churn, product interest, and products that do not exist yet. Every figure is one that a page shows.'

const SMALL_TALK: Readonly<Record<BankSmallTalk, string>> = {
  greeting: `Hello. ${CAN_DO}`,
  thanks: 'You are welcome. Ask again whenever you like.',
  help: CAN_DO,
  'about-teller':
    'I am Teller, a program on this computer. I read the bank’s published figures, I can guess none, and nothing that you ask leaves this machine. Each question is written down in the audit log.',
}
