// What customers say of the answers that they got.
import type { AssistantOpinion } from '../../../../shared/contract'
import { cellFact, found, isHidden, lineOf, nothing, rowsOf } from '../cells'
import type { BankTool } from '../scope'

const PAGE = '/'
const NEXT = ['How many customers are active?', 'How is the system doing?']

const SAID: Readonly<Record<AssistantOpinion, string>> = {
  helped: 'customers whom it helped',
  'did-not-help': 'customers whom it did not help',
  undecided: 'customers who said both or nothing',
  'not-asked': 'customers who have not asked it',
}

export const assistantUse: BankTool = async (scope, ask) => {
  const { assistant } = await scope.page('admin.overview', {})
  const wanted = opinionIn(ask.question)
  const facts = assistant.map(({ opinion, customers }) => {
    const about = `opinion:${opinion}`
    return {
      opinion,
      name: scope.write.word(`${opinion}-name`.replaceAll('-', '_'), opinion, SAID[opinion], { about }),
      fact: cellFact(scope, PAGE, opinion.replaceAll('-', '_'), customers, 'count', 'number', { about }),
    }
  })
  const chosen = facts.find(({ opinion }) => opinion === wanted)
  if (!chosen) return nothing(PAGE, 'What customers say of the assistant has not been counted yet.', NEXT)
  const rest = facts.filter((each) => each !== chosen && !isHidden(each.fact))
  const line = ({ name, fact }: (typeof facts)[number]) =>
    lineOf(fact, `The number of {${name.slot}} is {${fact.slot}}.`, `The number of {${name.slot}}`)
  const told = [chosen, ...rest].slice(0, 2)
  return found({
    page: PAGE,
    facts: told.flatMap(({ name, fact }) => [name, fact]),
    wording: told.map(line),
    headline: chosen.fact.slot,
    rows: rowsOf(facts.map(({ name, fact }) => ({ label: name.text.replace(/^c/, 'C'), fact }))),
    suggestions: NEXT,
  })
}

function opinionIn(question: string): AssistantOpinion {
  if (/\b(not|never|nobody|without|haven[’']?t) (yet )?(asked|used|tried|talk\w*|using)\b/i.test(question))
    return 'not-asked'
  if (
    /\b(unhelpful|dissatisf\w*|unhappy|not (help\w*|useful|happy|satisf\w*)|did(n[’']?t| not) help|thumbs? down|bad|poor|complain\w*|dislik\w*)\b/i.test(
      question,
    )
  )
    return 'did-not-help'
  if (/\b(undecided|unsure|no opinion|mixed|both)\b/i.test(question)) return 'undecided'
  const ofUse = /\b(questions?|asked|asks?|used?|uses|using|usage|tried)\b/i.test(question)
  return ofUse && !/\b(help\w*|useful|happy|satisf\w*|like[ds]?|thumbs?|pleased|good)\b/i.test(question)
    ? 'not-asked'
    : 'helped'
}
