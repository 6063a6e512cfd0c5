// Reproducible randomness. Every stream is named by its keys, so that a new draw in one place moves nothing elsewhere.

export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** Uniform whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  weighted<Item>(items: readonly Item[], weight: (item: Item) => number): Item
  /** Standard normal, by Box and Muller. */
  normal(): number
  /** Poisson count, by Knuth; for small means only. */
  count(mean: number): number
}

/** A generator that depends on nothing but its keys: the seed, a customer's number, what it is for. */
export function randomStream(...keys: readonly (string | number)[]): Random {
  const next = sfc32(hash(keys.join('|')))
  const pick = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new RangeError('nothing to pick from')
    return items[Math.floor(next() * items.length)] as Item
  }
  return {
    next,
    pick,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    weighted: (items, weight) => {
      let left = next() * items.reduce((sum, item) => sum + weight(item), 0)
      for (const item of items) {
        left -= weight(item)
        if (left < 0) return item
      }
      return pick(items)
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    count: (mean) => {
      const limit = Math.exp(-mean)
      let events = 0
      for (let product = next(); product > limit; product *= next()) events++
      return events
    },
  }
}

/** Small Fast Counter by Chris Doty-Humphrey, from PractRand: 128 bits of state, period of at least 2^32. */
function sfc32([seedA, seedB, seedC]: readonly [number, number, number]): () => number {
  let a = seedA
  let b = seedB
  let c = seedC
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  // PractRand's own warm-up, so that near seeds part ways.
  for (let round = 0; round < 12; round++) next()
  return next
}

/** Three FNV-1a words over the text, each from another offset. */
function hash(text: string): readonly [number, number, number] {
  const word = (offset: number) => {
    let state = offset
    for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 16_777_619)
    return state | 0
  }
  return [word(2_166_136_261), word(0x9e3779b9), word(0x85ebca6b)]
}
