// What the embedded model was taught to say for each plain sentence: which word may follow which two, and which words of it have
// to stay. Its file brings it along as numbers, written by tools/model/taught.py; a mixture of ways that no way has is caught here.
import { z } from 'zod'
import { OPENERS } from './mood'
import { isSame } from './well-said'

/** Sorted, without repetition: one number for every rule. */
export type Taught = Uint32Array

const metadata = z.object({ teller: z.object({ taught: z.array(z.int().min(0).max(0xffffffff)).min(1) }) })

/** What a model's file says of it; null for a file that says nothing. */
export function taughtOf(fileMetadata: unknown): Taught | null {
  const read = metadata.safeParse(fileMetadata)
  return read.success ? Uint32Array.from(read.data.teller.taught).sort() : null
}

/**
 * Why `said` is no mixture of the ways taught for `asked`, a plain sentence with kinds for slots; null when it is one. An opening that the
 * style allows is not looked at.
 */
export function taughtProblem(said: string, asked: string, taught: Taught): string | null {
  const about = numberOf(`${asked}\n`)
  const isTaught = (rule: string) => has(taught, numberOf(rule, about))
  const words = wordsOf(withoutOpener(said))
  const strange = words.find((word, at) => !isTaught(`${words[at - 2] ?? '^'} ${words[at - 1] ?? '^'} ${word}`))
  if (strange !== undefined) return `“${strange}” was not taught there`
  const left = wordsOf(asked).find((word) => isTaught(`!${word}`) && !words.some((other) => isSame(word, other)))
  return left === undefined ? null : `“${left}” is left out`
}

/** Whether it was taught any way to say a plain sentence. */
export function wasTaught(asked: string, taught: Taught): boolean {
  return has(taught, numberOf(`${asked}\n`))
}

/** Words, slots and signs in lower case. tools/model/taught.py takes sentences apart in the same way. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\{\w+\}|[a-z’'-]+|[,;:.!?]/g) ?? []
}

function withoutOpener(said: string): string {
  const opener = Object.values(OPENERS)
    .flat()
    .find((each) => said.startsWith(each))
  return opener ? said.slice(opener.length) : said
}

/** FNV-1a over code units. `from`: goes on from the number of what stands before. */
function numberOf(text: string, from = 0x811c9dc5): number {
  let number = from
  for (let at = 0; at < text.length; at++) number = Math.imul(number ^ text.charCodeAt(at), 0x01000193)
  return number >>> 0
}

function has(sorted: Taught, number: number): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < number) low = middle + 1
    else high = middle
  }
  return sorted[low] === number
}
