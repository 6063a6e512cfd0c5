// WCAG 2.2 AA: text at least 4.5:1 (1.4.3), what is needed to recognise a control or a mark at least 3:1 (1.4.11).
// Category colours and the borders of fields are not held to 3:1: a name, a label or a placeholder always stands there
// too, and those are text.
import { describe, expect, test } from 'vitest'
import css from './tokens.css?raw'

type Colour = readonly [red: number, green: number, blue: number, alpha: number]

const THEMES = ['light', 'dark'] as const
const WORKSPACES = ['customer', 'admin'] as const
const CASES = THEMES.flatMap((theme) => WORKSPACES.map((workspace) => ({ theme, workspace })))

const TEXT = ['ink', 'muted', 'accent', 'positive', 'caution', 'critical']
/** Of the accent, in base.css. */
const DOTS_ALPHA = 0.75
/** Words on washes: what is written there, and what the wash lies on. */
const ON_WASH = [
  { text: 'ink', wash: 'wash', grounds: ['canvas', 'surface'] },
  { text: 'muted', wash: 'wash', grounds: ['canvas', 'surface'] },
  { text: 'accent', wash: 'accent-wash', grounds: ['canvas'] },
  { text: 'ink', wash: 'row-wash', grounds: ['canvas', 'surface'] },
  { text: 'muted', wash: 'row-wash', grounds: ['canvas', 'surface'] },
  { text: 'positive', wash: 'row-wash', grounds: ['canvas', 'surface'] },
  { text: 'critical', wash: 'critical-wash', grounds: ['canvas', 'surface'] },
]

describe.each(CASES)('the $theme tokens of the $workspace workspace', ({ theme, workspace }) => {
  const tokens = tokensOf(theme, workspace)
  const colour = (name: string) => colourOf(`var(--${name})`, tokens)

  test('write text at 4.5:1 on canvas and surface', () => {
    for (const text of TEXT) {
      for (const ground of ['canvas', 'surface']) {
        expect.soft(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  test('write text at 4.5:1 on the accent and in tooltips', () => {
    expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('canvas'), colour('ink'))).toBeGreaterThanOrEqual(4.5)
  })

  test('write text at 4.5:1 on washes', () => {
    for (const { text, wash, grounds } of ON_WASH) {
      for (const ground of grounds) {
        const under = over(colour(wash), colour(ground))
        expect.soft(contrast(colour(text), under), `${text} on ${wash} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  test('draw lines, focus rings and the dots of a verified figure at 3:1', () => {
    const [red, green, blue] = colour('accent')
    for (const ground of ['canvas', 'surface']) {
      expect.soft(contrast(colour('ink'), colour(ground)), `ink on ${ground}`).toBeGreaterThanOrEqual(3)
      expect.soft(contrast(colour('accent'), colour(ground)), `accent on ${ground}`).toBeGreaterThanOrEqual(3)
      const dots = over([red, green, blue, DOTS_ALPHA], colour(ground))
      expect.soft(contrast(dots, colour(ground)), `dots on ${ground}`).toBeGreaterThanOrEqual(3)
    }
  })
})

/** Every custom property, as the cascade of that theme and workspace leaves it. */
function tokensOf(theme: (typeof THEMES)[number], workspace: (typeof WORKSPACES)[number]): Record<string, string> {
  const applies = new Set([
    ':root',
    `[data-theme="${theme}"]`,
    '[data-theme]',
    `[data-workspace="${workspace}"]`,
    '[data-workspace]',
  ])
  const rules = [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)]
  const entries = rules
    .filter(([, selector = '']) => selector.split(',').some((each) => applies.has(each.trim())))
    .flatMap(([, , body = '']) => [...body.matchAll(/--([\w-]+):\s*([^;]+)/g)])
  return Object.fromEntries(entries.map(([, name = '', value = '']) => [name, value.trim()]))
}

/** Reads what tokens.css uses: #RRGGBB, var(--…), transparent, color-mix(in srgb, A n%, B). */
function colourOf(value: string, tokens: Record<string, string>): Colour {
  const hex = /^#([0-9a-f]{6})$/i.exec(value)?.[1]
  if (hex) {
    const number = Number.parseInt(hex, 16)
    return [number >> 16, (number >> 8) & 255, number & 255, 1]
  }
  const name = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
  if (name) return colourOf(tokens[name] ?? '', tokens)
  const mix = /^color-mix\(in srgb, (.+?) (\d+)%, (.+)\)$/.exec(value)
  if (mix) {
    const [, first = '', percent = '', second = ''] = mix
    const share = Number(percent) / 100
    const [red, green, blue] = colourOf(first, tokens)
    if (second === 'transparent') return [red, green, blue, share]
    return over([red, green, blue, share], colourOf(second, tokens))
  }
  throw new Error(`no colour: ${value}`)
}

function over([red, green, blue, alpha]: Colour, [underRed, underGreen, underBlue]: Colour): Colour {
  const blend = (above: number, under: number) => above * alpha + under * (1 - alpha)
  return [blend(red, underRed), blend(green, underGreen), blend(blue, underBlue), 1]
}

function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG relative luminance. */
function luminance([red, green, blue]: Colour): number {
  const linear = (channel: number) => {
    const value = channel / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
