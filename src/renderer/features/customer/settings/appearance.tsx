import { NativeSelect, Radio } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { LANGUAGES, nameOfLanguage } from '../../../messages/languages'
import { useBank, useFormat } from '../../../ui/format'
import { useLanguage } from '../../../ui/language'
import { type ThemeChoice, useTheme } from '../../../ui/theme'
import { useToast } from '../../../ui/toasts'
import { useChangePreferences } from '../preferences/use-preferences'

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark']

/** The theme stays on this machine; the language goes with the customer. */
export function Appearance() {
  const t = useTranslations('settings.appearance')
  const { choice, choose } = useTheme()
  return (
    <section aria-labelledby="appearance">
      <h2 id="appearance">{t('title')}</h2>
      <Radio.Group
        className="set-field"
        label={t('theme')}
        value={choice}
        onChange={(chosen) => choose(chosen as ThemeChoice)}
      >
        <div className="set-radios">
          {THEMES.map((theme) => (
            <Radio key={theme} value={theme} label={t(`themes.${theme}`)} color="var(--accent)" />
          ))}
        </div>
      </Radio.Group>
      <LanguageField />
    </section>
  )
}

function LanguageField() {
  const t = useTranslations('settings.appearance')
  const common = useTranslations('common')
  const format = useFormat()
  const bank = useBank()
  const toast = useToast()
  const change = useChangePreferences()
  const { language } = useLanguage()
  return (
    <NativeSelect
      className="set-field set-language"
      label={common('language')}
      description={t('writes', { amount: format.exact(1_234_567_89), day: format.dayYear(bank.asOf) })}
      data={LANGUAGES.map((each) => ({ value: each, label: nameOfLanguage(each) }))}
      value={language}
      onChange={(event) =>
        change({ language: event.currentTarget.value }).catch((error: Error) => toast({ text: error.message }))
      }
    />
  )
}
