import { statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadEmbeddedModel } from '../../src/main/assistant/model/llama'
import type { PhrasingModel } from '../../src/main/assistant/model/model'
import { verifiedModelFile } from '../../src/main/assistant/model/model-file'
import { promptFrames } from '../../src/main/assistant/wording/prompt-frames'
import { MODEL_SLOTS, restatingProblem } from '../../src/main/assistant/wording/restating'

const MODELS = 'resources/models'
const SENTENCE = 'plain\nYou spent {money} on {category} in {time}.'
const SLOTS = new Set(['money', 'category', 'time'])

describe('the model that ships with Teller', () => {
  let model: PhrasingModel

  beforeAll(async () => {
    model = await loadEmbeddedModel(MODELS)
  })
  afterAll(() => model.dispose())

  async function said(temperature: number, seed: number, slots = SLOTS): Promise<string> {
    let text = ''
    for await (const piece of model.phrase(SENTENCE, new AbortController().signal, { slots, temperature, seed }))
      text += piece
    return text
  }

  test('is small and has the slots of the application, each as one token', async () => {
    const { readGgufFileInfo } = await import('node-llama-cpp')
    const file = await verifiedModelFile(MODELS)
    expect(statSync(file).size).toBeLessThan(20_000_000)
    const metadata: unknown = (await readGgufFileInfo(file, { logWarnings: false })).metadata
    expect(promptFrames(metadata)).toMatchObject({ before: '<|begin|>', after: '<|say|>' })
    expect(metadata).toMatchObject({
      teller: { slots: MODEL_SLOTS },
      tokenizer: { ggml: { tokens: expect.arrayContaining(MODEL_SLOTS.map((slot) => `{${slot}}`)) } },
    })
  })

  test('says a plain sentence in other words', async () => {
    const text = await said(0, 1)
    expect(restatingProblem(text, SLOTS)).toBeNull()
    expect(text).not.toBe(SENTENCE.split('\n')[1])
  })

  test('says the same for the same seed', async () => {
    expect(await said(0.8, 7)).toBe(await said(0.8, 7))
  })

  test('says no slot that it was not offered, whatever it would like', async () => {
    const text = await said(0, 1, new Set(['money']))
    expect([...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot).filter((slot) => slot !== 'money')).toEqual([])
  })
})

test('a file of ours that is asked in another way is refused', () => {
  expect(() => promptFrames({ general: { name: 'teller-draft' } })).toThrow(/another version/)
})
