import { DownloadSimple } from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import { FUNNEL_STEPS, type ProductOfInterest } from '../../../../shared/product-interest'
import { csvOf, saveFile } from '../../../ui/save-file'
import { FunnelCell, writtenCount } from './funnel-cell'

interface ProductTableProps {
  readonly products: readonly ProductOfInterest[]
  readonly chosen: string | undefined
  readonly onChoose: (productId: string) => void
}

/** Every product of the catalogue with its funnel; choosing one shows more of it below. */
export function ProductTable({ products, chosen, onChoose }: ProductTableProps) {
  const t = useTranslations('productInterest')
  const most = Math.max(
    1,
    ...products.flatMap(({ reached }) => FUNNEL_STEPS.map((step) => writtenCount(reached[step]) ?? 0)),
  )
  const save = () =>
    saveFile(
      `${t('title')}.csv`,
      'text/csv',
      csvOf([
        [t('product'), ...FUNNEL_STEPS.map((step) => t(`step.${step}`))],
        ...products.map(({ name, reached }) => [
          name,
          ...FUNNEL_STEPS.map((step) => String(writtenCount(reached[step]) ?? '')),
        ]),
      ]),
    )
  return (
    <section className="surface interest-surface">
      <table className="interest-table" aria-label={t('table')}>
        <thead>
          <tr>
            <th scope="col">{t('product')}</th>
            {FUNNEL_STEPS.map((step) => (
              <th key={step} scope="col">
                {t(`step.${step}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {products.map(({ productId, name, kind, reached }) => (
            <tr key={productId} className={productId === chosen ? 'chosen' : undefined}>
              <th scope="row">
                <button type="button" aria-pressed={productId === chosen} onClick={() => onChoose(productId)}>
                  {name}
                </button>
                <span className="caption">{t(`kind.${kind}`)}</span>
              </th>
              {FUNNEL_STEPS.map((step) => (
                <td key={step}>
                  <FunnelCell cell={reached[step]} most={most} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="interest-foot caption">
        <span>{t('stepsNote')}</span>
        <button type="button" className="act" onClick={save}>
          <DownloadSimple size={16} aria-hidden="true" />
          {t('saveCsv')}
        </button>
      </p>
    </section>
  )
}
