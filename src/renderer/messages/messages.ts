// The message catalogue, one file per feature. English is the source; every other language must have the same keys.
import admin from './en/admin.json'
import assistant from './en/assistant.json'
import balance from './en/balance.json'
import bankAssistant from './en/bank-assistant.json'
import budgets from './en/budgets.json'
import common from './en/common.json'
import customer from './en/customer.json'
import forecast from './en/forecast.json'
import goals from './en/goals.json'
import guide from './en/guide.json'
import handOff from './en/hand-off.json'
import health from './en/health.json'
import home from './en/home.json'
import statementImport from './en/import.json'
import insights from './en/insights.json'
import kiosk from './en/kiosk.json'
import productInterest from './en/product-interest.json'
import productLab from './en/product-lab.json'
import products from './en/products.json'
import recurring from './en/recurring.json'
import report from './en/report.json'
import settings from './en/settings.json'
import signIn from './en/sign-in.json'
import spending from './en/spending.json'
import transactions from './en/transactions.json'
import welcome from './en/welcome.json'
import whatIf from './en/what-if.json'

export const messages = {
  ...common,
  ...signIn,
  ...kiosk,
  ...customer,
  ...balance,
  ...home,
  ...forecast,
  ...insights,
  ...guide,
  ...handOff,
  ...health,
  ...products,
  ...productInterest,
  ...productLab,
  ...spending,
  ...budgets,
  ...goals,
  ...recurring,
  ...transactions,
  ...welcome,
  ...whatIf,
  ...statementImport,
  ...report,
  ...settings,
  ...assistant,
  ...bankAssistant,
  ...admin,
}

declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof messages
  }
}
