import { expect, test } from 'vitest'
import type { PhrasingModel } from '../assistant/model/model'
import { scriptedModel } from '../assistant/model/scripted-model'
import { type Speed, watchedModel } from './watched-model'

const never = new AbortController().signal
const SHORT = { firstTokenMs: 20, answerMs: 40 }

const silent: PhrasingModel = {
  ...scriptedModel(''),
  async *phrase(_prompt, signal) {
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  },
}
const looping: PhrasingModel = {
  ...scriptedModel(''),
  async *phrase(_prompt, signal) {
    while (!signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      yield 'again and '
    }
  },
}

async function heard(model: PhrasingModel): Promise<string> {
  let text = ''
  for await (const piece of model.phrase('p', never)) text += piece
  return text
}

test('a model that says nothing is stopped, and given up the second time', async () => {
  let givenUp = 0
  const model = watchedModel(silent, { onSpeed: () => {}, onGivenUp: () => givenUp++, limits: SHORT })
  await expect(heard(model)).rejects.toMatchObject({ fault: 'silent' })
  expect(givenUp).toBe(0)
  await expect(heard(model)).rejects.toMatchObject({ fault: 'silent' })
  expect(givenUp).toBe(1)
})

test('a model that never ends is stopped, and what it has said is kept', async () => {
  const model = watchedModel(looping, { onSpeed: () => {}, onGivenUp: () => {}, limits: SHORT })
  const pieces: string[] = []
  await expect(
    (async () => {
      for await (const piece of model.phrase('p', never)) pieces.push(piece)
    })(),
  ).rejects.toMatchObject({ fault: 'silent' })
  expect(pieces.length).toBeGreaterThan(0)
})

test('an answer that comes is timed and clears what was held against the model', async () => {
  const speeds: Speed[] = []
  const model = watchedModel(scriptedModel('You spent it all in one place.'), {
    onSpeed: (speed) => speeds.push(speed),
    onGivenUp: () => {},
  })
  expect(await heard(model)).toBe('You spent it all in one place.')
  expect(speeds).toHaveLength(1)
  expect(speeds[0]?.tokensPerSecond).toBeGreaterThan(0)
})

test('putting the model down ends what it is saying', async () => {
  const model = watchedModel(looping, { onSpeed: () => {}, onGivenUp: () => {} })
  const said = heard(model)
  await model.dispose()
  expect((await said).replaceAll('again and ', '')).toBe('')
})

test('a model that fails is given up the second time, and every answer is known to be over', async () => {
  const failing: PhrasingModel = {
    ...scriptedModel(''),
    // biome-ignore lint/correctness/useYield: it fails before it says anything.
    async *phrase() {
      throw new Error('the thread has ended')
    },
  }
  const seen: string[] = []
  const model = watchedModel(failing, {
    onSpeed: () => {},
    onGivenUp: (fault) => seen.push(fault),
    onAnswer: () => {
      seen.push('begins')
      return () => seen.push('over')
    },
  })
  await expect(heard(model)).rejects.toThrow('ended')
  await expect(heard(model)).rejects.toThrow('ended')
  expect(seen).toEqual(['begins', 'over', 'begins', 'failed', 'over'])
})
