import { describe, expect, test } from 'vitest'
import { bestCandidate, clusterCandidates, elbow } from './cluster-choice'
import { seededRandom } from './random'

const OPTIONS = { numbers: [2, 3, 4, 5], seed: 1, restarts: 10, reruns: 3, smallestGroup: 2 }

function candidatesOf(rows: readonly (readonly number[])[], options = OPTIONS) {
  const work = clusterCandidates(rows, options)
  const shares: number[] = []
  for (;;) {
    const step = work.next()
    if (step.done) return { candidates: step.value, shares }
    shares.push(step.value)
  }
}

describe('the number of clusters', () => {
  const random = seededRandom(4)
  const three = Array.from({ length: 90 }, (_, at) => [(at % 3) * 10 + random(), random()])

  test('is found where three groups lie apart, by silhouette, by agreement and by the elbow', () => {
    const { candidates, shares } = candidatesOf(three)
    expect(candidates.map(({ k }) => k)).toEqual([2, 3, 4, 5])
    expect(bestCandidate(candidates)?.k).toBe(3)
    expect(candidates[1]?.stability).toBe(1)
    expect(elbow(candidates)).toBe(3)
    expect(shares.at(-1)).toBe(1)
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares)
  })

  test('leaves no cluster under the smallest group', () => {
    const { candidates } = candidatesOf([...three, [500, 500]])
    expect(candidates).toEqual([])
  })

  test('prefers stable candidates, and the most stable one where none is', () => {
    const of = (k: number, silhouette: number, stability: number) => ({ k, silhouette, stability })
    expect(bestCandidate([of(3, 0.5, 0.7), of(4, 0.3, 0.95), of(5, 0.2, 0.99)])?.k).toBe(4)
    expect(bestCandidate([of(3, 0.5, 0.6), of(4, 0.3, 0.8)])?.k).toBe(4)
    expect(bestCandidate([])).toBeUndefined()
  })
})

describe('the elbow', () => {
  test('is the point furthest below the line from the first to the last', () => {
    // On the line: 70 at 3 and 40 at 4.
    expect(elbow([100, 40, 20, 10].map((inertia, at) => ({ k: at + 2, inertia })))).toBe(3)
    expect(elbow([{ k: 2, inertia: 5 }])).toBeNull()
  })
})
