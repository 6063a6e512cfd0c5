import { useTranslations } from 'use-intl'
import type { LabResult } from '../../../../shared/product-lab'
import { useFormat } from '../../../ui/format'
import { useGroupName } from './use-group-name'
import { useTerms } from './use-terms'

/** A result as the rows of a spreadsheet: terms, figures, segments and fairness, as they are on screen. */
export function useLabRows(): (result: LabResult) => readonly (readonly string[])[] {
  const t = useTranslations('productLab.result')
  const segmentWords = useTranslations('productLab.segments')
  const fairnessWords = useTranslations('productLab.fairness')
  const format = useFormat()
  const terms = useTerms()
  const groupName = useGroupName()
  return (result) => {
    const { customers, eligible, uptake, benefitMinor } = result
    const money = (name: string, range: LabResult['netMinor']) => [
      `${name} (${format.currency})`,
      format.plain(range.low),
      format.plain(range.expected),
      format.plain(range.high),
    ]
    const cell = (value: LabResult['eligible']) => ('suppressed' in value ? '' : String(value.value))
    return [
      ...terms(result.simulation).map(({ name, value }) => [name, value]),
      [],
      [t('eligible'), cell(eligible), cell(customers)],
      [`${t('benefit')} (${format.currency})`, format.plain(benefitMinor)],
      [t('title'), t('low'), t('expected'), t('high')],
      [t('uptake'), String(uptake.low), String(uptake.expected), String(uptake.high)],
      money(t('revenue'), result.revenueMinor),
      money(t('cost'), result.costMinor),
      money(t('cannibalised'), result.cannibalisedMinor),
      money(t('netRow'), result.netMinor),
      [],
      [
        segmentWords('segment'),
        segmentWords('customers'),
        segmentWords('eligible'),
        segmentWords('uptake'),
        `${segmentWords('net')} (${format.currency})`,
      ],
      ...result.segments.map((each) => [
        each.segment,
        cell(each.customers),
        String(each.eligible),
        String(each.uptake),
        format.plain(each.netMinor),
      ]),
      [],
      [fairnessWords('group'), fairnessWords('customers'), fairnessWords('rate'), fairnessWords('ratio')],
      ...result.fairness.flatMap(({ by, groups }) =>
        groups.map((each) => [groupName(by, each.group), cell(each.customers), String(each.rate), String(each.ratio)]),
      ),
    ]
  }
}
