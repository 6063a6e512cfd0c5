// npm run train:categories: trains the classifier of categories that ships, and prints how it does on names and trades
// that it has not seen.
import { writeFileSync } from 'node:fs'
import { packWeights } from '../src/main/analytics/packed-weights'
import { measureLines } from '../src/main/ingest/classifier-measuring'
import { trainLineClassifier } from '../src/main/ingest/classifier-training'
import { shippedLines } from './category-lines'

const WEIGHTS = 'src/main/ingest/classifier-weights.json'
const OPTIONS = { buckets: 16_384, magnitude: false, seed: 7 }

const lines = shippedLines()
const { labels, model, view, temperature, cost } = trainLineClassifier(lines, OPTIONS)
const stored = {
  labels,
  temperature: Number(temperature.toFixed(4)),
  bias: packWeights(model.bias),
  weights: packWeights(model.weights),
  rarity: packWeights(Float64Array.from(view.rarity)),
}
writeFileSync(WEIGHTS, `${JSON.stringify(stored, null, 2)}\n`)
const { accuracy, interval, calibrationError, sure } = measureLines(lines, {
  ...OPTIONS,
  folds: 4,
  repeats: 1,
  sureFrom: 0.9,
})
console.log(`${lines.length} lines of ${labels.length} categories, cost ${cost}: ${WEIGHTS}`)
console.log(
  `unseen names: ${accuracy.toFixed(3)} right (95 %: ${interval.map((share) => share.toFixed(3)).join('–')}), ` +
    `calibration error ${calibrationError.toFixed(3)}; ${(100 * sure.coverage).toFixed(0)} % are sure, ` +
    `${sure.accuracy.toFixed(3)} of them right`,
)
