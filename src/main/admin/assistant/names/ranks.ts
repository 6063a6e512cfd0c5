// Which place of an order a question means: 'the second largest', 'the smallest', 'number three', 'the runner-up'.

export interface Rank {
  /** 1 is the first. */
  readonly rank: number
  readonly least: boolean
}

/** Null where the question says nothing of an order. */
export function rankIn(question: string): Rank | null {
  const least = LEAST.test(question)
  const place = PLACES.findIndex((pattern) => pattern.test(question))
  if (place >= 0) return { rank: place + 2, least }
  if (least) return { rank: 1, least: true }
  return MOST.test(question) ? { rank: 1, least: false } : null
}

const LEAST =
  /\b(smallest|lowest|least|fewest|bottom|poorest|weakest|unpopular|unloved|unwanted|nobody (much |really )?(wants|takes|looks at)|minimum|tiniest|thinnest|slimmest|worst|rarest|cheapest|narrowest|safest|least common|rare|not (?:being )?(?:selling|sold|bought|popular|taken up)|(?:slow|hard)(?:est)?[- ](?:moving|selling|to sell)|unsold|flop\w*|sabse (kam|chhot[aei]|chot[aei]|neeche))\b/i
const MOST =
  /\b(largest|biggest|most|highest|top|main|leading|greatest|strongest|best|first|tops|heads|number one|richest|commonest|widest|busiest|peak(ed)?|record|sabse (zyada|jyada|bad[aei]|upar))\b/i
const PLACES: readonly RegExp[] = [
  /\b(second|2nd|runner[- ]up|next (largest|biggest|highest|smallest|one|most|in line)|after that|number (two|2)|comes next|the next)\b/i,
  /\b(third|3rd|number (three|3))\b/i,
  /\b(fourth|4th|number (four|4))\b/i,
  /\b(fifth|5th|number (five|5))\b/i,
]

const ORDINALS: readonly string[] = ['', 'second ', 'third ', 'fourth ', 'fifth ']

/** 'largest', 'second largest', 'smallest'; `words`: for the most and for the least. */
export function ordinal(
  { rank, least }: Rank,
  [most, fewest]: readonly [string, string] = ['largest', 'smallest'],
): string {
  return `${ORDINALS[rank - 1] ?? ''}${least ? fewest : most}`
}
