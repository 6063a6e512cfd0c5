// Every plain sentence of every tool over made-up books, with the facts that it was written for.

import { type Checked, checkSentence } from '../../src/main/assistant/check/grounding'
import { answerableAsk } from '../../src/main/assistant/check/grounding-cases.fixture'
import type { Fact, Subject } from '../../src/main/assistant/facts'
import { VERDICT } from '../../src/main/assistant/facts'
import { planAhead } from '../../src/main/assistant/planned-books.fixture'
import { AS_OF, type SampleBooks, sampleBooks } from '../../src/main/assistant/sample-books.fixture'
import { TOOLS } from '../../src/main/assistant/tools/tools'
import { restating } from '../../src/main/assistant/wording/restating'
import { fillSentence } from '../../src/main/assistant/wording/sentence'
import type { Told } from '../../src/main/assistant/wording/told'
import type { IsoDate } from '../../src/shared/domain'
import { bankCases } from './bank-cases'

export interface SentenceCase {
  readonly intent: string
  /** 'You spent {money} on {category}.' */
  readonly plain: string
  /** 'money' → 'category_amount' */
  readonly slots: ReadonlyMap<string, string>
  readonly facts: readonly Fact[]
  /** What the sentence before it was about. */
  readonly topic: Subject | null
  /** What it is about itself. */
  readonly leaves: Subject | null
  /** The number check of whoever is answered. */
  readonly check: typeof checkSentence
}

/** The cases of a customer's books, first as they are and then with plans, loans and products. */
export async function sentenceCases(): Promise<readonly SentenceCase[]> {
  const sample = await sampleBooks()
  try {
    const before = await casesOf(sample)
    await planAhead(sample)
    return [...before, ...(await casesOf(sample)), ...(await bankCases())]
  } finally {
    await sample.close()
  }
}

async function casesOf(books: SampleBooks): Promise<readonly SentenceCase[]> {
  const scope = await books.scope()
  const cases: SentenceCase[] = []
  for (const { intent, ask } of answerableAsk(AS_OF)) {
    cases.push(...toldCases(intent, await TOOLS[intent](scope, ask), AS_OF, checkSentence))
  }
  return cases
}

/** The cases of one answer: each of its sentences that passes the check and has something to restate. */
export function toldCases(
  intent: string,
  { facts, wording }: Told,
  asOf: IsoDate,
  check: typeof checkSentence,
): readonly SentenceCase[] {
  const cases: SentenceCase[] = []
  let topic: Subject | null = null
  for (const template of wording) {
    const sentence = fillSentence(template, facts)
    const checked: Checked | null = sentence && check(sentence.text, facts, asOf, topic)
    if (!checked?.ok) continue
    const asked = restating(withoutVerdict(template), facts, 'plain')
    if (asked) {
      const plain = asked.prompt.split('\n')[1] as string
      cases.push({ intent, plain, slots: asked.slots, facts, topic, leaves: checked.topic, check })
    }
    topic = checked.topic
  }
  return cases
}

/** '{verdict}: you kept …' → 'You kept …' */
export function withoutVerdict(template: string): string {
  const rest = template.startsWith(`{${VERDICT}}: `) ? template.slice(`{${VERDICT}}: `.length) : template
  return rest.slice(0, 1).toUpperCase() + rest.slice(1)
}

/** A sentence with kinds for slots, with the slots of a case's facts. */
export function ownTemplate(text: string, { slots }: SentenceCase): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, slot: string) => (slots.has(slot) ? `{${slots.get(slot)}}` : whole))
}
