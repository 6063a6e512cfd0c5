import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { ProductsForYou } from '../../../../shared/products'
import { call, useCall } from '../../../backend'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states'
import { NotForYou } from './not-for-you'
import './products.css'
import { Ranked } from './ranked'
import { RecommendSwitch } from './recommend-switch'
import { useProductAnswer } from './use-product-answer'

/** Which of the bank's products would be worth having, why, and why not; or none of them. */
export function ProductsPage() {
  const t = useTranslations('products')
  const { data, error, refetch } = useCall('customer.products', {})
  useViews(data)
  return (
    <div className="content products">
      <h1>{t('title')}</h1>
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : data ? (
        <Ready found={data} />
      ) : (
        <div className="products-loading">
          <Skeleton heights={[24, 196, 196, 320]} />
        </div>
      )}
    </div>
  )
}

function Ready({ found }: { readonly found: ProductsForYou }) {
  const t = useTranslations('products')
  const answers = useProductAnswer()
  const { ranked, excluded, recommendations } = found
  if (ranked.length === 0 && excluded.length === 0) {
    return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
  }
  const all = ranked.length + excluded.length
  return (
    <>
      <p className="lead products-lead">
        {!recommendations
          ? t('leadOff', { all })
          : ranked.length === 0
            ? t('leadNone', { all })
            : t('lead', { count: ranked.length, all })}
      </p>
      {ranked.length > 0 && <Ranked ranked={ranked} answers={answers} />}
      <NotForYou excluded={excluded} ranked={ranked} recommendations={recommendations} answers={answers} />
      <RecommendSwitch on={recommendations} />
    </>
  )
}

/** Notes once a visit what was looked at; nothing for those who want no recommendations. */
function useViews(found: ProductsForYou | undefined): void {
  const noted = useRef(new Set<string>())
  useEffect(() => {
    if (!found?.recommendations) return
    for (const { product } of found.ranked) {
      if (noted.current.has(product.id)) continue
      noted.current.add(product.id)
      // Looking must not fail because it could not be noted.
      call('customer.product.event', { productId: product.id, kind: 'view' }).catch(() => {})
    }
  }, [found])
}
