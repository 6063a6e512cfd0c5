import { expect, test } from 'vitest'
import { tryModel } from './trial'

const request = { file: 'small.gguf', dialect: 'chat', contextTokens: 512 } as const
const measured = { firstTokenMs: 5, tokensPerSecond: 100, contextTokens: 512, memoryBytes: 9 }
const ended = (code: number | null, output: string) =>
  tryModel(async () => ({ code, output }), request, new AbortController().signal)

test('what a trial has found is its last line', async () => {
  expect(await ended(0, `loading\n{"measured":1}\n${JSON.stringify({ measured })}\n`)).toEqual({ measured })
  expect(await ended(0, '{"fault":"failed"}')).toEqual({ fault: 'failed' })
})

test('a trial that was ended in the middle of its line, or says something else, has crashed', async () => {
  const line = JSON.stringify({ measured })
  for (const [code, output] of [
    [null, line.slice(0, 20)],
    [0, line.slice(0, 20)],
    [0, '{"fault":"unheard of"}'],
    [0, ''],
    [139, line],
  ] as const) {
    expect(await ended(code, output)).toEqual({ fault: 'crashed' })
  }
})
