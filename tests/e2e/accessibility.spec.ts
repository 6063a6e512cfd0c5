import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page, test } from 'playwright/test'
import { launch, signInAs } from './launch'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function faults(page: Page): Promise<string[]> {
  // Colours are judged once nothing moves or fades any more.
  await page.waitForFunction(() => !document.querySelector('main .skeleton'))
  await page.waitForTimeout(600)
  await page.evaluate(axe)
  return page.evaluate(async (rules) => {
    const run = Reflect.get(window, 'axe').run as (
      context: unknown,
      options: unknown,
    ) => Promise<{
      violations: { id: string; impact: string; nodes: { target: string[] }[] }[]
    }>
    // A tooltip belongs to no part of the page.
    const { violations } = await run({ exclude: [['.tooltip']] }, { runOnly: rules })
    return violations
      .filter(({ impact }) => impact !== 'minor')
      .flatMap(({ id, impact, nodes }) => {
        const targets = nodes.map(({ target }) => target.join(' '))
        // Menus and tooltips belong to the control that opens them, not to a part of the page.
        const faulty = targets.filter((target) => id !== 'region' || !target.includes('data-portal'))
        return faulty.length > 0 ? [`${impact} ${id}: ${faulty.slice(0, 3).join(' | ')}`] : []
      })
  }, RULES)
}

type Found = Record<string, string[]>

/** Of every page that the navigation leads to, once it has what it shows. */
async function lookAtPlaces(page: Page, found: Found): Promise<void> {
  const places = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
  for (let index = 0; index < (await places.count()); index++) {
    const place = places.nth(index)
    await place.click()
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 })
    found[(await place.getAttribute('aria-label')) ?? `place ${index}`] = await faults(page)
  }
}

const main = (page: Page) => page.getByRole('main')
const place = (page: Page, name: RegExp | string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
const leaveFields = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** What opens over a customer's pages or beside them. */
async function lookAtWhatOpens(page: Page, found: Found): Promise<void> {
  await place(page, 'Home')
  await main(page)
    .getByRole('button', { name: /^Balance, / })
    .click()
  await page.getByRole('menu').waitFor()
  found['menu of accounts'] = await faults(page)
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^More about the chart/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Show as table' }).click()
  found['chart as a table'] = await faults(page)

  await place(page, 'Spending')
  await page.getByText('Ring', { exact: true }).click()
  found['Spending as a ring'] = await faults(page)

  await place(page, 'Transactions')
  await page.getByRole('button', { name: 'Add filter' }).click()
  found['menu of filters'] = await faults(page)
  await page.getByRole('menuitem', { name: 'Amount' }).click()
  await page.getByLabel('At least').waitFor()
  found['filter editor'] = await faults(page)
  await closeDialog(page)
  await page.getByRole('grid', { name: 'Transactions' }).getByRole('row').nth(1).click()
  await page.getByRole('region', { name: 'Transaction', exact: true }).getByRole('radio').first().waitFor()
  found['drawer of a transaction'] = await faults(page)
  await page.keyboard.press('Escape')

  await place(page, 'Budgets')
  found.report = await report(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('option').first().waitFor()
  found.palette = await faults(page)
  await closeDialog(page)
  await leaveFields(page)
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  found.shortcuts = await faults(page)
  await closeDialog(page)
  await page.getByRole('button', { name: 'Hide amounts and names' }).click()
  await place(page, 'Home')
  found['Home with the privacy eye closed'] = await faults(page)
  await page.getByRole('button', { name: 'Show amounts and names' }).click()
}

async function report(page: Page): Promise<string[]> {
  await place(page, 'Settings')
  await main(page).getByRole('link', { name: 'Monthly report' }).click()
  await page.locator('.report-paper').waitFor()
  return faults(page)
}

for (const theme of ['light', 'dark']) {
  test(`no page has a fault of weight in ${theme}`, async () => {
    // Over thirty views, each looked at by over ninety rules.
    test.setTimeout(300_000)
    const { app, page } = await launch()
    await page.getByLabel('User name').waitFor()
    await page.evaluate((chosen) => localStorage.setItem('teller.theme', chosen), theme)
    await page.reload()
    await page.getByLabel('User name').waitFor()
    const found: Found = { 'sign-in': await faults(page) }
    await page.getByLabel('User name').fill('nobody')
    await page.getByLabel('Password', { exact: true }).fill('nothing')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: /./ }).waitFor()
    found['sign-in refused'] = await faults(page)
    await page.getByRole('button', { name: /Asha Kulkarni/ }).click()
    await page.getByRole('dialog', { name: 'Welcome to Teller' }).waitFor()
    found.welcome = await faults(page)
    await closeDialog(page)
    await lookAtPlaces(page, found)
    await lookAtWhatOpens(page, found)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await signInAs(page, 'Ravi Menon')
    await lookAtPlaces(page, found)
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])))
    await app.close()
  })
}
