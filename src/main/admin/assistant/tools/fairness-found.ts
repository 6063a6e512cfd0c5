// Whether a product that does not exist yet is open to all ages and genders alike, by the four-fifths rule.
import type { LabResult } from '../../../../shared/product-lab'
import { type Fact, said } from '../../../assistant/facts'
import { valueFact } from '../cells'
import { AGE_WORDS } from '../names/words'
import type { BankScope } from '../scope'
import { ESTIMATE } from './simulated'

interface FairnessFound {
  readonly facts: readonly Fact[]
  readonly sentence: string
  readonly rows: readonly { readonly label: string; readonly fact: Fact }[]
}

export const UNDER = 'under the four-fifths rule'
const WITHIN = 'within the four-fifths rule'
const ALIKE = 'open to the compared groups alike'

/** The group that is let in least, by age or by gender, against the group that is let in most. */
export function fairnessOf(
  scope: BankScope,
  { fairness }: LabResult,
  only: 'age' | 'gender' | null = null,
): FairnessFound {
  const groups = fairness
    .filter(({ by }) => only === null || by === only)
    .flatMap(({ by, groups: of }) => of.map((group) => ({ by, ...group })))
  const lowest = [...groups].sort((a, b) => a.ratio - b.ratio)[0]
  if (!lowest) {
    return {
      facts: [],
      sentence: 'Whether it is open to groups alike is not shown: too few may be compared.',
      rows: [],
    }
  }
  const rows = groups.map(({ by, group, ratio }, at) => ({
    label: `Let in by ${by}, ${groupName(by, group)}`,
    fact: valueFact(scope, `group${at}`, ratio, 'share', ESTIMATE, said('ratio')),
  }))
  if (lowest.ratio === 1) {
    return { facts: [scope.write.word('rule', WITHIN, ALIKE)], sentence: 'It is {rule}.', rows }
  }
  const about = `group:${lowest.by}:${lowest.group}`
  const facts = [
    scope.write.word('rule', UNDER, lowest.underFourFifths ? UNDER : WITHIN, { about }),
    scope.write.word('group', lowest.group, groupName(lowest.by, lowest.group), { about }),
    valueFact(scope, 'ratio', lowest.ratio, 'share', ESTIMATE, said('let in', { about })),
  ]
  return {
    facts,
    sentence: 'It is {rule}: {group} are let in with {ratio} of the rate of others.',
    rows,
  }
}

const GENDERS: Readonly<Record<string, string>> = {
  female: 'women',
  male: 'men',
  other: 'others',
  unknown: 'those of unknown gender',
}

function groupName(by: 'age' | 'gender', group: string): string {
  if (by === 'gender')
    return group
      .split('+')
      .map((each) => GENDERS[each] ?? each)
      .join(' and ')
  const [from = '', to] = group.split('-')
  if (AGE_WORDS[group]) return AGE_WORDS[group].name
  if (to === undefined) return `customers of ${from.replace('+', '')} and over`
  return from === '0' ? `customers up to ${to}` : `customers from ${from} to ${to}`
}
