import { useTranslations } from 'use-intl'
import { FUNNEL_STEPS, type ProductOfInterest } from '../../../../shared/product-interest'
import { FunnelCell, writtenCount } from './funnel-cell'

/** The funnel of one product, segment by segment. */
export function ProductSegments({ product }: { readonly product: ProductOfInterest }) {
  const t = useTranslations('productInterest')
  const most = Math.max(1, ...product.segments.map(({ reached }) => writtenCount(reached.view) ?? 0))
  return (
    <section className="interest-segments" aria-labelledby="interest-segments">
      <h2 id="interest-segments">{t('segments', { name: product.name })}</h2>
      {product.segments.length === 0 ? (
        <p className="muted">{t('noSegments')}</p>
      ) : (
        <div className="interest-scroll">
          <table className="interest-table plain" aria-labelledby="interest-segments">
            <thead>
              <tr>
                <th scope="col">{t('segment')}</th>
                {FUNNEL_STEPS.map((step) => (
                  <th key={step} scope="col">
                    {t(`step.${step}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {product.segments.map(({ segment, reached }) => (
                <tr key={segment}>
                  <th scope="row">{segment}</th>
                  {FUNNEL_STEPS.map((step) => (
                    <td key={step}>
                      <FunnelCell cell={reached[step]} most={most} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
