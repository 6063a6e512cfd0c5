import { describe, expect, test } from 'vitest'
import { unpublishedIn } from './unpublished'

const refused = (question: string) => unpublishedIn(question, question, 'in')

describe('what is never published', () => {
  test.each([
    'how does our churn compare with HDFC?',
    'how many customers are in Pune',
    'which state has the highest deposits',
    'what share of customers are women',
    'what is our net profit this quarter',
    'what percentage of loans are in default',
    'what will our deposits be in 2030?',
    'what do customers spend at Swiggy',
    'how many staff work here and how many branches do we have',
  ])('is refused: %s', (question) => {
    expect(refused(question)).toBe('not-published')
  })

  test.each(['do you like your job?', 'is it legal to sell this?'])('is off topic: %s', (question) => {
    expect(refused(question)).toBe('off-topic')
  })

  test.each([
    'would a student account be fair to men and women alike',
    'would a 5 % card be profitable',
    'how much of spending goes to home',
    'which segment has most loans',
    'how many customers would profit from it',
    'are deposits higher than last year',
  ])('is left to the router: %s', (question) => {
    expect(refused(question)).toBeNull()
  })
})
