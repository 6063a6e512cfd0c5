// A chart's tooltip as elements: payees and notes are other people's text and never become markup.

export interface TooltipLine {
  readonly label: string
  readonly value: string
}

/** `hint`: what a click does. */
export function tooltipOf(title: string, lines: readonly TooltipLine[], hint?: string): HTMLElement {
  const tooltip = document.createElement('div')
  const heading = tooltip.appendChild(document.createElement('div'))
  heading.textContent = title
  heading.style.opacity = '0.75'
  for (const { label, value } of lines) {
    const line = tooltip.appendChild(document.createElement('div'))
    line.style.cssText = 'display:flex;justify-content:space-between;gap:16px'
    line.appendChild(document.createElement('span')).textContent = label
    const amount = line.appendChild(document.createElement('strong'))
    amount.textContent = value
    amount.style.fontWeight = '500'
  }
  if (hint) {
    const last = tooltip.appendChild(document.createElement('div'))
    last.textContent = hint
    last.style.cssText = 'margin-top:2px;opacity:0.75'
  }
  return tooltip
}
