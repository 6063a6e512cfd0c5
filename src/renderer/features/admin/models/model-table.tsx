import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ModelFault, ModelFile } from '../../../../shared/models'
import { Confirm } from '../confirm'
import { useAmounts } from './use-amounts'
import type { ModelTask, ModelWorkProps } from './use-model-work'

/** Every model file of this machine: what it is, what it needs, what it has shown. */
export function ModelTable({ models, busy, start }: ModelWorkProps) {
  const t = useTranslations('admin.models.table')
  const [deleting, setDeleting] = useState<string | null>(null)
  return (
    <section className="models-section" aria-labelledby="models-files">
      <h2 id="models-files">{t('title')}</h2>
      <div className="surface data-surface">
        <table className="data-table models-table" aria-labelledby="models-files">
          <thead>
            <tr>
              <th scope="col">{t('model')}</th>
              <th scope="col" className="num">
                {t('size')}
              </th>
              <th scope="col" className="num">
                {t('needs')}
              </th>
              <th scope="col" className="num">
                {t('speed')}
              </th>
              <th scope="col">{t('checksum')}</th>
              <th>
                <span className="sr-only">{t('acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {models.files.map((file) => (
              <Row
                key={file.id}
                file={file}
                isChosen={models.wording === 'model' && models.chosen === file.id}
                isInUse={models.now.id === file.id}
                busy={busy}
                deleting={deleting === file.id}
                onDeleting={(yes) => setDeleting(yes ? file.id : null)}
                start={start}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Nothing can be tried again about these: the file itself is no good. */
const NEVER_LOADED: ReadonlySet<ModelFault> = new Set(['missing', 'damaged', 'not-a-model', 'truncated'])

interface RowProps {
  readonly file: ModelFile
  readonly isChosen: boolean
  readonly isInUse: boolean
  readonly busy: boolean
  readonly deleting: boolean
  readonly onDeleting: (yes: boolean) => void
  readonly start: (task: ModelTask) => void
}

function Row({ file, isChosen, isInUse, busy, deleting, onDeleting, start }: RowProps) {
  const t = useTranslations('admin.models.table')
  const { size, count } = useAmounts()
  const { id, name, measured, fault } = file
  const needs = file.fits === 'unknown' || isInUse ? null : file.fits
  return (
    <>
      <tr aria-current={isChosen || undefined}>
        <td>
          <span className="models-name">
            {name}
            {isChosen && <span className="models-mark">{t('chosen')}</span>}
          </span>
          <Description file={file} />
          {fault && <span className="models-fault">{t(`fault.${fault}`)}</span>}
        </td>
        <td className="num">{size(file.bytes)}</td>
        <td className="num">
          {file.memoryBytes === null ? t('unknown') : t('about', { size: size(file.memoryBytes) })}
          {needs && <span className={`caption models-fits-${needs}`}>{t('fits', { fits: needs })}</span>}
        </td>
        <td className="num">
          {measured ? (
            t('perSecond', { speed: count(measured.tokensPerSecond) })
          ) : (
            <span className="muted">{t('untried')}</span>
          )}
          {measured && <span className="caption">{t('first', { wait: count(measured.firstTokenMs) })}</span>}
        </td>
        <td className="models-sum" title={file.sha256 ?? undefined}>
          <span className={file.checksum === 'differs' ? 'critical' : undefined}>
            {t('sum', { checksum: file.checksum })}
          </span>
          {file.sha256 && <code className="caption">{file.sha256.slice(0, 12)}</code>}
        </td>
        <td>
          <div className="models-acts">
            {!isChosen && !(fault && NEVER_LOADED.has(fault)) && (
              <button
                type="button"
                className="act"
                disabled={busy}
                aria-label={t('chooseOf', { name })}
                onClick={() => start({ what: 'choose', id })}
              >
                {t('choose')}
              </button>
            )}
            <button
              type="button"
              className="act"
              disabled={busy}
              aria-label={t('verifyOf', { name })}
              onClick={() => start({ what: 'verify', id })}
            >
              {t('verify')}
            </button>
            {file.origin === 'imported' && (
              <button
                type="button"
                className="act"
                disabled={busy}
                aria-label={t('deleteOf', { name })}
                onClick={() => onDeleting(true)}
              >
                {t('delete')}
              </button>
            )}
          </div>
        </td>
      </tr>
      {deleting && (
        <tr className="data-asking">
          <td colSpan={6}>
            <Confirm
              question={t('ask', { name, size: size(file.bytes) })}
              yes={t('delete')}
              no={t('keep')}
              busy={busy}
              onYes={() => start({ what: 'delete', id })}
              onNo={() => onDeleting(false)}
            />
          </td>
        </tr>
      )}
    </>
  )
}

/** 'Q4_K_M · 1.5 B parameters · 32,768 tokens · Apache-2.0 · calls tools' */
function Description({ file }: { readonly file: ModelFile }) {
  const t = useTranslations('admin.models.table')
  const { count, tenths } = useAmounts()
  const { parameters, trainedContextTokens, quantisation, licence } = file
  const parts = [
    t(file.origin),
    ...(quantisation ? [quantisation] : []),
    // Billions and millions, as everybody names models, whatever the country groups by.
    ...(parameters && parameters >= 1e9 ? [t('billions', { count: tenths(parameters / 1e9) })] : []),
    ...(parameters && parameters < 1e9 ? [t('millions', { count: tenths(parameters / 1e6) })] : []),
    ...(trainedContextTokens ? [t('context', { count: count(trainedContextTokens) })] : []),
    licence ?? t('noLicence'),
    ...(file.callsTools ? [t('tools')] : []),
  ]
  return <span className="caption models-about">{parts.join(' · ')}</span>
}
