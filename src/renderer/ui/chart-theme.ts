// The design tokens as ECharts needs them: resolved colours, and the parts that every chart shares.
import type { EChartsOption } from 'echarts'
import { useEffect, useMemo, useState } from 'react'
import { FONT_FAMILY } from './font-family'
import { useTheme } from './theme'

export interface ChartTokens {
  readonly canvas: string
  readonly surface: string
  readonly ink: string
  readonly muted: string
  readonly hairline: string
  readonly accent: string
  readonly critical: string
  readonly positive: string
  /** The colour of a `var(--…)`, as categoryColour gives it. */
  readonly resolve: (variable: string) => string
}

export const CHART_FONT = `12px ${FONT_FAMILY}`
/** Letters of both scripts and the signs that money needs: they lie in different files of the fonts. */
const CHART_TEXT = 'Aक1₹£$−•'

/** Resolved anew when the theme changes, and when the font has come, so that everything measured is measured again. */
export function useChartTokens(): ChartTokens {
  const { theme } = useTheme()
  const fontLoaded = useChartFont()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured with another font must be made anew.
  return useMemo(() => {
    document.documentElement.dataset.theme = theme
    const style = getComputedStyle(document.documentElement)
    const token = (name: string) => style.getPropertyValue(name).trim()
    // --accent points to another variable, which only an element can resolve.
    const resolve = (variable: string): string => {
      const name = /^var\((--[\w-]+)\)$/.exec(variable)?.[1]
      return name ? resolve(token(name)) : variable
    }
    return {
      canvas: token('--canvas'),
      surface: token('--surface'),
      ink: token('--ink'),
      muted: token('--muted'),
      hairline: token('--hairline'),
      accent: resolve('var(--accent)'),
      critical: token('--critical'),
      positive: token('--positive'),
      resolve,
    }
  }, [theme, fontLoaded])
}

/** Once it is there it stays; asking the window whether it is takes longer than drawing a chart. */
let fontHasCome = false

function useChartFont(): boolean {
  const [loaded, setLoaded] = useState(fontHasCome)
  useEffect(() => {
    if (loaded) return
    let wanted = true
    document.fonts.load(CHART_FONT, CHART_TEXT).then(() => {
      fontHasCome = true
      if (wanted) setLoaded(true)
    })
    return () => {
      wanted = false
    }
  }, [loaded])
  return loaded
}

/** '#1B1F1D' at 12 % → 'rgba(27,31,29,0.12)'. */
export function withAlpha(hex: string, alpha: number): string {
  const value = Number.parseInt(hex.slice(1), 16)
  return `rgba(${value >> 16},${(value >> 8) & 255},${value & 255},${alpha})`
}

/** `hex` at `share` over an opaque `ground`: looks like withAlpha, but hides the hairlines behind it. */
export function mixedInto(ground: string, hex: string, share: number): string {
  const channel = (colour: string, shift: number) => (Number.parseInt(colour.slice(1), 16) >> shift) & 255
  const mixed = [16, 8, 0].map((shift) =>
    Math.round(channel(ground, shift) * (1 - share) + channel(hex, shift) * share),
  )
  return `rgb(${mixed.join(',')})`
}

/** Text style, horizontal hairlines, quiet axes, our own tooltip. Charts spread it and add their own parts. */
export function chartBase(tokens: ChartTokens): EChartsOption {
  return {
    animationDuration: 250,
    animationDurationUpdate: 0,
    textStyle: { fontFamily: FONT_FAMILY, fontSize: 12, color: tokens.muted },
    tooltip: {
      trigger: 'axis',
      confine: true,
      extraCssText: 'box-shadow: none; border-radius: 6px; font-feature-settings: "tnum"',
      backgroundColor: tokens.ink,
      borderWidth: 0,
      padding: [6, 10],
      textStyle: { color: tokens.canvas, fontSize: 12, fontFamily: FONT_FAMILY },
      axisPointer: { type: 'line', lineStyle: { color: withAlpha(tokens.ink, 0.3), width: 1, type: 'solid' } },
    },
  }
}

export function valueAxis(tokens: ChartTokens) {
  return {
    type: 'value' as const,
    splitNumber: 4,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: tokens.muted, fontSize: 12 },
    splitLine: { lineStyle: { color: tokens.hairline, width: 1 } },
  }
}

export function categoryAxis(tokens: ChartTokens) {
  return {
    type: 'category' as const,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: tokens.muted, fontSize: 12 },
  }
}
