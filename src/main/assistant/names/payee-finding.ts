// Payees in a question: the customer's own, in full, by their first words or misspelt, and merchants of the country.
import type { ProfileId } from '../../../shared/profiles'
import { editDistance } from '../words/edit-distance'
import {
  mostEdits,
  ordinary,
  plainName,
  runs,
  type Span,
  type Word,
  withoutPossessive,
  wordsOf,
} from '../words/question-words'
import { knownMerchants } from './known-merchants'

/** `byKind`: named by what it is, 'rent', and not by its name. `alike`: all whose names begin so, where there are several. */
export type PayeeSpan = Span & { readonly payee: string; readonly byKind?: true; readonly alike?: readonly string[] }

/**
 * The longest payee whose whole name, or whose first words when they are no ordinary words, stand in the question. Where several
 * names begin so, they are all told: which one is meant is for the asker to say.
 */
export function exactPayee(words: readonly Word[], payees: readonly string[]): PayeeSpan | null {
  const byName = new Map<string, string>()
  const byFirstWords = new Map<string, string[]>()
  const byFirstWord = new Map<string, string[]>()
  const byCapital = new Map<string, string[]>()
  for (const payee of payees) {
    const name = plainName(payee)
    const parts = name.split(' ')
    const first = parts[0] ?? ''
    if (name.length >= 2 && !ordinary(name) && !byName.has(name)) byName.set(name, payee)
    for (let many = 2; many < parts.length; many++) addTo(byFirstWords, parts.slice(0, many).join(' '), payee)
    if (ordinary(first) && !BY_THE_BANK.test(payee)) addTo(byCapital, first, payee)
    if (first !== name && first.length >= 2 && !ordinary(first)) addTo(byFirstWord, first, payee)
  }
  for (const run of runs(words, 6)) {
    const payee = byName.get(plainName(run.text)) ?? byName.get(plainName(withoutPossessive(run.text)))
    if (payee) return { ...run, payee }
  }
  for (const run of runs(words, 5).filter(({ text }) => text.includes(' '))) {
    const alike = byFirstWords.get(plainName(run.text)) ?? byFirstWords.get(plainName(withoutPossessive(run.text)))
    // 'New India' is one where it is written so.
    const usual = plainName(run.text).split(' ').every(ordinary)
    if (alike && (!usual || /^\p{Lu}\S* \p{Lu}/u.test(run.text))) return oneOf(run, alike)
  }
  for (const run of runs(words, 1)) {
    const alike = byFirstWord.get(plainName(run.text)) ?? byFirstWord.get(plainName(withoutPossessive(run.text)))
    const payee = alike?.[0]
    // 'In Mumbai' is a place, whoever is called after it.
    const before = words[words.findIndex((word) => word.start === run.start) - 1]
    // Two letters are a name where they are written as one: 'HP', 'BP'.
    // 'Savings' is an account before it is what the bank books on it.
    if (
      alike &&
      payee &&
      before?.text.toLowerCase() !== 'in' &&
      !BY_THE_BANK.test(payee) &&
      (run.text.length > 2 || /^\p{Lu}+$/u.test(run.text))
    )
      return oneOf(run, alike)
  }
  // 'DPS' is Delhi Public School.
  for (const word of words) {
    const meant = /^\p{Lu}{3,6}$/u.test(word.text) ? payees.filter((payee) => initialsOf(payee) === word.text) : []
    if (meant[0] && meant.length === 1) return { ...word, payee: meant[0] }
  }
  // 'Shell pe October ka kharcha', 'spent at shell': the whole name where nothing else can stand.
  const [head, second] = words
  const leads = (word: Word) => payees.find((payee) => plainName(payee) === plainName(word.text)) ?? null
  const atHead = head && /^\p{Lu}/u.test(head.text) && POSTPOSITION.test(second?.text ?? '') ? leads(head) : null
  if (head && atHead) return { ...head, payee: atHead }
  for (const [at, word] of words.entries()) {
    const payee = /^at$/i.test(words[at - 1]?.text ?? '') ? leads(word) : null
    if (payee && !/^(?:than|or)$/i.test(words[at + 1]?.text ?? '')) return { ...word, payee }
  }
  // 'What does More cost us', 'how much to Sri': an ordinary word with a capital in the midst of others.
  const written = words.some(({ text }) => /^\p{Ll}{2,}/u.test(text))
  for (const [at, word] of words.entries()) {
    const alike = byCapital.get(plainName(withoutPossessive(word.text)))
    const long = word.text.length > SHORT || BEFORE_A_PAYEE.test(words[at - 1]?.text ?? '')
    if (!written || !alike || !long || word.start <= 1 || !/^\p{Lu}\p{Ll}/u.test(word.text)) continue
    const whole = alike.find((payee) => plainName(payee) === plainName(withoutPossessive(word.text)))
    const more = `${plainName(word.text)} ${plainName(words[at + 1]?.text ?? '')}`
    const closer = alike.filter((payee) => plainName(payee).startsWith(more))
    return whole ? { ...word, payee: whole } : oneOf(word, closer.length > 0 ? closer : alike)
  }
  return null
}

/** The question with the name in full that a thread has said: 'Reliance' after Reliance SMART. */
export function nameInFull(question: string, payees: readonly string[], said: string | null): string {
  const named = said === null ? null : exactPayee(wordsOf(question), payees)
  return said !== null && named?.alike?.includes(said)
    ? `${question.slice(0, named.start)}${said}${question.slice(named.end)}`
    : question
}

/** Letters: shorter words are names behind a word that a payee stands behind. */
const SHORT = 3
const BEFORE_A_PAYEE = /^(?:at|to|from|with)$/i

function addTo(names: Map<string, string[]>, begins: string, payee: string): void {
  names.set(begins, [...(names.get(begins) ?? []), payee])
}

function oneOf(word: Word, alike: readonly string[]): PayeeSpan {
  return { ...word, payee: alike[0] as string, ...(alike.length > 1 && { alike }) }
}

const BY_THE_BANK = /^(?:savings|deposit|card|loan) (?:interest|charges?|fees?)$/i
/** Of a name of several words. */
function initialsOf(payee: string): string {
  return payee
    .split(/[\s.-]+/)
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase()
}

const POSTPOSITION = /^(?:pe|par|se|ka|ki|ke|ko|mein|me|vs|versus|plus|and|aur)$/i

export function fuzzyPayee(words: readonly Word[], payees: readonly string[]): PayeeSpan | null {
  const names = payees.map((payee) => ({ payee, name: plainName(payee).replaceAll(' ', '') }))
  let best: PayeeSpan | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (const run of runs(words, 3)) {
    const text = plainName(run.text).replaceAll(' ', '')
    const parts = plainName(run.text).split(' ')
    const usual = parts.every(ordinary)
    // 'In India' is a place.
    if (text.length < 4 || parts[0] === 'in' || (usual && parts.length < 2)) continue
    // 'Big basket': ordinary words that are a payee when they are written as one.
    const most = usual ? 0 : parts.some(ordinary) ? 2 : 3
    for (const { payee, name } of names) {
      const allowed = Math.min(most, mostEdits(name))
      const edits = editDistance(text, name, allowed)
      if (edits <= allowed && edits < fewest) {
        best = { start: run.start, end: run.end, payee }
        fewest = edits
      }
    }
  }
  return best
}

/** The merchants of the country whom the customer has not paid and whom a question names in full. */
export function unpaidMerchants(
  words: readonly Word[],
  payees: readonly string[],
  country: ProfileId | undefined,
): readonly PayeeSpan[] {
  const paid = payees.map(plainName)
  // 'Income Tax' stands in 'Income Tax Department'.
  const names = new Map(
    knownMerchants(country)
      .map((name) => [plainName(name), name] as const)
      .filter(([name]) => !paid.some((own) => own === name || own.startsWith(`${name} `))),
  )
  return runs(words, 3).flatMap(({ text, start, end }) => {
    const payee = names.get(plainName(withoutPossessive(text)))
    return payee ? [{ start, end, payee }] : []
  })
}

/** A word written like a name that is no word of ordinary questions. */
export function strangeName(words: readonly Word[]): Word | null {
  // 'OYO' is a name where the rest is written in small letters.
  const inSmall = words.some(({ text }) => /^\p{Ll}{2,}/u.test(text))
  const word = words.find(
    ({ text }) =>
      (/^\p{Lu}\p{Ll}{2,}/u.test(text) || (inSmall && /^\p{Lu}{3,}$/u.test(text))) &&
      !ordinary(plainName(withoutPossessive(text))),
  )
  return word ?? null
}
