import { useTranslations } from 'use-intl'
import type { NextSegments } from '../../../shared/segment-views'
import { useFormat } from '../../ui/format'
import { VerifiedCell } from '../../ui/verified-figure'

/** How well the next segment can be said at all, against saying that everybody stays. */
export function NextSegmentQuality({ next }: { readonly next: NextSegments }) {
  const t = useTranslations('admin.views.next')
  const format = useFormat()
  return (
    <p className={next.cells ? 'muted segments-views-note' : 'caption'}>
      {t.rich(next.cells ? 'predicted' : 'notPredicted', {
        months: next.months,
        right: () => <VerifiedCell cell={next.right} write={format.share} />,
        staying: () => <VerifiedCell cell={next.staying} write={format.share} />,
      })}
    </p>
  )
}
