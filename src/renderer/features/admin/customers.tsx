import { useTranslations } from 'use-intl'
import type { Cell } from '../../../shared/contract'
import { useFormat } from '../../ui/format'
import { VerifiedCell } from '../../ui/verified-figure'

/** '140 customers', or that there are fewer than may be shown. */
export function Customers({ cell }: { readonly cell: Cell }) {
  const t = useTranslations('admin.segments')
  const format = useFormat()
  return <VerifiedCell cell={cell} write={(count) => t('customersCount', { count: format.count(count) })} />
}
