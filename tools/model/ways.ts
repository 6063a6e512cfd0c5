// A group of phrasings taken apart: every way to say the same that passes the application's own checks, by its set of facts.
import { createHash } from 'node:crypto'
import { checkBankSentence } from '../../src/main/admin/assistant/check/check'
import { checkSentence } from '../../src/main/assistant/check/grounding'
import { AS_OF } from '../../src/main/assistant/sample-books.fixture'
import { moodOf } from '../../src/main/assistant/wording/mood'
import { restatingProblem } from '../../src/main/assistant/wording/restating'
import { fillSentence, slotsOf } from '../../src/main/assistant/wording/sentence'
import { declaredCase } from './declared-case'
import { expanded, type PhrasingGroup } from './phrasing-files'
import { ownTemplate, type SentenceCase } from './sentence-cases'
import { timed, timedCase } from './timed'

const MOST_WAYS = 240
const CASES_TRIED = 4
const HELD_OUT_OF = 10
/** Below so many ways, none is held out. */
const FEW = 6
const UNSEEN_OF = 3

export interface Ways {
  readonly intent: string
  /** The meaning that it belongs to: the group's longest plain sentence. */
  readonly meaning: string
  /** Which slots it has: a set of facts that a sentence may be about. */
  readonly slots: readonly string[]
  /** Plain sentences that mean this, as the tools write them. */
  readonly plain: readonly string[]
  /** Ways to say it that pass every check. */
  readonly ways: readonly string[]
  /** Ways that the model understands and does not say. */
  readonly heard: readonly string[]
  /** Ways kept from training: an unseen wording of the same. */
  readonly heldOut: readonly string[]
  readonly mood: 'good' | 'bad' | null
  /** The whole set of facts is kept from training, in all wordings. */
  readonly unseen: boolean
}

export interface GroupWays {
  readonly ways: readonly Ways[]
  /** Whose facts the sentences were tried on. */
  readonly cases: readonly SentenceCase[]
  /** Phrasings of which nothing passed, and why; groups that nothing brings about. */
  readonly refused: readonly string[]
}

/** The ways of one group, one entry for every set of slots that they use. `cases`: of all plain sentences. */
export function waysOf(group: PhrasingGroup, cases: readonly SentenceCase[]): GroupWays {
  const own = cases.filter(({ plain }) => group.plain.includes(plain))
  const full = [...group.plain].sort((a, b) => slotsOf(b).length - slotsOf(a).length)[0] as string
  const refused: string[] = []
  if (group.declared && !own.some(({ plain }) => plain === full)) {
    try {
      own.push(
        declaredCase(group.at, full, group.declared, group.at.startsWith('bank') ? checkBankSentence : checkSentence),
      )
    } catch (error) {
      refused.push(`${group.at}: ${String(error)}`)
    }
  }
  const [first] = own
  if (!first) return { ways: [], cases: [], refused: [...refused, `${group.at}: no facts for ${full}`] }
  const bySlots = new Map<string, string[]>()
  const unsaid = new Set(group.heard.flatMap(expanded))
  for (const text of [...group.plain, ...group.phrasings].flatMap(expanded)) unsaid.delete(text)
  for (const phrasing of [...group.plain, ...group.phrasings, ...group.heard]) {
    let why: string | null = null
    let passing = 0
    for (const text of expanded(phrasing)) {
      const problem = problemOf(text, own)
      if (problem) {
        why = `${group.at}: ${phrasing} — ${problem}`
        continue
      }
      passing++
      // Without a fact there is nothing to check, so that such a sentence stays in plain wording.
      if (slotsOf(text).length === 0) continue
      const key = slotKey(text)
      bySlots.set(key, [...(bySlots.get(key) ?? []), text])
    }
    if (passing === 0 && why) refused.push(why)
  }
  const facts = first.facts.map((fact) => ({ ...fact, slot: kindSlot(first, fact.slot) }))
  const ways = [...bySlots].map(([key, texts]) => {
    const plain = group.plain.filter((each) => slotKey(each) === key)
    const others = [...new Set(texts)].filter((text) => !plain.includes(text))
    const chosen = others.sort((a, b) => hashed(a) - hashed(b)).slice(0, MOST_WAYS)
    // By the sentence alone, so that a phrasing which is added later moves no other one into the training data.
    const isHeld = (text: string) => chosen.length >= FEW && hashed(`held out: ${text}`) % HELD_OUT_OF === 0
    return {
      intent: first.intent,
      meaning: full,
      slots: key.split(' '),
      plain,
      ways: chosen.filter((text) => !isHeld(text) && !unsaid.has(text)),
      heard: chosen.filter((text) => !isHeld(text) && unsaid.has(text)),
      heldOut: chosen.filter(isHeld),
      mood: moodOf(full, facts),
      // What no tool says in so many words may be unseen without the application missing it.
      unseen: !own.some((each) => plain.includes(each.plain)) && isUnseen(full, key),
    }
  })
  const more = timedWays(ways, own)
  return { ways: more ? [...ways, more] : ways, cases: more ? [...own, ...own.map(timedCase)] : own, refused }
}

/** The fullest set of facts with a time more, one in three held out; null where it has a time or the sentences do not hold. */
function timedWays(ways: readonly Ways[], own: readonly SentenceCase[]): Ways | null {
  const [fullest] = [...ways].sort((a, b) => b.slots.length - a.slots.length)
  if (!fullest || ways.some(({ slots }) => slots.includes('time'))) return null
  const slots = [...fullest.slots, 'time'].sort()
  const cases = own.map(timedCase)
  const said = [...fullest.plain, ...fullest.ways].flatMap((text) => timed(text) ?? [])
  const holding = said.filter((text) => problemOf(text, cases) === null)
  return holding.length === 0
    ? null
    : {
        ...fullest,
        slots,
        plain: [],
        ways: holding,
        heard: [],
        heldOut: [],
        unseen: isUnseen(fullest.meaning, slots.join(' ')),
      }
}

function isUnseen(meaning: string, slots: string): boolean {
  return hashed(`unseen: ${meaning} ${slots}`) % UNSEEN_OF === 0
}

/** A number that always is the same for the same text. */
export function hashed(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE()
}

/** Why a way to say it does not hold for all of its cases; null when it does. */
export function problemOf(text: string, cases: readonly SentenceCase[]): string | null {
  const used = slotsOf(text)
  const fitting = cases.filter(({ slots }) => used.every((slot) => slots.has(slot))).slice(0, CASES_TRIED)
  if (fitting.length === 0) return 'no case has these slots'
  for (const each of fitting) {
    const problem = restatingProblem(text, new Set(used))
    if (problem) return problem
    const sentence = fillSentence(ownTemplate(text, each), each.facts)
    if (!sentence) return 'a slot without a fact'
    const checked = each.check(sentence.text, each.facts, AS_OF, each.topic)
    if (!checked.ok) return `${sentence.text}: ${checked.why}`
    const whole = used.length === each.slots.size
    if (whole && checked.topic !== each.leaves) return `it ends up at ${checked.topic}, not at ${each.leaves}`
  }
  return null
}

function slotKey(text: string): string {
  return [...slotsOf(text)].sort().join(' ')
}

function kindSlot({ slots }: SentenceCase, slot: string): string {
  for (const [kind, own] of slots) if (own === slot) return kind
  return slot
}
