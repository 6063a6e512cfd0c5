// What a transaction counts as. The consequence stands there before the button, and the button says exactly what happens.
import { Note as NoteIcon } from '@phosphor-icons/react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { TransactionDetail } from '../../../../shared/contract'
import type { CategoryId } from '../../../../shared/domain'
import { useAct, useCall } from '../../../backend'
import { useCategoryName } from '../../../ui/category'
import { CategoryChoice } from './category-choice'
import { RecategoriseEffectText } from './recategorise-effect'
import { SimilarRows } from './similar-rows'
import { TransactionNote } from './transaction-note'
import { useUndoToast } from './undo-toast'

interface CategoryFormProps {
  readonly detail: TransactionDetail
  /** Whose category it is. */
  readonly children: ReactNode
}

export function CategoryForm({ detail, children }: CategoryFormProps) {
  const t = useTranslations('transactions.drawer')
  const categoryName = useCategoryName()
  const undoToast = useUndoToast()
  const { transaction, similar } = detail
  const guess = transaction.categorySource === 'guess'
  const [categoryId, setCategoryId] = useState<CategoryId>(transaction.categoryId)
  // A guess is likely to be wrong for all of them; what the bank or the customer said is not.
  const [withSimilar, setWithSimilar] = useState(guess)
  const [writing, setWriting] = useState(false)
  const move = useAct('customer.category.set')

  const changed = categoryId !== transaction.categoryId
  const includesSimilar = withSimilar && similar.sum.transactions > 0
  const change = { id: transaction.id, categoryId, similar: includesSimilar }
  const effect = useCall('customer.category.preview', change, { enabled: changed || includesSimilar })
  const count = effect.data?.moved ?? (includesSimilar ? similar.sum.transactions + 1 : 1)
  const category = categoryName(categoryId)

  const submit = () =>
    // Not as an option of mutate: by the time the books are read again this form may have made way for another.
    move.mutateAsync(change).then(
      ({ moved, undo }) => undoToast(t('moved', { count: moved, category }), undo),
      () => {},
    )

  return (
    <>
      <div className="tx-drawer-body">
        {children}
        {(writing || transaction.note !== '') && (
          <TransactionNote transaction={transaction} writing={writing} onWriting={setWriting} />
        )}
        <section>
          <CategoryChoice transaction={transaction} value={categoryId} onChange={setCategoryId} />
        </section>
        {similar.sum.transactions > 0 && (
          <section>
            <SimilarRows similar={similar} checked={withSimilar} onChange={setWithSimilar} />
          </section>
        )}
      </div>
      <footer>
        {changed && (
          <RecategoriseEffectText key={categoryId} categoryId={categoryId} effect={effect.data} error={effect.error} />
        )}
        {move.error && (
          <p className="critical" role="alert">
            {move.error.message}
          </p>
        )}
        <div className="tx-drawer-actions">
          {(changed || guess || includesSimilar) && (
            <button type="button" className="button primary" disabled={move.isPending} onClick={submit}>
              {t(changed ? 'move' : 'confirm', { count, category })}
            </button>
          )}
          <button type="button" className="button tx-note-button" onClick={() => setWriting(true)}>
            <NoteIcon size={16} aria-hidden="true" />
            {t('note')}
          </button>
        </div>
      </footer>
    </>
  )
}
