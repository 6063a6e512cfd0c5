// The filter as chips: each says what it is, opens to be changed, and can be taken away.
import { Menu, Popover } from '@mantine/core'
import { Plus, X } from '@phosphor-icons/react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Account, TransactionFilter } from '../../../../shared/domain'
import { useCall } from '../../../backend'
import { useChipText } from './chip-text'
import { FilterEditor } from './filter-editor'
import { EDITABLE_PARTS, type EditablePart, type FilterPart, isEditable, partsOf, withoutPart } from './filter-parts'

const POPOVER = { dropdown: 'tx-popover' }

interface FilterBarProps {
  readonly filter: TransactionFilter
  readonly accounts: readonly Account[]
  readonly onChange: (filter: TransactionFilter) => void
}

export function FilterBar({ filter, accounts, onChange }: FilterBarProps) {
  const t = useTranslations('transactions')
  const [editing, setEditing] = useState<EditablePart | null>(null)
  const parts = partsOf(filter)
  const missing = EDITABLE_PARTS.filter((part) => !parts.includes(part))
  const editor = (part: EditablePart) => (
    <FilterEditor
      part={part}
      filter={filter}
      accounts={accounts}
      onApply={(next) => {
        setEditing(null)
        onChange(next)
      }}
    />
  )
  return (
    <fieldset className="tx-filters" aria-label={t('filters')}>
      {parts.map((part) => (
        <FilterChip
          key={part}
          part={part}
          filter={filter}
          accounts={accounts}
          onRemove={() => onChange(withoutPart(filter, part))}
          editor={isEditable(part) ? editor(part) : null}
          editing={editing === part}
          onEdit={(open) => setEditing(open && isEditable(part) ? part : null)}
        />
      ))}
      {missing.length > 0 && (
        <Popover
          opened={editing !== null && missing.includes(editing)}
          onChange={(open) => !open && setEditing(null)}
          position="bottom-start"
          trapFocus
          returnFocus
          classNames={POPOVER}
          // The button is the menu's; a span around it cannot carry the roles of a second thing that opens.
          withRoles={false}
        >
          <Popover.Target>
            <span>
              <Menu position="bottom-start" returnFocus={false}>
                <Menu.Target>
                  <button type="button" className="tx-add">
                    <Plus size={16} aria-hidden="true" />
                    {t('addFilter')}
                  </button>
                </Menu.Target>
                <Menu.Dropdown>
                  {missing.map((part) => (
                    <Menu.Item key={part} onClick={() => setEditing(part)}>
                      {t(`parts.${part}`)}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            </span>
          </Popover.Target>
          <Popover.Dropdown role="dialog" aria-label={editing ? t(`parts.${editing}`) : undefined}>
            {editing && missing.includes(editing) && editor(editing)}
          </Popover.Dropdown>
        </Popover>
      )}
      {!filter.review && <ToReview onReview={() => onChange({ review: true })} />}
      <span className="fill" />
      {parts.length > 0 && (
        <button type="button" className="quiet" onClick={() => onChange({})}>
          {t('clearAll')}
        </button>
      )}
    </fieldset>
  )
}

/** Guesses that wait for the customer; nothing where there is none. */
function ToReview({ onReview }: { readonly onReview: () => void }) {
  const t = useTranslations('transactions')
  const { data } = useCall('customer.review', { offset: 0, limit: 1 })
  if (!data?.transactions) return null
  return (
    <button type="button" className="tx-to-review" onClick={onReview}>
      {t('toReview', { count: data.transactions })}
    </button>
  )
}

interface FilterChipProps {
  readonly part: FilterPart
  readonly filter: TransactionFilter
  readonly accounts: readonly Account[]
  readonly onRemove: () => void
  /** Null for what only a figure can set. */
  readonly editor: ReactNode
  readonly editing: boolean
  readonly onEdit: (open: boolean) => void
}

function FilterChip({ part, filter, accounts, onRemove, editor, editing, onEdit }: FilterChipProps) {
  const t = useTranslations('transactions')
  const text = useChipText(filter, accounts)(part)
  const name = t(`parts.${part}`)
  const label = (
    <>
      <span className="muted">{name}</span>
      <span className="tx-chip-text">{text}</span>
    </>
  )
  return (
    <span className="tx-chip">
      {editor ? (
        <Popover opened={editing} onChange={onEdit} position="bottom-start" trapFocus returnFocus classNames={POPOVER}>
          <Popover.Target>
            <button type="button" className="tx-chip-label" onClick={() => onEdit(!editing)}>
              {label}
            </button>
          </Popover.Target>
          <Popover.Dropdown aria-label={name}>{editing && editor}</Popover.Dropdown>
        </Popover>
      ) : (
        <span className="tx-chip-label">{label}</span>
      )}
      <button type="button" className="tx-chip-remove" aria-label={t('removeFilter', { name })} onClick={onRemove}>
        <X size={14} aria-hidden="true" />
      </button>
    </span>
  )
}
