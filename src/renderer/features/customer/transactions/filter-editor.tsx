// The small forms that open under a chip. What is one choice applies at once; a range has a button.
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { type Account, CATEGORY_IDS, type TransactionFilter } from '../../../../shared/domain'
import { CategoryIcon, useCategoryName } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import { AmountEditor } from './amount-editor'
import { DateEditor } from './date-editor'
import { type EditablePart, withPart } from './filter-parts'
import { PayeeEditor } from './payee-editor'

interface FilterEditorProps {
  readonly part: EditablePart
  readonly filter: TransactionFilter
  readonly accounts: readonly Account[]
  readonly onApply: (filter: TransactionFilter) => void
}

export function FilterEditor({ part, filter, accounts, onApply }: FilterEditorProps) {
  const t = useTranslations('transactions')
  const common = useTranslations('common')
  const format = useFormat()
  const categoryName = useCategoryName()
  const apply = (change: TransactionFilter) => onApply(withPart(filter, part, change))
  switch (part) {
    case 'date':
      return <DateEditor filter={filter} apply={apply} />
    case 'amount':
      return <AmountEditor filter={filter} accounts={accounts} apply={apply} />
    case 'payee':
      return <PayeeEditor payee={filter.payee ?? ''} apply={apply} />
    case 'category':
      return (
        <Choices
          label={t('parts.category')}
          choices={CATEGORY_IDS.map((categoryId) => ({
            key: categoryId,
            label: (
              <>
                <CategoryIcon categoryId={categoryId} />
                {categoryName(categoryId)}
              </>
            ),
            chosen: filter.categoryId === categoryId,
            choose: () => apply({ categoryId }),
          }))}
        />
      )
    case 'account':
      return (
        <Choices
          label={t('parts.account')}
          choices={accounts.map(({ id, name, tail }) => ({
            key: id,
            label: common('account', { name, tail: format.tail(tail) }),
            chosen: filter.accountId === id,
            choose: () => apply({ accountId: id }),
          }))}
        />
      )
    case 'direction':
      return (
        <Choices
          label={t('parts.direction')}
          choices={(['in', 'out'] as const).map((direction) => ({
            key: direction,
            label: t(`chips.${direction}`),
            chosen: filter.direction === direction,
            choose: () => apply({ direction }),
          }))}
        />
      )
    case 'kind':
      return (
        <Choices
          label={t('parts.kind')}
          choices={(['spending', 'income', 'neutral'] as const).map((kind) => ({
            key: kind,
            label: t(`chips.${kind}`),
            chosen: filter.kind === kind,
            choose: () => apply({ kind }),
          }))}
        />
      )
    default:
      return part satisfies never
  }
}

interface Choice {
  readonly key: string
  readonly label: ReactNode
  readonly chosen: boolean
  readonly choose: () => void
}

function Choices({ label, choices }: { readonly label: string; readonly choices: readonly Choice[] }) {
  return (
    <ul className="tx-choices" aria-label={label}>
      {choices.map(({ key, label: text, chosen, choose }) => (
        <li key={key}>
          <button type="button" aria-pressed={chosen} onClick={choose}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  )
}
