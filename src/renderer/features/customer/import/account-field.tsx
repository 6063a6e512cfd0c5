import { Select } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Account } from '../../../../shared/domain'
import { useFormat } from '../../../ui/format'

interface AccountFieldProps {
  readonly accounts: readonly Account[]
  readonly value: string | null
  readonly onChange: (accountId: string) => void
}

/** The account that the rows would be added to. */
export function AccountField({ accounts, value, onChange }: AccountFieldProps) {
  const t = useTranslations('import')
  const common = useTranslations('common')
  const format = useFormat()
  return (
    <Select
      className="imp-account"
      label={t('account')}
      data={accounts.map(({ id, name, tail }) => ({
        value: id,
        label: common('account', { name, tail: format.tail(tail) }),
      }))}
      value={value}
      onChange={(accountId) => accountId && onChange(accountId)}
      allowDeselect={false}
    />
  )
}
