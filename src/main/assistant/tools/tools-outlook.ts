// What lies ahead: the forecast and a shortfall.
import { addDays } from '../../../shared/dates'
import { aboutPayee, type Fact, said } from '../facts'
import { type Findings, type Tool, wantOf } from '../findings'
import { spanAhead } from '../periods/days-ahead'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { limitIn } from '../words/limits'
import { withVerdict } from './found'
import { nothing, present } from './spending-facts'
import { horizonTo } from './tools-ahead'

/** 'Will I run out of money?' Estimates, as the home page shows them. */
export const forecastAhead: Tool = async (scope, ask) => {
  const { accountId, forecast: near, freeToSpend } = await scope.page('customer.outlook', {})
  // 'In the next 60 days', 'by Christmas'.
  const until = spanAhead(ask.question, scope.asOf)?.to
  const days = until ? horizonTo(scope, until) : 30
  const { forecast } = days > 30 ? await scope.page('customer.forecast', { accountId, days }) : { forecast: near }
  const suggestions = ['What bills are coming up?', 'How can I save money?', 'What is my balance?']
  if (!forecast) {
    return nothing(
      [],
      'There is not enough history yet for a forecast: it takes whole months of transactions.',
      null,
      suggestions,
    )
  }
  const { write } = scope
  const { shortfall } = forecast
  const estimate = { estimate: true } as const
  const trend = shortfall ? 'short' : 'ok'
  const last = forecast.days.at(-1) ?? { on: forecast.lowest.on, medianMinor: forecast.lowest.amountMinor }
  const short = shortfall !== null
  const facts: Fact[] = short
    ? [
        write.estimate('forecast_balance', -shortfall.amountMinor, { about: 'all', measure: 'forecast-lowest', trend }),
        write.date('forecast_date', shortfall.lowestOn, estimate, { about: 'all', measure: 'forecast-lowest', trend }),
        write.estimate('shortfall_amount', shortfall.amountMinor, { about: 'all', measure: 'shortfall', trend }),
        write.date('shortfall_date', shortfall.lowestOn, estimate, { about: 'all', measure: 'shortfall', trend }),
        write.date('shortfall_from', shortfall.firstOn, estimate, said('beginning')),
      ]
    : [
        write.estimate('forecast_balance', last.medianMinor, { about: 'all', measure: 'forecast-balance', trend }),
        write.date('forecast_date', last.on, estimate, { about: 'all', measure: 'forecast-balance', trend }),
        write.estimate('lowest_amount', forecast.lowest.amountMinor, { about: 'all', measure: 'forecast-lowest' }),
        write.date('lowest_date', forecast.lowest.on, estimate, { about: 'all', measure: 'forecast-lowest' }),
      ]
  const avoiding =
    shortfall !== null &&
    /\b(avoid|prevent|rescue|keep (?:me|us|it)|get out of|stop|fix|help|bach|stay positive|afloat|so (?:that )?(?:it|i|we) (?:stay|do|keep|remain))/i.test(
      ask.question,
    )
  if (avoiding) {
    facts.push(
      write.estimate('avoid_amount', shortfall.amountMinor, { about: 'all', measure: 'avoid', trend }),
      // The money has to be there before the first day below zero, not on the lowest one.
      write.date('avoid_by', addDays(shortfall.firstOn, -1), estimate, { about: 'all', measure: 'avoid', trend }),
    )
  }
  const cause = shortfall?.causes[0]
  const causeAsked = cause !== undefined && CAUSE.test(ask.question)
  if (cause) facts.push(...eventFacts(scope.write, 'cause', cause, 1))
  const end = shortfall?.endsWith
  if (end) facts.push(...eventFacts(scope.write, 'end', end, null))
  if (freeToSpend && !short)
    facts.push(write.estimate('free_amount', freeToSpend.amountMinor, { about: 'all', measure: 'free-to-spend' }))
  const { question } = ask
  const dateAsked =
    wantOf(question) === 'date' || /\b(?:at|from|by) (?:which|what) (?:point|stage)\b|\bfirst day\b/i.test(question)
  const firstDay =
    short &&
    dateAsked &&
    shortfall.firstOn !== shortfall.lowestOn &&
    !LOWEST.test(question.replace(/\bdip (?:below|under|into)\b/gi, ''))
  const limit = asksYesOrNo(question) && ask.amountMinor !== null ? limitIn(question, ask) : null
  const lowAsked = !short && (LOWEST.test(question) || limit !== null)
  const findings: Findings = {
    facts,
    wording: present(facts, [
      ...(lowAsked ? ['It should be at its lowest on {lowest_date}, with {lowest_amount}.'] : []),
      ...(causeAsked ? [CAUSED] : []),
      short
        ? firstDay
          ? 'You are likely to be {shortfall_amount} short by {shortfall_date}, beginning on {shortfall_from}.'
          : 'You are likely to be {shortfall_amount} short by {shortfall_date}.'
        : 'Your balance should be {forecast_balance} on {forecast_date}.',
      ...(avoiding ? ['Moving {avoid_amount} into the account by {avoid_by} would keep you from being short.'] : []),
      ...(causeAsked ? [] : [CAUSED]),
      'It ends with {end_payee}: a payment of {end_amount}, due on {end_date}.',
      ...(lowAsked ? [] : ['It should be at its lowest on {lowest_date}, with {lowest_amount}.']),
      'Until your next income, {free_amount} is free to spend.',
    ]),
    headline: causeAsked
      ? 'cause_amount'
      : short
        ? dateAsked
          ? firstDay
            ? 'shortfall_from'
            : 'shortfall_date'
          : avoiding
            ? 'avoid_amount'
            : 'shortfall_amount'
        : lowAsked
          ? dateAsked
            ? 'lowest_date'
            : 'lowest_amount'
          : 'forecast_balance',
    table: [],
    suggestions: short && !avoiding ? ['What would avoid the shortfall?', ...suggestions.slice(0, 2)] : suggestions,
  }
  // 'Will it stay above 30,000': the lowest day decides.
  if (limit) {
    const { amountMinor } = forecast.lowest
    return withVerdict(
      findings,
      write.verdict(limit.side === 'above' ? amountMinor > limit.value : amountMinor < limit.value),
    )
  }
  const supposed = avoiding ? null : supposedShort(question)
  return withVerdict(findings, supposed === null ? null : write.verdict(supposed === short))
}

const CAUSED = 'The largest payment until that day is {cause_payee}, {cause_amount} on {cause_date}.'
/** 'What is pushing me into the red?' */
const CAUSE =
  /\b(?:what|whats|which|who|why)\b.*\b(?:push\w*|dragg?\w*|pull\w*|caus\w*|tips?|tipping|makes?|making|sends?|sinks?|brings?|takes?|because|behind|reason|why)\b|\bwhy\b/i
const LOWEST =
  /\b(low|lowest|lower|minimum|min|least|tight|tightest|bottom|worst|thinnest|leanest|smallest|dip|floor|trough|poorest|brokest)\b/i

/** True where a yes-or-no question supposes that money runs out, false where it supposes that it lasts. */
function supposedShort(question: string): boolean | null {
  if (!asksYesOrNo(question)) return null
  if (/\bwithout (?:going|getting|being|ending|running|falling|turning|dipping|slipping)\b/i.test(question))
    return false
  if (
    /\b(run out|short|shortfall|overdraft|overdrawn|negative|below zero|broke|empty|dry|tight|kam pad\w*|khatam|worry|bounce|(?:in|into|in the|the) red|zero|nil|nothing left|bottom(?:s|ed)? out|minus|danger|risk)\b/i.test(
      question,
    )
  )
    return true
  if (
    /\b(enough|last|make it|scrape through|get (?:by|through)|hold out|cope|safe|okay|ok|fine|afford|comfortable|bach\w*|chalega|positive|survive|manage|cover|meet|handle|clear|swing|bear|honou?r|pay|(?:money|funds|cash|pais[ae]) (?:for|to)|ke liye)\b/i.test(
      question,
    )
  )
    return false
  return null
}

type Writer = Parameters<Tool>[0]['write']

interface Due {
  readonly payee: string
  readonly on: string
  readonly amountMinor: number
  readonly fixedAmount: boolean
}

function eventFacts(write: Writer, slot: string, event: Due, rank: 1 | null): readonly Fact[] {
  const about = { about: aboutPayee(event.payee), measure: 'bill', rank } as const
  return [
    write.payee(`${slot}_payee`, event.payee, { measure: 'bill', rank }),
    write.estimate(`${slot}_amount`, Math.abs(event.amountMinor), about, event.fixedAmount),
    write.date(`${slot}_date`, event.on, { estimate: true }, about),
  ]
}
