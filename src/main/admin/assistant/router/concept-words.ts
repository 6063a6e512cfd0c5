// Words that say the same in questions about a bank's customers.
import { meaningsOf } from '../../../assistant/router/concept-words'

/** Each line: what is meant, then the words for it. A word may mean two things. */
const CONCEPTS = `
customer: customer customers client clients people folks accountholders holders users clientele base headcount members clientele account-holders kitne members log
count: many number count total size headcount strength kitne kitna crowd crowded bunch tally populous
much: much amount sum total volume worth
which: which what name names
whether: did is was were have has had are do does any kya
who: who whom whose
why: why reason reasons because explain cause causes apart distinguishes defines characterises special different
how: how
active: active engaged using transacting dormant live activity
balance: balance balances book books aum money worth
deposit: deposit deposits savings saved hold held sitting
in: inflow inflows incoming income received credits credited came in salary arriving arrived aaya got credits
out: outflow outflows outgoing outgoings spending spent spend expenses went out debits paid part leaving paid outgo gaya
net: net surplus difference gap left over minus
trend: trend trends develop developed development growing grow grown rising rise falling fall history month monthly over time direction changed change evolve evolved
category: category categories groceries xcategoryx
share: share percent percentage proportion fraction part portion ratio chance portion part rate slice odds
most: most biggest largest top highest main leading greatest maximum max
least: least smallest lowest fewest minimum min bottom tiniest poorest weakest fewest rarest
second: second third fourth runner-up runner next
health: health healthy vulnerable strong stable building fitness wellbeing score scores band bands
alert: alert alerts warned warning warnings notified flagged unusual dearer fees notification
short: short shortfall shortfalls zero overdraft overdrawn negative deficit broke below dip run overdrawn red dry under
age: age ages aged old older young younger years generation retirees pensioners seniors students demographic demographics xagex
segment: segment segments cluster clusters group groups clustering segmentation xsegmentx
one: about tell describe profile picture details
compare: compare comparison versus vs against difference between side side outnumber outnumbers differ than bigger smaller
move: move moved movement movements migrate migrated migration shift shifted grown shrunk gained lost drift
quality: quality silhouette stability stable separated separation good reliable trustworthy robust elbow rand separation measure score
income: income earn earns earning earnings salary salaries pay paid wage wages richest affluent
save: save saves saving savers saved
loan: loan loans borrowed borrowers debt debts emi credit borrow borrows borrower lending
need: need needs require requirements want lacking
style: style styles planner planners saver savers impulsive impulse balanced psychographic behaviour personality attitude
rfm: rfm champions champion loyal hibernating recency frequency monetary promising loyalists sleep xrfmx
value: value spend spending revenue worth bring brings money
churn: churn attrition leave leaving lose losing lost departing defect defection risk at-risk inactive declining slowing going exit fade fading leavers attrition drop quit walk walking tailing
driver: driver drivers drive drives factor factors signal signals predictor predictors goes behind features causes reasons makes
model: model auc accuracy lift brier validation validated calibrated calibration predictive predict
product: product products catalogue card account deposit loan plan offering offerings xproductx
interest: interest interested viewed views view look looked looking clicks clicked click saw seen opened popular popularity attention views attention
apply: apply applied application applications
uptake: uptake uptakes took taken take takers adopt adopted adoption bought buy signed conversion takers buyers sold seller selling
funnel: funnel stages steps drop dropoff far conversion convert converted
opportunity: opportunity opportunities potential sell upsell cross-sell push promote gap untapped room unmet grow niche oversold lack untapped unmet room
simulate: simulate simulation model try test launch launched launching introduce imagine suppose if would design create offer lab experiment model picture plan run lets
cashback: cashback rewards reward points
fee: fee fees charge charging annual price
rate: rate interest percent paying apr xsharex
fair: fair fairness bias biased discriminate discrimination equal equality gender women men four-fifths disparate impact
user: user users login logins accounts administrators admins signed locked sign-in credentials
audit: audit log logs tampered tampering intact trail entries refused recorded
status: status system uptime running up latency slow slowest speed performance memory size database errors failed
backup: backup backups restore copy
published: published publication date updated update fresh refreshed current asof as-of until recent data recent refresh
k: k anonymity threshold minimum hide hidden suppress suppressed suppression smallest privacy rounded threshold limit floor hidden shown
person: person individual someone anybody named name names email phone address customer's single him her his man woman richest email emails transactions phones
list: list show give pull display export dump print raw rows records
hello: hello hi hey morning evening afternoon namaste greetings
bye: thanks thank cheers great ok okay perfect bye
help: help can do know able ask questions capable sort
robot: robot ai human machine bot real who
command: ignore disregard forget override bypass pretend act prompt instructions rules developer mode select drop
world: weather rain cricket movie film song recipe joke poem president capital election stock football news
`

const MEANINGS = meaningsOf(CONCEPTS)

/** What a word means among these; none for most words. `word`: in lower case. */
export function bankConceptsOf(word: string): readonly string[] {
  return MEANINGS.get(word) ?? []
}

/** Every word that means something among these. */
export const BANK_WORDS_WITH_MEANING: readonly string[] = [...MEANINGS.keys()]
