// node scripts/run.mjs tool model/answers [--models FOLDER] [--seeds 20] [--read FILE] [--sentences FILE] [--bank]
// Whole answers as the application gives them, for one question of every kind over made-up books, or of the bank's side: how many sentences are the
// model's own, how many different answers the same facts get, pairs to read without knowing which is which, and the model's sentences
// beside the plain ones, to read for their sense.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkBankSentence } from '../../src/main/admin/assistant/check/check'
import { checkSentence } from '../../src/main/assistant/check/grounding'
import { answerableAsk } from '../../src/main/assistant/check/grounding-cases.fixture'
import { loadEmbeddedModel } from '../../src/main/assistant/model/llama'
import type { PhrasingModel } from '../../src/main/assistant/model/model'
import { planAhead } from '../../src/main/assistant/planned-books.fixture'
import { AS_OF, type SampleBooks, sampleBooks } from '../../src/main/assistant/sample-books.fixture'
import { TOOLS } from '../../src/main/assistant/tools/tools'
import { phrase } from '../../src/main/assistant/wording/phrasing'
import { slotsOf } from '../../src/main/assistant/wording/sentence'
import type { Told } from '../../src/main/assistant/wording/told'
import type { AnswerSentence } from '../../src/shared/contract'
import { bankFindings } from './bank-cases'

const ENOUGH = 8

interface Answers {
  readonly intent: string
  readonly plain: string
  readonly answers: readonly string[]
  /** What the model said for each plain sentence, each once: 'PLAIN: …' and 'SAID: …' */
  readonly own: readonly string[]
}

await main()

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      models: { type: 'string', default: 'resources/models' },
      seeds: { type: 'string', default: '20' },
      read: { type: 'string' },
      sentences: { type: 'string' },
      bank: { type: 'boolean', default: false },
    },
  })
  const seeds = Number(values.seeds)
  const model = await loadEmbeddedModel(values.models)
  const counts = { sentences: 0, own: 0, asked: 0, kept: 0 }
  const found = values.bank ? await bankFindings() : await customerFindings()
  const told = await toldOf(found, values.bank ? checkBankSentence : checkSentence, model, seeds, counts)
  await model.dispose()
  const distinct = told.map(({ answers }) => new Set(answers).size).sort((a, b) => a - b)
  const enough = distinct.filter((count) => count >= ENOUGH).length
  console.log(
    `${told.length} questions, ${seeds} seeds each: ${percent(counts.kept, counts.asked)} of the ${counts.asked} sentences that the model was asked for are shown in its words, ${percent(counts.own, counts.sentences)} of all ${counts.sentences} sentences with facts`,
  )
  console.log(
    `different answers to the same facts: median ${distinct[distinct.length >> 1]}, least ${distinct[0]}; ${ENOUGH} or more for ${percent(enough, distinct.length)} of the questions`,
  )
  for (const { intent, plain, answers } of told.filter((each) => new Set(each.answers).size < ENOUGH)) {
    console.log(`  ${new Set(answers).size}\t${intent}\t${plain}`)
  }
  if (values.read) writeFileSync(values.read, pairs(told))
  if (values.sentences) writeFileSync(values.sentences, `${told.flatMap(({ own }) => own).join('\n\n')}\n`)
}

interface Found {
  readonly intent: string
  readonly findings: Told
}

async function customerFindings(): Promise<readonly Found[]> {
  const sample = await sampleBooks()
  const before = await findingsOf(sample)
  await planAhead(sample)
  const after = await findingsOf(sample)
  await sample.close()
  return [...before, ...after]
}

async function findingsOf(books: SampleBooks): Promise<readonly Found[]> {
  const scope = await books.scope()
  const found: Found[] = []
  for (const { intent, ask } of answerableAsk(AS_OF)) found.push({ intent, findings: await TOOLS[intent](scope, ask) })
  return found
}

async function toldOf(
  found: readonly Found[],
  check: typeof checkSentence,
  model: PhrasingModel,
  seeds: number,
  counts: { sentences: number; own: number; asked: number; kept: number },
): Promise<readonly Answers[]> {
  const told: Answers[] = []
  for (const { intent, findings } of found) {
    if (findings.wording.every((template) => slotsOf(template).length === 0)) continue
    const plain = await sentencesOf(findings, null, 0, check, counts)
    const answers: string[] = []
    const own = new Set<string>()
    for (let seed = 1; seed <= seeds; seed++) {
      const sentences = await sentencesOf(findings, model, seed * 7, check, counts)
      counts.sentences += sentences.length
      counts.own += sentences.filter(({ by }) => by === 'model').length
      answers.push(textOf(sentences))
      sentences.forEach((each, at) => {
        if (each.by === 'model') own.add(`PLAIN: ${textOf(plain.slice(at, at + 1))}\nSAID: ${textOf([each])}`)
      })
    }
    told.push({ intent, plain: textOf(plain), answers, own: [...own] })
  }
  return told
}

async function sentencesOf(
  findings: Told,
  model: PhrasingModel | null,
  seed: number,
  check: typeof checkSentence,
  counts: { asked: number; kept: number },
): Promise<readonly AnswerSentence[]> {
  const sentences: AnswerSentence[] = []
  const timing = { firstTokenMs: null, tokens: 0, elapsedMs: 0 }
  const tally = { written: 0, kept: 0, rejected: [] }
  const signal = new AbortController().signal
  const voice = { seed, again: false }
  for await (const each of phrase(findings, model, [], AS_OF, signal, timing, tally, check, voice)) sentences.push(each)
  counts.asked += tally.written
  counts.kept += tally.kept
  return sentences
}

function textOf(sentences: readonly AnswerSentence[]): string {
  return sentences.map(({ parts }) => parts.map(({ text }) => text).join('')).join(' ')
}

/** One pair a question, in an order that tells nothing; the last line says which of each is the model's. */
function pairs(told: readonly Answers[]): string {
  const key: string[] = []
  const lines = told.map(({ intent, plain, answers }, at) => {
    const own = answers[at % answers.length] ?? ''
    const first = createHash('sha256').update(`${at} ${plain}`).digest().readUInt8() % 2 === 0
    key.push(first ? 'A' : 'B')
    return `${at + 1} ${intent}\n  A ${first ? own : plain}\n  B ${first ? plain : own}`
  })
  return `${lines.join('\n')}\n\n${key.join('')}\n`
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
}
