// Under which category a payee is kept: 'which category is Zomato in', 'is it filed under groceries'.
import type { CategoryId } from '../../../shared/domain'
import { aboutCategory, aboutPayee, said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { exactCategory } from '../names/category-finding'
import { allTimePeriod } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { wordsOf } from '../words/question-words'
import { anyWording } from '../words/word-lists'
import { DERIVED, found, withVerdict } from './found'
import { categoriesOf, spent } from './spending-facts'

const FILED = anyWording([
  '(?:filed|categori[sz]ed|classified|classed|counted|sorted|grouped|tagged|labelled) (?:under|as|in|into|with|among)',
  '(?:which|what) categor(?:y|ies) (?:is|are|does|do|did|was|has)',
  'what is .{2,40} (?:filed|categori[sz]ed|classified|counted) (?:under|as)',
  'belongs? (?:to|in|under|with)',
  '(?:come|fall|go)(?:es|s)? under',
  '(?:in|under|as) (?:the|my) categor(?:y|ies)(?: of)?',
])

/** Whether a question about one payee asks of its category. */
export function asksWhereFiled({ payee, question, together }: Pick<Ask, 'payee' | 'question' | 'together'>): boolean {
  return payee !== null && together.length === 0 && FILED.test(question)
}

/** The category that most of a payee's payments are in, and what part of it they are; null where nothing was spent there. */
export async function whereFiled(scope: Scope, ask: Ask): Promise<Findings | null> {
  const payee = ask.payee as string
  const period = ask.periodGiven ? ask.period : allTimePeriod(scope.asOf)
  const time = { from: period.from, to: period.to }
  const [own] = await categoriesOf(scope, { kind: 'spending', payee, ...time })
  if (!own || own.figure.amountMinor <= 0) return null
  const whole = await spent(scope, { categoryId: own.categoryId, ...time })
  const asked = categoryAsked(ask)
  const { write } = scope
  const findings = found({
    facts: [
      write.payee('category', payee, { measure: 'spent', period }),
      write.period('period', period),
      write.figure('amount', own.figure, { about: aboutPayee(payee), measure: 'spent', period }),
      write.category('whole', own.categoryId, { measure: 'stated', period }),
      write.share(
        'share',
        own.figure.amountMinor / whole.amountMinor,
        DERIVED,
        said('the share of', { about: aboutCategory(own.categoryId), period }),
      ),
    ],
    wording: ['You spent {amount} at {category} in {period}.', 'The share of {whole} that went there was {share}.'],
    headline: 'whole',
    suggestions: ['Where does my money go?'],
  })
  const verdict = asked && asksYesOrNo(ask.question) ? write.verdict(asked === own.categoryId) : null
  return withVerdict(findings, verdict)
}

/** 'Is coffee at Zomato filed under groceries' is about groceries. */
function categoryAsked({ question, other, categoryId, hintedCategoryId }: Ask): CategoryId | null {
  const filed = FILED.exec(question)
  const after = filed ? question.slice(filed.index + filed[0].length) : ''
  return exactCategory(wordsOf(after), after, true)?.categoryId ?? other?.categoryId ?? categoryId ?? hintedCategoryId
}
