import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { addMonths, monthOf } from '../../../../shared/dates'
import type { WhatIf, WhatIfProduct } from '../../../../shared/what-if'
import { useFormat } from '../../../ui/format'

const MOST_PRODUCTS = 2

/** What else the changes do: to the health score, to goals and the choice of products, and what a loan costs. */
export function Effects({ result }: { readonly result: WhatIf }) {
  const t = useTranslations('whatIf.effects')
  const format = useFormat()
  const { baseline, changed, effect, schedule } = result
  const [scoreBefore, score] = [baseline.expected.healthScore, changed.expected.healthScore]
  const [first] = schedule
  return (
    <section className="whatif-does" aria-labelledby="whatif-effects">
      <h2 id="whatif-effects" className="sr-only">
        {t('title')}
      </h2>
      <dl className="whatif-effects">
        {score !== null && (
          <Effect name={t('health')}>
            {t(scoreBefore === null || scoreBefore === score ? 'healthSame' : 'healthMoved', {
              score,
              before: scoreBefore ?? score,
              month: format.monthYear(effect.month),
            })}
          </Effect>
        )}
        {changed.expected.goals.map((goal) => {
          const sooner = effect.goals.find(({ goalId }) => goalId === goal.goalId)?.monthsSooner ?? 0
          const before = baseline.expected.goals.find(({ goalId }) => goalId === goal.goalId)?.reachedIn ?? null
          return (
            <Effect key={goal.goalId} name={format.text(goal.name)}>
              {goal.reachedIn === null
                ? t(before === null ? 'goalNever' : 'goalNoMore', { month: format.monthYear(before ?? effect.month) })
                : t(before === null ? 'goalNow' : 'goal', {
                    month: format.monthYear(goal.reachedIn),
                    direction: sooner === 0 ? 'same' : sooner < 0 ? 'later' : 'sooner',
                    count: Math.abs(sooner),
                  })}
            </Effect>
          )
        })}
        {first && (
          <Effect name={t('loan')}>
            {t('loanCost', {
              instalment: format.rounded(first.paidMinor),
              interest: format.rounded(schedule.reduce((sum, { interestMinor }) => sum + interestMinor, 0)),
              month: format.monthYear(schedule.at(-1)?.month ?? first.month),
            })}
          </Effect>
        )}
        <Effect name={t('lowest')}>
          {t('about', { amount: format.rounded(changed.expected.state.lowestCashMinor) })}
        </Effect>
        {changed.expected.products && (
          <Effect name={t('products')}>
            <Products before={baseline.expected.products ?? []} after={changed.expected.products} />
          </Effect>
        )}
      </dl>
      <p className="caption">
        {t('basis', {
          months: result.basedOnMonths,
          from: format.monthYear(addMonths(monthOf(result.asOf), 1)),
        })}
      </p>
    </section>
  )
}

interface ProductsProps {
  readonly before: readonly WhatIfProduct[]
  readonly after: readonly WhatIfProduct[]
}

/** The best that would be worth having, and what no longer would. */
function Products({ before, after }: ProductsProps) {
  const t = useTranslations('whatIf.effects')
  const format = useFormat()
  const gone = before.filter(({ productId }) => !after.some((each) => each.productId === productId))
  if (after.length + gone.length === 0) return t('noProduct')
  return (
    <ul>
      {after.slice(0, MOST_PRODUCTS).map(({ productId, name, yearlyBenefitMinor }) => (
        <li key={productId}>{t('product', { name, amount: format.rounded(yearlyBenefitMinor) })}</li>
      ))}
      {gone.slice(0, MOST_PRODUCTS).map(({ productId, name }) => (
        <li key={productId} className="muted">
          {t('productGone', { name })}
        </li>
      ))}
    </ul>
  )
}

function Effect({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
