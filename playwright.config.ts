import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 90_000,
  // A busy machine is slow, not wrong.
  expect: { timeout: 15_000 },
  workers: 1,
  // What passes only the second time is listed as flaky, and is to be mended.
  retries: 1,
  reporter: 'list',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/global-setup.ts',
})
