import { SegmentedControl } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useAmounts } from './use-amounts'
import type { ModelWorkProps } from './use-model-work'

/** What words the answers now, and why not what was chosen; the choice between plain wording and a model. */
export function ModelsNow({ models, busy, start }: ModelWorkProps) {
  const t = useTranslations('admin.models.now')
  const { size, count } = useAmounts()
  const { now, chosen, wording, memory, files } = models
  const expected = files.find(({ id }) => id === chosen)?.name ?? t('server')
  const facts = [
    ...(now.contextTokens === null
      ? []
      : [{ label: t('context'), value: t('tokens', { count: count(now.contextTokens) }) }]),
    {
      label: t('speed'),
      value: now.speed
        ? t('speedValue', { speed: count(now.speed.tokensPerSecond), wait: count(now.speed.firstTokenMs) })
        : t('speedNone'),
    },
    { label: t('memory'), value: t('memoryValue', { free: size(memory.freeBytes), total: size(memory.totalBytes) }) },
  ]
  return (
    <section className="models-now" aria-labelledby="models-now">
      <div className="models-now-lead">
        <div>
          <h2 id="models-now">
            {t(
              `by.${now.level === 'plain-wording' && now.fault === null && wording === 'model' ? 'idle' : now.level}`,
              {
                name: files.find(({ id }) => id === now.id)?.name ?? now.name ?? '',
              },
            )}
          </h2>
          {wording === 'plain' && <p className="muted">{t('plainText')}</p>}
          {now.fault && <p className="models-fault">{t(`fault.${now.fault}`, { name: expected })}</p>}
        </div>
        <div className="models-acts">
          {now.fault && (
            <button
              type="button"
              className="button line"
              disabled={busy}
              onClick={() => start({ what: 'choose', id: chosen })}
            >
              {t('again')}
            </button>
          )}
          <span id="models-worded" className="caption">
            {t('worded')}
          </span>
          <SegmentedControl
            className="models-worded"
            aria-labelledby="models-worded"
            value={wording}
            disabled={busy}
            onChange={(to) => start(to === 'plain' ? { what: 'unload' } : { what: 'choose', id: chosen })}
            data={[
              { value: 'plain', label: t('plainly') },
              { value: 'model', label: t('byModel') },
            ]}
          />
        </div>
      </div>
      <dl>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
