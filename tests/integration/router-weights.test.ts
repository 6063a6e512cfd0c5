// The stored routers belong to the phrasings beside them: whoever changes those has to train anew.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BANK_INTENTS } from '../../src/main/admin/assistant/intents'
import bankWeights from '../../src/main/admin/assistant/router/router-weights.json'
import { INTENTS } from '../../src/main/assistant/intents'
import customerWeights from '../../src/main/assistant/router/router-weights.json'

const ROUTERS = [
  { of: 'customers', from: 'seed/intents.json', weights: customerWeights, intents: INTENTS },
  { of: 'the bank', from: 'seed/admin-intents.json', weights: bankWeights, intents: BANK_INTENTS },
] as const

describe.each(ROUTERS)('the router of $of', ({ from, weights, intents }) => {
  const file = readFileSync(from)

  test('was trained from the phrasings as they are', () => {
    expect(weights.trainedFrom).toBe(createHash('sha256').update(file).digest('hex'))
  })

  test('knows every kind of question that has phrasings, and none that is no more', () => {
    const phrasings: Readonly<Record<string, readonly string[]>> = JSON.parse(file.toString())
    const phrased = Object.keys(phrasings).filter((intent) => (phrasings[intent] ?? []).length > 0)
    expect(phrased.filter((intent) => !weights.intents.includes(intent))).toEqual([])
    expect(weights.intents.filter((intent) => !(intents as readonly string[]).includes(intent))).toEqual([])
  })
})
