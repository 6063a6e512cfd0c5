import { Check } from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import type { RankedProduct } from '../../../../shared/products'
import { useFormat } from '../../../ui/format'
import { Reasons } from './reasons'
import { Terms } from './terms'
import type { ProductAnswers } from './use-product-answer'

interface RankedProps {
  readonly ranked: readonly RankedProduct[]
  readonly answers: ProductAnswers
}

/** Best first, and as the last choice none of them. */
export function Ranked({ ranked, answers }: RankedProps) {
  const t = useTranslations('products')
  return (
    <section aria-label={t('ranked')}>
      <ol>
        {ranked.map((each) => (
          <Product key={each.product.id} ranked={each} answers={answers} />
        ))}
        <li className="product">
          <div>
            <h2>{t('noneTitle')}</h2>
            <p className="muted">{t('noneText')}</p>
          </div>
          <p className="product-acts product-none">
            <button
              type="button"
              className="button line"
              disabled={answers.isPending}
              onClick={() => answers.dismiss(ranked)}
            >
              {t('none')}
            </button>
          </p>
        </li>
      </ol>
      <p className="caption">{t('method')}</p>
    </section>
  )
}

function Product({ ranked, answers }: { readonly ranked: RankedProduct; readonly answers: ProductAnswers }) {
  const t = useTranslations('products')
  const format = useFormat()
  const { product, place, yearlyBenefitMinor, uncertaintyMinor, why, answer } = ranked
  const { name } = product
  return (
    <li className="product">
      <div>
        <h2>
          <span className="product-place">{place}</span>
          {name}
        </h2>
        <p className="muted">{product.summary}</p>
        <Terms product={product} />
      </div>
      <p className="product-benefit">
        {t('benefit', { amount: format.rounded(yearlyBenefitMinor) })}
        <span>{t('uncertainty', { amount: format.rounded(uncertaintyMinor) })}</span>
      </p>
      <div className="product-why">
        <h3>{t('why')}</h3>
        <Reasons why={why} product={product} />
      </div>
      <p className="product-acts">
        {answer === 'interested' ? (
          <>
            <span className="product-interested">
              <Check size={16} aria-hidden="true" />
              {t('interestedAlready')}
            </span>
            <button
              type="button"
              className="quiet"
              disabled={answers.isPending}
              aria-label={t('takeBackOf', { name })}
              onClick={() => answers.forget(product.id)}
            >
              {t('takeBack')}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="act"
            disabled={answers.isPending}
            aria-label={t('interestedIn', { name })}
            onClick={() => answers.interested(ranked)}
          >
            {t('interested')}
          </button>
        )}
        <button
          type="button"
          className="quiet"
          disabled={answers.isPending}
          aria-label={t('dismissOf', { name })}
          onClick={() => answers.dismiss([ranked])}
        >
          {t('dismiss')}
        </button>
      </p>
    </li>
  )
}
