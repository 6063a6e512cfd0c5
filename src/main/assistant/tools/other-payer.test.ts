import { expect, test } from 'vitest'
import { answeredLast } from '../asked.fixture'
import { ashasRows, sampleBooks } from '../sample-books.fixture'

test('the other salary is that of the largest other payer', async () => {
  const sample = await sampleBooks([
    ...ashasRows(),
    { on: '2026-10-12', payee: 'Konkan Media', categoryId: 'salary', minor: 1_200_000 },
  ])
  const other = await answeredLast(sample, ['when did my salary come', 'and the other one?'])
  expect(other.text).toMatch(/^Infosys paid your salary of/)
  await sample.close()
  const alone = await sampleBooks()
  expect((await answeredLast(alone, ['when did my salary come', 'and the other salary?'])).text).toMatch(
    /^Nothing besides your salary is booked/,
  )
  await alone.close()
})
