// From launch to a painted page, against an Electron window with an empty page on the same runtime.
import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BenchBank, Measured } from '../bench'
import { percentile } from './statistics'

const BARE_MAIN = `
const { app, BrowserWindow } = require('electron')
app.setPath('userData', process.env.TELLER_USER_DATA)
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  window.webContents.once('did-finish-load', async () => {
    await window.webContents.executeJavaScript('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    console.log('ready')
  })
  window.loadFile('index.html')
})`

export async function windowAgainstBareWindow(bank: BenchBank): Promise<Measured[]> {
  const bareDir = mkdtempSync(join(tmpdir(), 'teller-bare-'))
  writeFileSync(join(bareDir, 'package.json'), '{"name":"bare","main":"main.cjs"}')
  writeFileSync(join(bareDir, 'main.cjs'), BARE_MAIN)
  writeFileSync(join(bareDir, 'index.html'), '<!doctype html><title>bare</title><p>ready</p>')
  const app = resolve(import.meta.dirname, '../..')
  const runs = bank.quick ? 3 : 7
  const ours: number[] = []
  const bare: number[] = []
  // The first of each warms the disk cache; then they alternate, so that a busy spell hits both.
  for (let run = 0; run <= runs; run++) {
    const bareMs = await untilReady(bareDir, mkdtempSync(join(tmpdir(), 'teller-bare-data-')))
    const oursMs = await untilReady(app, bank.dataDir)
    if (run === 0) continue
    bare.push(bareMs)
    ours.push(oursMs)
  }
  const value = percentile(ours, 0.5)
  const reference = percentile(bare, 0.5)
  return [{ name: 'window', value, unit: 'ms', reference, ratio: value / reference }]
}

function untilReady(app: string, dataDir: string): Promise<number> {
  const flags = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu']
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const startedAt = performance.now()
  return new Promise((resolveMs, reject) => {
    const started = spawn(process.execPath, [...flags, '--log-level=3', app], {
      env: { ...env, TELLER_USER_DATA: dataDir },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let ms: number | null = null
    started.stdout.on('data', (chunk: Buffer) => {
      if (ms !== null || !/^ready/m.test(chunk.toString())) return
      ms = performance.now() - startedAt
      started.kill()
    })
    started.on('exit', (code) => (ms === null ? reject(new Error(`${app} ended with ${code}`)) : resolveMs(ms)))
  })
}
