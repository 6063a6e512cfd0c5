import { NumberInput, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { SERVER_ID } from '../../../../shared/models'
import type { ModelWorkProps } from './use-model-work'

/** A model server of another program on this computer: off unless somebody turns it on, and never at a kiosk. */
export function ModelServerForm({ models, busy, start }: ModelWorkProps) {
  const t = useTranslations('admin.models.server')
  const { server, chosen } = models
  const [port, setPort] = useState<number | string>(server.port)
  const [model, setModel] = useState(server.model ?? '')
  const isPort = typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= 65_535
  const isChanged = port !== server.port || model.trim() !== (server.model ?? '')
  const set = (on: boolean) =>
    start({ what: 'server', on, port: isPort ? Number(port) : server.port, model: model.trim() || null })
  return (
    <section className="models-section models-server" aria-labelledby="models-server">
      <h2 id="models-server">{t('title')}</h2>
      <p className="muted">{t(server.allowed ? 'text' : 'kiosk')}</p>
      {server.allowed && (
        <form
          className="models-server-form"
          onSubmit={(event) => {
            event.preventDefault()
            set(server.on)
          }}
        >
          <Switch
            color="var(--accent)"
            checked={server.on}
            disabled={busy}
            onChange={(event) => set(event.currentTarget.checked)}
            label={t('on')}
          />
          <NumberInput
            label={t('port')}
            value={port}
            onChange={setPort}
            min={1}
            max={65_535}
            allowDecimal={false}
            thousandSeparator=""
            hideControls
            w={120}
            error={!isPort && t('portWrong')}
          />
          <TextInput
            label={t('model')}
            placeholder={t('first')}
            value={model}
            onChange={(event) => setModel(event.currentTarget.value)}
            maxLength={200}
            w={240}
          />
          {isChanged && (
            <button type="submit" className="button line" disabled={busy || !isPort}>
              {t('save')}
            </button>
          )}
          {server.on && !isChanged && chosen !== SERVER_ID && (
            <button
              type="button"
              className="button line"
              disabled={busy}
              onClick={() => start({ what: 'choose', id: SERVER_ID })}
            >
              {t('choose')}
            </button>
          )}
        </form>
      )}
    </section>
  )
}
