// npm run train:intents: trains the question router and prints how it does on phrasings that it has not seen.
import { readFileSync, writeFileSync } from 'node:fs'
import { INTENTS, type Intent } from '../src/main/assistant/intents'
import { type Phrasings, trainRouter } from './train-router'

const WEIGHTS = 'src/main/assistant/router-weights.json'

const phrasings = JSON.parse(readFileSync('seed/intents.json', 'utf8')) as Phrasings
const weights = trainRouter(phrasings)
writeFileSync(WEIGHTS, `${JSON.stringify(weights)}\n`)

// The router reads its weights when it is loaded, so it is loaded after they are written.
const { heldOutAccuracy } = await import('./held-out')
const { questions, right, wrong, understood } = heldOutAccuracy()
for (const miss of wrong)
  console.log(`  ${miss.question}: ${miss.intent}, not ${miss.expected} (${miss.confidence.toFixed(2)})`)
const count = INTENTS.reduce((sum, intent: Intent) => sum + phrasings[intent].length, 0)
console.log(
  `${count} phrasings of ${INTENTS.length} intents; held out: ${right} of ${questions} right, ${understood} over the threshold; ${WEIGHTS}`,
)
