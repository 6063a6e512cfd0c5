import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/integration/**/*.test.ts'],
    globalSetup: 'tests/temporary-folder.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The contrast test reads the tokens; other tests get empty style sheets.
    css: { include: [/tokens\.css/] },
  },
})
