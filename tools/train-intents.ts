// npm run train:intents: trains the routers from seed/intents*.json and prints how they do on phrasings held out in turn.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { BANK_INTENTS, type BankIntent, bankAnswerGroup } from '../src/main/admin/assistant/intents'
import { bankFeatures } from '../src/main/admin/assistant/router/bank-features'
import { answerGroup, HAND_OFF, INTENTS, type Intent } from '../src/main/assistant/intents'
import { questionFeatures } from '../src/main/assistant/router/question-features'
import { asAsked } from './as-asked'
import { type Phrasings, trainRouter } from './train-router'

/** Their words are no ordinary words of questions: names of people, commands, all the world. */
const STRANGE: readonly string[] = ['other-people', 'person', 'injection', 'off-topic', ...HAND_OFF]

/** A sum of spending is of a category, of a payee or of all by the names in the question, whichever the router takes it for. */
const SUMS: readonly string[] = ['spending-category', 'spending-merchant', 'spending-total']

train(
  asAsked(readPhrasings('seed/intents.json')),
  'seed/intents.json',
  'src/main/assistant/router/router-weights.json',
  INTENTS,
  questionFeatures,
  (intent) => (SUMS.includes(intent) ? 'sums' : answerGroup(intent as Intent)),
)
/** A third of the phrasings of customers: with the usual slope the bank's weights grow too large, and 40 more are wrong. */
const LEAST_SLOPE_OF_BANK = 2e-4

train(
  readPhrasings('seed/admin-intents.json'),
  'seed/admin-intents.json',
  'src/main/admin/assistant/router/router-weights.json',
  BANK_INTENTS,
  bankFeatures,
  (intent) => bankAnswerGroup(intent as BankIntent),
  LEAST_SLOPE_OF_BANK,
)

function readPhrasings(from: string): Phrasings {
  return JSON.parse(readFileSync(from, 'utf8')) as Phrasings
}

function train(
  phrasings: Phrasings,
  from: string,
  to: string,
  all: readonly string[],
  featuresOf: (masked: string) => readonly number[],
  groupOf: (intent: string) => string,
  leastSlope?: number,
): void {
  const started = performance.now()
  // Kinds of questions that rules alone tell have no phrasings: as a class of their own they would only take from the others.
  const intents = all.filter((intent) => (phrasings[intent] ?? []).length > 0)
  const ordinary = intents.filter((intent) => !STRANGE.includes(intent))
  const { weights, heldOut } = trainRouter(phrasings, intents, ordinary, groupOf, featuresOf, leastSlope)
  const trainedFrom = createHash('sha256').update(readFileSync(from)).digest('hex')
  writeFileSync(to, `${JSON.stringify({ trainedFrom, ...weights })}\n`)
  console.log(
    `${from}: ${heldOut.phrasings} phrasings of ${intents.length} intents in ${((performance.now() - started) / 1000).toFixed(1)} s; ` +
      `held out in turn: ${heldOut.right} right, ${heldOut.rightAndSure} right and over the threshold of ${weights.threshold}, ` +
      `${heldOut.wrongAndSure} wrong over it (temperature ${weights.temperature}); ${to}`,
  )
}
