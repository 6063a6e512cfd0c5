// Every evaluation runs on a synthetic bank of its own making, and writes what it prints as JSON with the promised keys.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { scripts } from '../../package.json'

const ROOT = resolve(import.meta.dirname, '../..')

interface Tiny {
  readonly options: readonly string[]
  readonly keys: readonly string[]
}

/** By command: options that make it small, and what a reader of its JSON counts on. A new command without an entry fails. */
const TINY: Readonly<Record<string, Tiny>> = {
  'eval:anomalies': {
    options: ['--customers', '12', '--months', '3'],
    keys: ['rows', 'frauds', 'prAuc', 'rules', 'budget'],
  },
  'eval:assistant': {
    options: ['--data', join(ROOT, 'tests/golden/customer-blind-2.jsonl')],
    keys: ['questions', 'rightFigure', 'unverifiedShown', 'rightRefusal', 'wrong'],
  },
  'eval:budgets': { options: ['--customers', '2'], keys: ['cases', 'meanError'] },
  'eval:categories': {
    options: ['--customers', '1'],
    keys: ['rows', 'classes', 'random', 'grouped', 'groupedAsWritten'],
  },
  'eval:churn': {
    options: ['--customers', '150', '--months', '12'],
    keys: ['customers', 'churned', 'auc', 'brier', 'liftTop10', 'baselines'],
  },
  'eval:forecast': {
    options: ['--customers', '3'],
    keys: ['accounts', 'windows', 'mae', 'smape', 'mase30', 'shortfall', 'coverage80', 'baselines'],
  },
  'eval:hand-off': { options: [], keys: ['questions', 'calls', 'recall', 'precision', 'rightTopic'] },
  'eval:knowledge': {
    options: [],
    keys: ['entries', 'questions', 'hitAt1', 'hitAt3', 'answeredRightly', 'outside', 'outsideQuoted'],
  },
  'eval:lab': { options: ['--customers', '60', '--months', '8'], keys: ['designs'] },
  'eval:privacy': {
    options: ['--rounds', '1', '--sizes', '9'],
    keys: ['calls', 'groupsShown', 'groupsUnderK', 'differenceAttacks'],
  },
  'eval:recommend': { options: ['--customers', '6'], keys: ['customers', 'recall'] },
  'eval:recurring': { options: ['--customers', '4', '--months', '12'], keys: ['precision', 'recall', 'byPeriod'] },
  'eval:rfm': { options: ['--customers', '10', '--months', '4'], keys: ['customers', 'cuts', 'warnings'] },
  'eval:segments': {
    options: ['--customers', '40', '--months', '12', '--k', '3'],
    keys: ['rows', 'features', 'k', 'inertia', 'silhouette', 'stabilityAri', 'ari', 'seconds'],
  },
  'eval:transfers': { options: ['--customers', '4'], keys: ['sides', 'certain', 'asked'] },
}

const commands = Object.entries<string>(scripts).filter(([name]) => name.startsWith('eval:'))

it.each(commands)(
  '%s runs without a file and writes JSON',
  async (name, script) => {
    const tool = script.split(' ').at(-1)
    const json = join(mkdtempSync(join(tmpdir(), 'teller-eval-')), 'out.json')
    const { options, keys } = TINY[name] ?? { options: [], keys: ['a command needs an entry in TINY'] }
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', join('tools', `${tool}.ts`), ...options, '--json', json],
      { cwd: ROOT, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
    )
    expect(stdout).not.toMatch(/NaN|undefined/)
    expect(Object.keys(JSON.parse(readFileSync(json, 'utf8')))).toEqual(expect.arrayContaining([...keys]))
  },
  180_000,
)
