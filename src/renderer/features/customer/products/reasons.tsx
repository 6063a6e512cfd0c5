import { useFormatter, useTranslations } from 'use-intl'
import type { Figure } from '../../../../shared/domain'
import type { Product, ProductReason } from '../../../../shared/products'
import { useCall } from '../../../backend'
import { useCategoryName } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import { VerifiedFigure } from '../../../ui/verified-figure'

/** A likeness below it is no reason. */
const LEAST_FIT = 0.1

/** What makes a product worth its benefit, in words; what was counted opens its rows. */
export function Reasons({ why, product }: { readonly why: readonly ProductReason[]; readonly product: Product }) {
  return (
    <ul>
      {why.filter(isReason).map((reason) => (
        <li key={JSON.stringify(reason)}>
          <Reason reason={reason} product={product} />
        </li>
      ))}
    </ul>
  )
}

function isReason(reason: ProductReason): boolean {
  return reason.kind !== 'fits-spending' || reason.fit >= LEAST_FIT
}

function Reason({ reason, product }: { readonly reason: ProductReason; readonly product: Product }) {
  const t = useTranslations('products.reason')
  const common = useTranslations('common')
  const format = useFormat()
  const number = useFormatter()
  const categoryName = useCategoryName()
  const { data: accounts } = useCall('customer.accounts', {})
  const percent = (share: number) => number.number(share, { style: 'percent', maximumFractionDigits: 1 })
  const counted = (figure: Figure) => () => <VerifiedFigure figure={figure} />
  switch (reason.kind) {
    case 'cashback':
      return t.rich('cashback', {
        rate: percent(product.cashbackRate ?? 0),
        category: categoryName(reason.categoryId),
        benefit: format.rounded(reason.benefitMinor),
        spent: counted(reason.spent),
      })
    case 'cashback-limit':
      return t('cashback-limit', { lost: format.rounded(reason.lostMinor) })
    case 'fee':
      return t('fee', { fee: format.exact(reason.feeMinor) })
    case 'idle-money': {
      const rates = { rate: percent(reason.rate), rateNow: percent(reason.rateNow) }
      const idle = format.rounded(reason.idleMinor)
      return reason.keptAtHandMinor > 0
        ? t('idle-money', { ...rates, idle, kept: format.rounded(reason.keptAtHandMinor) })
        : t('idle-money-all', { ...rates, idle })
    }
    case 'monthly-surplus':
      return t('monthly-surplus', {
        rate: percent(reason.rate),
        rateNow: percent(reason.rateNow),
        surplus: format.rounded(reason.surplusMinor),
      })
    case 'cheaper-debt': {
      const account = accounts?.find(({ id }) => id === reason.accountId)
      return t.rich('cheaper-debt', {
        account: account ? common('account', { name: account.name, tail: format.tail(account.tail) }) : '',
        owed: format.rounded(reason.owedMinor),
        rate: percent(reason.rate),
        rateNow: percent(reason.rateNow),
        interest: counted(reason.interest),
      })
    }
    case 'fits-spending':
      return t('fits-spending', { fit: format.share(reason.fit) })
    default:
      return reason satisfies never
  }
}
