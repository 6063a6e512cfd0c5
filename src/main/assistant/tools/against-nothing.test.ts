import { expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { ashasRows, sampleBooks } from '../sample-books.fixture'

test('a time with nothing in it is set against what was spent in the other', async () => {
  const sample = await sampleBooks([
    ...ashasRows(),
    { on: '2026-07-12', payee: 'Manipal', categoryId: 'health', minor: -450_000 },
  ])
  const less = await answered(sample, 'what did I spend on health in August compared with July')
  expect(less.text).toMatch(/^You spent nothing on health in August\. For comparison, it was ₹4,500\.00 in July\./)
  const more = await answered(sample, 'what did I spend on health in July compared with June')
  expect(more.text).toBe('There is no spending in June that July could be compared with.')
  await sample.close()
})
