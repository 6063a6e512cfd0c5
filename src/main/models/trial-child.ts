// A process of its own for a model that nobody has tried on this machine: load, say a few words, tell how it went.
import { loadGguf } from '../assistant/model/llama'
import { ModelProblem } from '../assistant/model/model'

const PROMPTS = {
  slots: 'plain\nYou spent {money} in {time}.',
  chat: 'Sentence: You spent {money} in {time}.\nAnswer:',
}
const MOST_PIECES = 64
const LONGEST_MS = 120_000

const [file = '', kind = 'chat', context = '2048'] = process.argv.slice(-3)
const dialect = kind === 'slots' ? 'slots' : 'chat'
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`, () => process.exit(0))

try {
  const before = process.memoryUsage.rss()
  const contextTokens = Number(context)
  const model = await loadGguf({ file, name: file, dialect, contextTokens, ...(dialect === 'slots' && { threads: 1 }) })
  const late = AbortSignal.timeout(LONGEST_MS)
  const started = performance.now()
  let firstTokenMs: number | null = null
  let pieces = 0
  for await (const _ of model.phrase(PROMPTS[dialect], late)) {
    firstTokenMs ??= performance.now() - started
    if (++pieces >= MOST_PIECES) break
  }
  const seconds = (performance.now() - started - (firstTokenMs ?? 0)) / 1000
  const memoryBytes = Math.max(0, process.memoryUsage.rss() - before)
  if (firstTokenMs === null) say({ fault: 'silent' })
  else
    say({
      measured: {
        firstTokenMs: Math.round(firstTokenMs),
        tokensPerSecond: pieces > 1 ? Math.round(((pieces - 1) / seconds) * 10) / 10 : 0,
        contextTokens,
        memoryBytes,
      },
    })
} catch (error) {
  say({ fault: error instanceof ModelProblem ? error.fault : 'failed' })
}
