// Text as hashed features: the pieces that linear classifiers of short texts weigh.

/** FNV-1a over UTF-16 code units (Fowler, Noll, Vo), folded into `buckets`. */
export function bucketOf(text: string, buckets: number): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index)
    hash = Math.imul(hash, 0x01000193)
  }
  return (hash >>> 0) % buckets
}

/** Runs of `from` to `to` characters of '<word>', which keep an unknown spelling near the known one. */
export function wordPieces(word: string, from: number, to: number): readonly string[] {
  const padded = `<${word}>`
  const pieces: string[] = []
  for (let length = from; length <= to; length++) {
    for (let start = 0; start + length <= padded.length; start++) pieces.push(padded.slice(start, start + length))
  }
  return pieces
}
