// The list: only the rows in sight exist, each 36 px high, whether or not they have come yet.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Account, TransactionFilter } from '../../../../shared/domain'
import './transaction-list.css'
import { TransactionDrawer } from './transaction-drawer'
import { ROW_HEIGHT, rowId, TransactionRow } from './transaction-row'
import { useListKeys } from './use-list-keys'
import { useRowAt } from './use-transaction-windows'

const HEAD_HEIGHT = 34
const OVERSCAN = 12

interface TransactionListProps {
  readonly filter: TransactionFilter
  readonly count: number
  readonly accounts: readonly Account[]
  /** The rows are those of the filter before while the next ones are on their way. */
  readonly busy: boolean
}

export function TransactionList({ filter, count, accounts, busy }: TransactionListProps) {
  const t = useTranslations('transactions')
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  /** The selected place in the list. */
  const [cursor, setCursor] = useState<number | null>(null)
  /** What the drawer shows: a row by its id, or the place whose row is still on its way. */
  const [opened, setOpened] = useState<{ readonly id: number } | { readonly index: number } | null>(null)

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  })
  const items = virtualizer.getVirtualItems()
  const rowAt = useRowAt(filter, { first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0, count })
  const accountById = useMemo(() => new Map(accounts.map((account) => [account.id, account])), [accounts])

  const awaited = opened && 'index' in opened ? rowAt(opened.index) : undefined
  if (awaited) setOpened({ id: awaited.id })
  const openedId = opened && 'id' in opened ? opened.id : null
  // Another filter keeps the drawer open; its row may stand elsewhere in the list now.
  const found = items.find(({ index }) => openedId !== null && rowAt(index)?.id === openedId)?.index ?? null
  const selected = cursor ?? found

  const key = JSON.stringify(filter)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter is another list.
  useEffect(() => {
    setCursor(null)
    virtualizer.scrollToOffset(0)
  }, [key])

  const select = (index: number, open: boolean) => {
    const place = Math.min(Math.max(0, index), count - 1)
    if (place < 0) return
    setCursor(place)
    if (open) setOpened({ index: place })
    virtualizer.scrollToIndex(place)
  }
  const move = (by: number) => select(selected === null ? 0 : selected + by, opened !== null)
  const close = () => {
    setOpened(null)
    grid.current?.focus({ preventScroll: true })
  }
  const page = () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1)
  const open = () => select(selected ?? 0, true)
  useListKeys({ move, open, close: opened ? close : null })

  // Coming here by keyboard shows where one stands.
  const onFocus = () => {
    if (selected !== null || !grid.current?.matches(':focus-visible')) return
    setCursor(Math.min(Math.ceil((scroller.current?.scrollTop ?? 0) / ROW_HEIGHT), count - 1))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      PageDown: () => move(page()),
      PageUp: () => move(-page()),
      Home: () => select(0, opened !== null),
      End: () => select(count - 1, opened !== null),
      Enter: open,
    }
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }

  const pick = useCallback((index: number) => {
    setCursor(index)
    setOpened({ index })
  }, [])

  return (
    <>
      <div ref={scroller} className="tx-list">
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are selected with the arrow keys.
          role="grid"
          id="transaction-list"
          aria-label={t('list')}
          aria-rowcount={count + 1}
          aria-busy={busy}
          aria-activedescendant={selected === null ? undefined : rowId(selected)}
          tabIndex={0}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        >
          <thead className="tx-head">
            <tr aria-rowindex={1} className="tx-row">
              <th scope="col">{t('columns.date')}</th>
              <th scope="col">{t('columns.payee')}</th>
              <th scope="col">{t('columns.category')}</th>
              <th scope="col" className="tx-account">
                {t('columns.account')}
              </th>
              <th scope="col" className="num">
                {t('columns.amount')}
              </th>
            </tr>
          </thead>
          <tbody className="tx-rows" style={{ height: virtualizer.getTotalSize() }}>
            {items.map(({ index, start }) => {
              const transaction = rowAt(index)
              const above = index > 0 ? rowAt(index - 1) : undefined
              return (
                <TransactionRow
                  key={index}
                  index={index}
                  transaction={transaction}
                  account={transaction && accountById.get(transaction.accountId)}
                  firstOfDay={transaction !== undefined && transaction.bookedOn !== above?.bookedOn}
                  selected={index === selected}
                  top={start - HEAD_HEIGHT}
                  onPick={pick}
                />
              )
            })}
          </tbody>
        </table>
      </div>
      {opened && (
        <TransactionDrawer
          id={openedId}
          onPrevious={selected !== null && selected > 0 ? () => move(-1) : null}
          onNext={selected === null || selected < count - 1 ? () => move(1) : null}
          onClose={close}
        />
      )}
    </>
  )
}
