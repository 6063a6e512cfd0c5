import { expect, test } from 'vitest'
import { takingTurns } from './taking-turns'

const never = new AbortController().signal

async function all(pieces: AsyncIterable<string>): Promise<readonly string[]> {
  const heard: string[] = []
  for await (const piece of pieces) heard.push(piece)
  return heard
}

test('the pieces come in order, and two streams never speak at once', async () => {
  const turns = takingTurns()
  let speaking = 0
  const speak = (words: readonly string[]) =>
    turns.stream(never, async (say) => {
      expect(++speaking).toBe(1)
      for (const word of words) {
        await Promise.resolve()
        say(word)
      }
      speaking--
    })
  expect(await Promise.all([all(speak(['a', 'b'])), all(speak(['c', 'd']))])).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('whoever stops is let go at once, though the engine has not finished', async () => {
  const turns = takingTurns()
  const stop = new AbortController()
  let finish = () => {}
  const heard = all(
    turns.stream(stop.signal, async (say) => {
      say('a')
      await new Promise<void>((resolve) => {
        finish = resolve
      })
    }),
  )
  await Promise.resolve()
  stop.abort()
  await heard
  let started = false
  const next = all(
    turns.stream(never, async (say) => {
      started = true
      say('b')
    }),
  )
  await new Promise((resolve) => setImmediate(resolve))
  expect(started).toBe(false)
  finish()
  expect(await next).toEqual(['b'])
})

test('leaving the loop tells the work to stop', async () => {
  const turns = takingTurns()
  let stopped = false
  const stream = turns.stream(never, async (say, stop) => {
    say('a')
    await new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()))
    stopped = stop.aborted
  })
  for await (const _ of stream) break
  await turns.idle()
  expect(stopped).toBe(true)
})

test('a failure reaches whoever listens, and nobody after', async () => {
  const turns = takingTurns()
  const failing = turns.stream(never, async (say) => {
    say('a')
    throw new Error('out of breath')
  })
  await expect(all(failing)).rejects.toThrow('out of breath')
  expect(await all(turns.stream(never, async (say) => say('b')))).toEqual(['b'])
  await expect(turns.run(never, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await turns.run(never, async () => 1)).toBe(1)
})

test('what was stopped before its turn is never begun', async () => {
  const turns = takingTurns()
  const stop = new AbortController()
  stop.abort()
  expect(await all(turns.stream(stop.signal, async (say) => say('a')))).toEqual([])
  expect(await turns.run(stop.signal, async () => 1)).toBeNull()
})
