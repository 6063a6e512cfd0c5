// Goals: how far, how much a month, and when.
import type { Goal } from '../../../shared/plans'
import { displayName, type Fact, said } from '../facts'
import { type Ask, type Scope, type Tool, wantOf } from '../findings'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { plainName } from '../words/question-words'
import { DERIVED, ESTIMATE, found, none, withVerdict } from './found'
import { goalAtPace } from './tools-supposed'

const SUGGESTIONS = ['How far am I with my goals?', 'When will I reach my goals?', 'How can I save money?']
const NO_GOAL = 'You have not set a goal yet.'

/** 'How is my holiday goal doing?': of the named goal, else of the one that is due first. */
export const goalsProgress: Tool = async (scope, ask) => {
  const goal = await chosenGoal(scope, ask)
  if (!goal) return none(NO_GOAL, SUGGESTIONS)
  const about = aboutGoal(goal)
  const reached = goal.savedMinor / goal.targetMinor
  const rest = goal.targetMinor - goal.savedMinor
  const wanted = wantOf(ask.question) === 'share' ? 'reached' : figureAsked(ask.question)
  const headline = wanted === 'rest' && rest <= 0 ? 'saved' : wanted
  return withVerdict(
    found({
      facts: [
        goalFact(scope, goal),
        scope.write.derived('saved', goal.savedMinor, said('saved', { about })),
        scope.write.derived('target', goal.targetMinor, said('target of', { about })),
        ...(headline === 'rest' ? [scope.write.derived('rest', rest, said('still needs', { about }))] : []),
        scope.write.share('reached', Math.min(1, Math.max(0, reached)), DERIVED, said('of the way', { about })),
      ],
      wording: [
        '{goal} still needs {rest} to be complete.',
        'You have saved {saved} for {goal}, with a target of {target}.',
        '{goal} is {reached} of the way there.',
      ],
      headline,
      suggestions: SUGGESTIONS.slice(1),
    }),
    onTrack(scope, ask, goal),
  )
}

/** Which figure of a goal is asked for: what it is to cost, what is still missing, or what there is. */
function figureAsked(question: string): 'target' | 'rest' | 'saved' {
  if (
    /\b(far (off|away|short)|short|shortfall|missing|remain\w*|left|to go|lack\w*|gap|still (need|have to|to)|how much more|more (do|to|is)|yet to)\b/i.test(
      question,
    )
  )
    return 'rest'
  const there =
    /\b(saved|put (away|aside|by|towards)|stashed|set aside|so far|thus far|collected|already|progress|have i got|close|doing)\b/i
  const whole =
    /\b(target|aim\w*|cost\w*|in all|size|goal amount|total (amount|sum|goal)|altogether|how big|amount of (my|the))\b/i
  return whole.test(question) && !there.test(question) ? 'target' : 'saved'
}

/** 'How much must I save each month?': for the named goal, else for all of them. */
export const goalsNeeded: Tool = async (scope, ask) => {
  const { goals, neededPerMonthMinor } = await scope.page('customer.goals', {})
  const named = namedGoal(goals, ask.question)
  if (goals.length === 0) return none(NO_GOAL, SUGGESTIONS)
  const one = named ?? (goals.length === 1 ? goals[0] : undefined)
  const paced = one ? goalAtPace(scope, ask, one, goalFact(scope, one)) : null
  if (paced) return paced
  if (!one) {
    return found({
      facts: [scope.write.derived('needed', neededPerMonthMinor, said('goals need'))],
      wording: ['Your goals need {needed} a month to be there in time.'],
      headline: 'needed',
      suggestions: SUGGESTIONS,
    })
  }
  if (one.neededPerMonthMinor === null || one.dueOn === null) {
    return none('{goal} has no date, so nothing can be said by month.', SUGGESTIONS, [goalFact(scope, one)])
  }
  const about = aboutGoal(one)
  return found({
    facts: [
      goalFact(scope, one),
      scope.write.derived('needed', one.neededPerMonthMinor, said('needs', { about })),
      scope.write.date('due', one.dueOn, DERIVED, said('in time', { about })),
    ],
    wording: ['{goal} needs {needed} a month to be there in time on {due}.'],
    headline: 'needed',
    suggestions: SUGGESTIONS,
  })
}

/** 'When will I reach it?', at the pace so far. */
export const goalsWhen: Tool = async (scope, ask) => {
  const goal = await chosenGoal(scope, ask)
  if (!goal) return none(NO_GOAL, SUGGESTIONS)
  const name = goalFact(scope, goal)
  const paced = goalAtPace(scope, ask, goal, name)
  if (paced) return paced
  const about = aboutGoal(goal)
  const due: readonly Fact[] =
    goal.dueOn === null ? [] : [scope.write.date('due', goal.dueOn, DERIVED, said('set for', { about }))]
  const set = '{goal} is set for completion by {due}.'
  const pace = 'At this pace, {goal} would be reached around {projected}.'
  const deadline = due.length > 0 && DEADLINE.test(ask.question)
  if (deadline && (goal.projectedOn === null || goal.state === 'reached')) {
    return found({ facts: [name, ...due], wording: [set], headline: 'due', suggestions: SUGGESTIONS })
  }
  if (goal.state === 'reached') return none('{goal} has been reached.', SUGGESTIONS, [name])
  if (goal.projectedOn === null) {
    const unknown = none('{goal} has not grown enough yet to tell when it will be reached.', SUGGESTIONS, [name])
    const late = onTrack(scope, ask, goal)
    // Where the date is known, whether it is kept is known as well.
    return late && due.length > 0
      ? withVerdict(found({ facts: [name, ...due], wording: [set], headline: 'due', suggestions: SUGGESTIONS }), late)
      : unknown
  }
  return withVerdict(
    found({
      facts: [name, scope.write.date('projected', goal.projectedOn, ESTIMATE, said('reached', { about })), ...due],
      wording: deadline ? [set, pace] : [pace, set],
      headline: deadline ? 'due' : 'projected',
      suggestions: SUGGESTIONS,
    }),
    onTrack(scope, ask, goal),
  )
}

/** 'By when did I want it?' */
const DEADLINE =
  /\b(deadline|due|due date|target date|set for|(did )?(i|we) (g[ai]ve|set|want\w*|plan\w*|pick\w*|cho\w+)|date (of|for) (my|the))\b/i

/** 'Am I on track?' */
function onTrack(scope: Scope, ask: Ask, goal: Goal): Fact | null {
  if (!asksYesOrNo(ask.question) || goal.state === 'no-date') return null
  const onTime = goal.state === 'on-track' || goal.state === 'reached'
  return scope.write.verdict(onTime !== LATE.test(ask.question))
}

/** What supposes that a goal is late. */
const LATE = /\b(?:behind|late|off track|slipping|lagging|miss(?:ing)?|short of|too slow|fail\w*)\b/i

async function chosenGoal(scope: Scope, ask: Ask): Promise<Goal | undefined> {
  const { goals } = await scope.page('customer.goals', {})
  return namedGoal(goals, ask.question) ?? goals.find(({ state }) => state !== 'reached') ?? goals[0]
}

/** A goal whose name, or a longer word of it, stands in the question. */
function namedGoal(goals: readonly Goal[], question: string): Goal | undefined {
  const asked = ` ${plainName(question)} `
  const whole = goals.find(({ name }) => asked.includes(` ${plainName(name)} `))
  const part = ({ name }: Goal) =>
    plainName(name)
      .split(' ')
      .some((word) => word.length >= 4 && word !== 'goal' && asked.includes(` ${word} `))
  return whole ?? goals.find(part)
}

function goalFact(scope: Scope, goal: Goal): Fact {
  return scope.write.word('goal', String(goal.id), displayName(goal.name), { about: aboutGoal(goal) })
}

function aboutGoal(goal: Goal): string {
  return `goal:${goal.id}`
}
