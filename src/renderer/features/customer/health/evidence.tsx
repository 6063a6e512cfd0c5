import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Figure } from '../../../../shared/domain'
import type { Health, HealthDimensionId, HealthEvidence } from '../../../../shared/plans'
import { useCall } from '../../../backend'
import { useCategoryName } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import { VerifiedFigure } from '../../../ui/verified-figure'

/** As many as one line holds. */
const SHOWN_AT_FIRST = 3

interface EvidenceProps {
  readonly evidence: Health['evidence']
  /** What it is the evidence of. */
  readonly dimension: HealthDimensionId
}

/** The figures that a dimension compares; each opens its rows. */
export function Evidence({ evidence: given, dimension }: EvidenceProps) {
  const t = useTranslations('health')
  const evidence = given.filter(({ figure }) => figure.transactions > 0)
  const whats = [...new Set(evidence.map(({ what }) => what))]
  if (whats.length === 0) return null
  return (
    <dl className="health-evidence" aria-label={t('behind', { dimension: t(`dimension.${dimension}`) })}>
      {whats.map((what) => (
        <Figures
          key={what}
          what={what}
          isRecent={what === 'debt-payments' && dimension === 'debt-ratio'}
          figures={evidence.filter((each) => each.what === what).map(({ figure }) => figure)}
        />
      ))}
    </dl>
  )
}

interface FiguresProps {
  readonly what: HealthEvidence
  /** Of the last three months, not of all. */
  readonly isRecent: boolean
  readonly figures: readonly Figure[]
}

function Figures({ what, isRecent, figures }: FiguresProps) {
  const t = useTranslations('health')
  const partOf = usePart()
  const [all, setAll] = useState(false)
  const shown = all ? figures : figures.slice(0, SHOWN_AT_FIRST)
  const hidden = figures.length - shown.length
  return (
    <div>
      <dt>{isRecent ? t('recentDebt') : t(`evidence.${what}`)}</dt>
      <dd>
        {shown.map((figure) => (
          <span key={JSON.stringify(figure.filter)}>
            {figures.length > 1 && partOf(figure)} <VerifiedFigure figure={figure} />
          </span>
        ))}
        {hidden > 0 && (
          <button type="button" className="quiet" onClick={() => setAll(true)}>
            {t('more', { count: hidden })}
          </button>
        )}
      </dd>
    </div>
  )
}

/** Which part of several a figure is: its category, or its account. */
function usePart(): (figure: Figure) => string {
  const common = useTranslations('common')
  const format = useFormat()
  const categoryName = useCategoryName()
  const { data: accounts } = useCall('customer.accounts', {})
  return ({ filter: { categoryId, accountId } }) => {
    const account = accounts?.find(({ id }) => id === accountId)
    if (account) return common('account', { name: account.name, tail: format.tail(account.tail) })
    return categoryId ? categoryName(categoryId) : ''
  }
}
