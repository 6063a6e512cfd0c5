import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/integration/**/*.test.ts'],
    globalSetup: 'tests/temporary-folder.ts',
    // All cores: nobody works beside it.
    maxWorkers: '100%',
    // A busy machine is slow, not wrong.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The contrast test reads the tokens; other tests get empty style sheets.
    css: { include: [/tokens\.css/] },
  },
})
