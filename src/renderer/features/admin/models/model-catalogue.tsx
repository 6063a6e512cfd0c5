import { useTranslations } from 'use-intl'
import type { Models } from '../../../../shared/models'
import { useAmounts } from './use-amounts'

/** Open models that are of use, with the command that fetches each on a machine with a network. */
export function ModelCatalogue({ models }: { readonly models: Models }) {
  const t = useTranslations('admin.models.catalogue')
  const { size } = useAmounts()
  const there = new Set(models.files.map(({ fileName }) => fileName))
  return (
    <section className="models-section" aria-labelledby="models-catalogue">
      <h2 id="models-catalogue">{t('title')}</h2>
      <p className="muted">{t('text')}</p>
      <div className="surface data-surface">
        <table className="data-table models-table" aria-labelledby="models-catalogue">
          <thead>
            <tr>
              <th scope="col">{t('model')}</th>
              <th scope="col" className="num">
                {t('size')}
              </th>
              <th scope="col" className="num">
                {t('needs')}
              </th>
              <th scope="col">{t('licence')}</th>
              <th scope="col">{t('command')}</th>
            </tr>
          </thead>
          <tbody>
            {models.catalogue.map((model) => (
              <tr key={model.name}>
                <td>
                  <span className="models-name">
                    {model.title}
                    {there.has(model.fileName) && <span className="models-mark">{t('there')}</span>}
                  </span>
                  <span className="caption models-about">{model.note}</span>
                </td>
                <td className="num">{size(model.bytes)}</td>
                <td className="num">
                  {t('about', { size: size(model.memoryBytes) })}
                  {model.memoryBytes > models.memory.totalBytes && (
                    <span className="caption models-fits-no">{t('tooLarge')}</span>
                  )}
                </td>
                <td className="models-licence">{model.licence}</td>
                <td>
                  <code className="models-command">{model.command}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
