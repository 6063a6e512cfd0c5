import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page, test } from 'playwright/test'
import { launch, signInAs } from './launch'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function faults(page: Page): Promise<string[]> {
  // Colours are judged once nothing moves or fades any more.
  await page.waitForFunction(() => !document.querySelector('main .skeleton'))
  await page.waitForTimeout(600)
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const run = Reflect.get(window, 'axe').run as (options: unknown) => Promise<{
      violations: { id: string; impact: string; nodes: { target: string[] }[] }[]
    }>
    const { violations } = await run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ target }) => target.join(' '))
            .join(' | ')}`,
      )
  })
}

/** Of every page that the navigation leads to, once it has what it shows. */
async function faultsOfPlaces(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  const places = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
  for (let index = 0; index < (await places.count()); index++) {
    const place = places.nth(index)
    await place.click()
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 })
    found[(await place.getAttribute('aria-label')) ?? `place ${index}`] = await faults(page)
  }
  return found
}

for (const theme of ['light', 'dark']) {
  test(`no page has a serious fault in ${theme}`, async () => {
    const { app, page } = await launch()
    await page.getByLabel('User name').waitFor()
    await page.evaluate((chosen) => localStorage.setItem('teller.theme', chosen), theme)
    await page.reload()
    await page.getByLabel('User name').waitFor()
    const found: Record<string, string[]> = { 'sign-in': await faults(page) }
    await signInAs(page, 'Asha Kulkarni')
    Object.assign(found, await faultsOfPlaces(page))
    await page.getByRole('link', { name: 'Spending', exact: true }).click()
    await page.getByText('Ring', { exact: true }).click()
    found['Spending as a ring'] = await faults(page)
    await page.keyboard.press('Control+k')
    await page.getByRole('option').first().waitFor()
    found.palette = await faults(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    found.shortcuts = await faults(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await signInAs(page, 'Ravi Menon')
    Object.assign(found, await faultsOfPlaces(page))
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((place) => [place, []])))
    await app.close()
  })
}
