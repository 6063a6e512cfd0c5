// node scripts/run.mjs tool model/evaluate --model FILE.gguf [--phrasings FOLDER] [--json FILE] [--read N] [--most N] [--bank]
// How often what the embedded model says holds, on wordings and sets of facts that it has never seen; how much of it is
// left after repair; how many ways it has to say the same; its speed. Of the sentences to customers, or of those to the bank.
// docs/model.md has the figures.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkBankSentence } from '../../src/main/admin/assistant/check/check'
import { TRIES } from '../../src/main/assistant/wording/restated-sentence'
import type { Generator } from './generator'
import { openGenerator } from './generator'
import { type Judgement, judged } from './judge'
import { type Trial, trialsOf } from './trials'
import { hashed } from './ways'

const TEMPERATURE = TRIES[0].temperature
const SEEDS = 20

interface Result extends Judgement {
  readonly trial: Trial
  readonly said: string
  readonly tokens: readonly number[]
}

await main()

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      model: { type: 'string' },
      phrasings: { type: 'string', default: 'tools/model/phrasings' },
      json: { type: 'string' },
      read: { type: 'string', default: '0' },
      most: { type: 'string', default: '100000' },
      bank: { type: 'boolean', default: false },
    },
  })
  if (!values.model) throw new RangeError('Say which file: --model FILE.gguf')
  const all = (await trialsOf(values.phrasings)).filter(({ of }) => (of.check === checkBankSentence) === values.bank)
  const trials = [...all].sort((a, b) => hashed(a.asked.prompt) - hashed(b.asked.prompt)).slice(0, Number(values.most))
  const generator = await openGenerator(values.model)
  const free = await saidTo(generator, trials, 0, false)
  const bound = await saidTo(generator, trials, 0, true)
  const warm = await saidTo(generator, trials, TEMPERATURE, true)
  const held = await heldAfterAll(generator, warm, bound)
  for (const set of ['unseen wording', 'unseen facts', 'plain sentence'] as const) {
    const of = (results: readonly Result[]) => results.filter(({ trial }) => trial.set === set)
    console.log(`\n${set}: ${of(free).length} trials`)
    console.log(`  greedy, free          ${shares(of(free))}`)
    console.log(`  greedy, offered only  ${shares(of(bound))}`)
    console.log(`  temperature ${TEMPERATURE}, offered only  ${shares(of(warm))}`)
    const own = of(warm).filter(({ trial }) => held.has(trial)).length
    console.log(
      `  after repair (asked ${TRIES.length} times at most, else plain wording): ${percent(own, of(warm).length)} the model's own`,
    )
  }
  const failed = free.filter(({ clean }) => !clean)
  for (const { trial, said, why } of failed.slice(0, 60)) {
    console.log(`  ✗ ${trial.set} [${trial.style}] ${trial.asked.prompt.split('\n')[1]} → ${said} (${why})`)
  }
  await reportVariety(generator, trials)
  if (Number(values.read) > 0) toRead(warm, Number(values.read))
  if (values.json) {
    const tokens = free.map(({ trial, tokens: said }) => ({ prompt: generator.tokensOf(trial.asked.prompt), said }))
    writeFileSync(values.json, JSON.stringify(tokens))
  }
  await generator.dispose()
}

async function saidTo(
  generator: Generator,
  trials: readonly Trial[],
  temperature: number,
  bound: boolean,
): Promise<readonly Result[]> {
  const results: Result[] = []
  const [firsts, speeds]: [number[], number[]] = [[], []]
  for (const trial of trials) {
    const only = bound ? new Set(trial.asked.slots.keys()) : null
    const said = await generator.say(trial.asked.prompt, only, temperature, seedOf(trial))
    results.push({
      trial,
      said: said.text,
      tokens: said.tokens,
      ...judged(said.text, said.ended, trial, generator.taught),
    })
    firsts.push(said.firstMs)
    if (said.tokens.length > 1) speeds.push(((said.tokens.length - 1) * 1000) / (said.ms - said.firstMs))
  }
  console.log(`first token ${median(firsts).toFixed(1)} ms, ${median(speeds).toFixed(0)} tokens/s (medians)`)
  return results
}

/** The trials of which one try held, asked for as the application does; `warm` is the first try, `bound` the greedy one. */
async function heldAfterAll(
  generator: Generator,
  warm: readonly Result[],
  bound: readonly Result[],
): Promise<ReadonlySet<Trial>> {
  const held = new Set([...warm, ...bound].filter(({ clean }) => clean).map(({ trial }) => trial))
  for (const { trial } of warm.filter((each) => !held.has(each.trial))) {
    for (const { temperature, drawn } of TRIES.slice(1).filter((each) => each.temperature > 0)) {
      const seed = seedOf(trial) + drawn
      const said = await generator.say(trial.asked.prompt, new Set(trial.asked.slots.keys()), temperature, seed)
      if (judged(said.text, said.ended, trial, generator.taught).clean) held.add(trial)
    }
  }
  return held
}

function seedOf({ asked }: Trial): number {
  return 1 + (hashed(asked.prompt) % 1_000_000)
}

function shares(results: readonly Result[]): string {
  const share = (name: 'offeredOnly' | 'covered' | 'polarity' | 'ends' | 'clean') =>
    percent(results.filter((result) => result[name]).length, results.length)
  return `offered only ${share('offeredOnly')}, all slots ${share('covered')}, polarity ${share('polarity')}, ends ${share('ends')}, clean ${share('clean')}`
}

/** Distinct clean sentences over twenty seeds, for plain sentences in plain style. */
async function reportVariety(generator: Generator, trials: readonly Trial[]): Promise<void> {
  const tried = trials.filter(({ set, style }) => set === 'plain sentence' && style === 'plain').slice(0, 60)
  const counts: number[] = []
  for (const trial of tried) {
    const said = new Set<string>()
    for (let seed = 1; seed <= SEEDS; seed++) {
      const result = await generator.say(trial.asked.prompt, new Set(trial.asked.slots.keys()), TEMPERATURE, seed)
      if (judged(result.text, result.ended, trial, generator.taught).clean) said.add(result.text)
    }
    counts.push(said.size)
  }
  const enough = counts.filter((count) => count >= 8).length
  console.log(
    `\ndistinct clean sentences over ${SEEDS} seeds, ${tried.length} plain sentences: median ${median(counts)}, least ${Math.min(...counts)}; 8 or more in ${percent(enough, counts.length)}`,
  )
}

/** Pairs to read blind: which of the two is the model's is in the last column. */
function toRead(results: readonly Result[], most: number): void {
  const shown = results.filter(({ trial, clean }) => clean && trial.set === 'plain sentence').slice(0, most)
  for (const { trial, filled } of shown) {
    console.log(`read\t${trial.style}\t${trial.asked.prompt.split('\n')[1]}\t${filled}`)
  }
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
