import { describe, expect, test } from 'vitest'
import { readParameters } from '../names/parameters'
import { askedOfPeople } from './somebody-else'

const PAYEES = ['Swiggy', 'Anbu Chandran', 'Rent', 'Infosys']

/** How each is taken; `pointsBack` as in a thread. */
function taken(questions: readonly string[], pointsBack = false) {
  return questions.map((question) => {
    const { masked } = readParameters(question, PAYEES, '2026-10-31', 'in')
    return [question, askedOfPeople(question, masked, pointsBack)]
  })
}
const all = (questions: readonly string[], how: string | null) => questions.map((question) => [question, how])

describe('what somebody else owns or does', () => {
  test('is theirs, whoever it is and whatever they are called', () => {
    const theirs = [
      'what did my cousin blow on clothes in May',
      'my flatmates rent last month',
      'Is my oldest friend over her limit',
      'does Swiggy cost my sister more than Uber',
      'what has Infosys paid my aunt since May',
      'Which day will Rohini go into minus',
      "Sudhir's cab rides in June",
      'what is the net worth of Vikrant Bose',
      'did rekha shop at Swiggy',
      'rekhas cab rides in June',
      'how much has Mrs Dsouza saved',
      'the average customer, what does he spend',
      'meri behen ka kharcha kitna hai',
      'what does she spend on cabs',
      "my plumber's net worth",
      'is my landlord in debt',
      'do I earn more than my brother',
      "can I see my colleague's salary",
    ]
    expect(taken(theirs)).toEqual(all(theirs, 'theirs'))
  })

  test('is the asker’s where they only ask, are paid, are paid for or pay', () => {
    const own = [
      'how much did my wife and I spend in May',
      'did my tenant pay in June',
      'what does the maid cost',
      "my landlord's rent last month",
      "my daughter's school fees",
      'kids clothes in May',
      'has my landlord been paid',
      'how much did Anbu Chandran pay me',
      'tell my aunt what I spend',
      'my aunt came to stay in May, what did I spend on food',
      'boss, what was June like',
      'in May, is Zepto ahead',
    ]
    expect(taken(own)).toEqual(all(own, null))
    expect(taken(['when was she paid last', 'what did he get'], true)).toEqual(
      all(['when was she paid last', 'what did he get'], null),
    )
  })

  test('is known by name alone where it passes between the two', () => {
    const between = [
      'how much did dad send in May',
      'what have I given my brother',
      'gifts for my aunt in May',
      'has my cousin paid me back',
      'papa ko kitna diya',
    ]
    expect(taken(between)).toEqual(all(between, 'unnamed'))
  })
})
