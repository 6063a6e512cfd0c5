import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Fixed targets: electron-vite would otherwise derive them from the installed `electron` package (45), which is newer
// than the oldest runtime we run on (33: Node 20.18, Chrome 130).
const NODE = 'node20.18'
const CHROME = 'chrome130'

export default defineConfig({
  main: {
    build: {
      target: NODE,
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          worker: 'src/main/jobs/worker.ts',
          'model-engine': 'src/main/models/engine-child.ts',
          'model-trial': 'src/main/models/trial-child.ts',
        },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      // A sandboxed preload must be one CommonJS file.
      rollupOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    build: { target: CHROME, minify: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
    plugins: [react()],
  },
})
