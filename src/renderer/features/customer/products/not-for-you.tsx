import { useFormatter, useTranslations } from 'use-intl'
import { minorDigits } from '../../../../shared/money'
import type { ExcludedProduct, ProductObstacle, RankedProduct } from '../../../../shared/products'
import { useFormat } from '../../../ui/format'
import { Terms } from './terms'
import type { ProductAnswers } from './use-product-answer'

interface NotForYouProps {
  readonly excluded: readonly ExcludedProduct[]
  readonly ranked: readonly RankedProduct[]
  readonly recommendations: boolean
  readonly answers: ProductAnswers
}

/** The rest of the catalogue, each with what speaks against it. */
export function NotForYou({ excluded, ranked, recommendations, answers }: NotForYouProps) {
  const t = useTranslations('products')
  const whyNot = useWhyNot(ranked)
  if (excluded.length === 0) return null
  return (
    <section className="products-rest" aria-labelledby="products-rest">
      <h2 id="products-rest">{t(recommendations ? 'rest' : 'catalogue')}</h2>
      <ul>
        {excluded.map(({ product, whyNot: obstacles }) => (
          <li key={product.id}>
            <div>
              <h3>{product.name}</h3>
              <p className="muted">{product.summary}</p>
              <Terms product={product} />
            </div>
            {obstacles.length > 0 && (
              <div>
                <ul className="products-obstacles" aria-label={t('whyNot')}>
                  {decisive(obstacles).map((obstacle) => (
                    <li key={obstacle.kind}>{whyNot(obstacle)}</li>
                  ))}
                </ul>
                {obstacles.some(({ kind }) => kind === 'dismissed') && (
                  <button
                    type="button"
                    className="act"
                    disabled={answers.isPending}
                    aria-label={t('showAgainOf', { name: product.name })}
                    onClick={() => answers.forget(product.id)}
                  >
                    {t('showAgain')}
                  </button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who has it, or has put it away, need not hear what else speaks against it. */
function decisive(obstacles: readonly ProductObstacle[]): readonly ProductObstacle[] {
  const first = obstacles.filter(({ kind }) => kind === 'has-it' || kind === 'dismissed')
  return first.length > 0 ? first : obstacles
}

function useWhyNot(ranked: readonly RankedProduct[]): (obstacle: ProductObstacle) => string {
  const t = useTranslations('products.obstacle')
  const format = useFormat()
  const number = useFormatter()
  return (obstacle) => {
    switch (obstacle.kind) {
      case 'too-young':
        return t('too-young', { age: obstacle.minAge })
      case 'too-old':
        return t('too-old', { age: obstacle.maxAge })
      case 'income-too-low':
        return t('income-too-low', {
          needed: format.whole(obstacle.neededMinor),
          income: format.rounded(obstacle.incomeMinor),
        })
      case 'has-it':
        return t('has-it', { day: format.dayYear(obstacle.since) })
      case 'dismissed':
        return t('dismissed', { day: format.dayYear(obstacle.on) })
      case 'debt-too-high': {
        const percent = (share: number) => number.number(share, { style: 'percent', maximumFractionDigits: 0 })
        return t('debt-too-high', { share: percent(obstacle.share), most: percent(obstacle.most) })
      }
      case 'too-small':
        return t('too-small', { benefit: format.rounded(obstacle.yearlyBenefitMinor) })
      case 'costs-more':
        return t('costs-more', { loss: format.rounded(-obstacle.yearlyBenefitMinor) })
      case 'too-uncertain':
        // Less than one whole unit of money.
        if (obstacle.yearlyBenefitMinor < 10 ** minorDigits(format.currency)) return t('nothing-to-gain')
        return t('too-uncertain', {
          benefit: format.rounded(obstacle.yearlyBenefitMinor),
          uncertainty: format.rounded(obstacle.uncertaintyMinor),
        })
      case 'not-enough-history':
        return t('not-enough-history', { months: obstacle.months, needed: obstacle.needed })
      case 'better-one-shown': {
        const better = ranked.find(({ product }) => product.id === obstacle.productId)
        return t('better-one-shown', { name: better?.product.name ?? '' })
      }
      case 'other-currency':
      case 'no-income':
      case 'shortfall-ahead':
      case 'too-tight-to-save':
      case 'nothing-to-gain':
      case 'not-measurable':
        return t(obstacle.kind)
      default:
        return obstacle satisfies never
    }
  }
}
