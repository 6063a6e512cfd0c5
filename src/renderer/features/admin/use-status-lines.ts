import { useFormatter, useTranslations } from 'use-intl'
import type { SystemStatus } from '../../../shared/status'
import { useBank } from '../../ui/format'

export interface StatusLine {
  readonly label: string
  readonly value: string
  readonly note?: string
}

/** The figures at the head of the page, as they are shown and copied. */
export function useStatusLines(status: SystemStatus): readonly StatusLine[] {
  const t = useTranslations('admin.status')
  const data = useTranslations('admin.data')
  const write = useFormatter()
  const { timeZone } = useBank()
  const { files, memory, kept, model, blocked, lastBackup, operations, upSeconds } = status
  const size = (bytes: number) =>
    write.number(bytes / 1e6, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
  const ms = (value: number) =>
    write.number(value, { style: 'unit', unit: 'millisecond', maximumFractionDigits: value < 10 ? 1 : 0 })
  const sum = (of: (operation: SystemStatus['operations'][number]) => number) =>
    operations.reduce((all, operation) => all + of(operation), 0)
  const slowest = [...operations].sort((a, b) => b.p99Ms - a.p99Ms)[0]
  return [
    {
      label: t('up'),
      value: t('upValue', {
        days: Math.floor(upSeconds / 86_400),
        hours: Math.floor(upSeconds / 3600) % 24,
        minutes: Math.floor(upSeconds / 60) % 60,
      }),
    },
    { label: t('calls'), value: write.number(sum(({ calls }) => calls)) },
    { label: t('failed'), value: write.number(sum(({ failed }) => failed)) },
    ...(slowest ? [{ label: t('slowest'), value: ms(slowest.p99Ms), note: slowest.operation }] : []),
    { label: t('database'), value: size(files.bankBytes) },
    { label: t('wal'), value: size(files.walBytes) },
    { label: t('aggregates'), value: size(files.aggregatesBytes) },
    { label: t('memory'), value: size(memory.processBytes) },
    { label: t('heap'), value: size(memory.heapBytes) },
    {
      label: t('kept'),
      value: kept.asked === 0 ? t('keptNone') : t('keptValue', kept),
    },
    model
      ? {
          label: t('model'),
          value: model.name ?? t('modelPlain'),
          note: t('modelSpeed', {
            speed: write.number(model.tokensPerSecond, { maximumFractionDigits: 0 }),
            wait: write.number(model.firstTokenMs, { maximumFractionDigits: 0 }),
          }),
        }
      : { label: t('model'), value: t('modelNone') },
    { label: t('blocked'), value: blocked === null ? t('blockedUnknown') : write.number(blocked) },
    lastBackup
      ? {
          label: t('backup'),
          value: write.dateTime(new Date(lastBackup.madeAt), { dateStyle: 'medium', timeStyle: 'short', timeZone }),
          note: data(lastBackup.verified ? 'verified' : 'unverified'),
        }
      : { label: t('backup'), value: t('backupNone') },
  ]
}
