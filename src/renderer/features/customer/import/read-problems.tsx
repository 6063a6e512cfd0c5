import { WarningCircle } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ImportPreview } from '../../../../shared/contract'
import { inOwnWords } from '../../../from-main/in-own-words'
import { useFormat } from '../../../ui/format'

const FIRST = 4

/** Lines that could not be read, or were read on an assumption, each with main's reason. The rest goes on. */
export function ReadProblems({ problems }: { readonly problems: ImportPreview['errors'] }) {
  const t = useTranslations('import')
  const format = useFormat()
  const [all, setAll] = useState(false)
  const shown = all ? problems : problems.slice(0, FIRST)
  return (
    <section className="imp-problems" aria-labelledby="import-problems">
      <h3 id="import-problems">
        <WarningCircle size={16} className="imp-problems-icon" aria-hidden="true" />
        {t('problems', { count: problems.length })}
      </h3>
      <ul>
        {shown.map(({ line, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one line may have two problems.
          <li key={`${line} ${index}`}>
            <span className="muted">{t('line', { line })}</span>
            <span>{format.text(inOwnWords(reason))}</span>
          </li>
        ))}
      </ul>
      {problems.length > FIRST && (
        <button type="button" className="act" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewerProblems') : t('allProblems', { count: problems.length })}
        </button>
      )}
    </section>
  )
}
