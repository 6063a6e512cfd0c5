import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ProductInterest } from '../../../../shared/product-interest'
import { BackendError, useCall } from '../../../backend'
import { useFormat } from '../../../ui/format'
import { ErrorState, Skeleton } from '../../../ui/states'
import { VerifiedCell } from '../../../ui/verified-figure'
import { NotReady } from '../not-ready'
import { InterestTrend } from './interest-trend'
import { Opportunities } from './opportunities'
import './product-interest.css'
import { ProductSegments } from './product-segments'
import { ProductTable } from './product-table'

/** How far customers go with which product, and where a need is not met yet. */
export function AdminProductInterest() {
  return (
    <div className="content">
      <Loaded />
    </div>
  )
}

function Loaded() {
  const t = useTranslations('productInterest')
  const format = useFormat()
  const { data, error, isPending, refetch } = useCall('admin.products', {})
  if (data) return <Ready interest={data} />
  if (isPending) return <Skeleton heights={[56, 520, 340, 240]} />
  if (!(error instanceof BackendError && error.code === 'not-ready'))
    return <ErrorState error={error} retry={refetch} />
  return (
    <NotReady
      title={t('title')}
      text={t('notReady.text', { count: format.smallestGroup })}
      heights={[56, 520, 340, 240]}
      retry={refetch}
    />
  )
}

function Ready({ interest }: { readonly interest: ProductInterest }) {
  const t = useTranslations('productInterest')
  const format = useFormat()
  const [picked, setPicked] = useState<string | null>(null)
  const chosen = interest.products.find(({ productId }) => productId === picked) ?? interest.products[0]
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="muted interest-lead">
        {t.rich('lead', { customers: () => <VerifiedCell cell={interest.customers} write={format.count} /> })}{' '}
        {interest.synthetic && <span className="interest-synthetic">{t('synthetic')}</span>}
      </p>
      <ProductTable products={interest.products} chosen={chosen?.productId} onChoose={setPicked} />
      <div className="interest-lower">
        <Opportunities customers={interest.customers} products={interest.products} chosen={chosen?.productId} />
        {chosen && <InterestTrend product={chosen} months={interest.months} />}
      </div>
      {chosen && <ProductSegments product={chosen} />}
    </>
  )
}
