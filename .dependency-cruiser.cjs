// Who may import whom: docs/architecture.md, as rules. Paths are regular expressions.
const PURE_NUMERIC = '^node_modules/(ml-[^/]+|simple-statistics)(/|$)'
const IN_MAIN = '^src/main/'
/** A folder of main may reach only these other places. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.(test|fixture)\\.ts$' },
  to: { pathNot: [from, ...allowed] },
})
const SHARED = '^src/shared/'
const ERRORS = '^src/main/errors\\.ts$'
const OPERATION = '^src/main/operation\\.ts$'
const NODE = '^node:|^(fs|http|child_process|path|crypto|url|os|worker_threads|buffer|string_decoder|timers|stream|util|events|module)(/|$)'
const KEY = '^src/main/secret-key\\.ts$'
const ZOD = '^node_modules/zod/'
const SEED = '^seed/'

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('shared imports nothing', SHARED, []),
    only('analytics is pure', '^src/main/analytics/', [SHARED, PURE_NUMERIC]),
    only('db knows only the database', '^src/main/db/', [SHARED, ERRORS, NODE, '^node_modules/(kysely|better-sqlite3|@types/better-sqlite3)/']),
    only('ingest reads files into the books', '^src/main/ingest/', [
      ...[SHARED, ERRORS, NODE, '^src/main/(analytics|db)/', ZOD, SEED],
      '^node_modules/(csv-parse|fast-xml-parser|chardet|iconv-lite)/',
    ]),
    only('the assistant answers from the books', '^src/main/assistant/', [
      ...[SHARED, ERRORS, NODE, '^src/main/analytics/', '^src/main/db/', ZOD, SEED],
      '^node_modules/node-llama-cpp/',
    ]),
    {
      name: 'what a question says is read without books',
      severity: 'error',
      from: { path: '^src/main/(admin/)?assistant/(words|router|periods|names|plain|screening)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/main/db/|^src/main/(admin/)?assistant/(intent|turns|tools|check|wording|model)/' },
    },
    {
      name: 'the number check knows neither tools nor the model',
      severity: 'error',
      from: { path: '^src/main/assistant/check/', pathNot: '\\.(test|fixture)\\.ts$' },
      to: { path: '^src/main/db/|^src/main/assistant/(intent|turns|tools|wording|model)/' },
    },
    {
      name: 'the model knows no question and no books',
      severity: 'error',
      from: { path: '^src/main/assistant/model/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/main/db/|^src/main/assistant/(words|router|periods|names|plain|screening|intent|turns|tools|check|guide)/' },
    },
    only('customer operations', '^src/main/customer/', [
      ...[SHARED, ERRORS, OPERATION, NODE, ZOD],
      ...['^src/main/(db|analytics|assistant|ingest|jobs)/'],
    ]),
    only('models are files and an engine', '^src/main/models/', [
      ...[SHARED, ERRORS, NODE, ZOD],
      '^src/main/assistant/model/(embedder|llama|local-server|model|model-file|model-slot|taking-turns)\\.ts$',
    ]),
    // What it takes from the assistant knows no database either: the rule below follows every import to its end.
    only('admin operations read aggregates only', '^src/main/admin/', [SHARED, ERRORS, OPERATION, ZOD, '^src/main/(db/aggregates|jobs|assistant)/']),
    only('backups are copies of files', '^src/main/backup/', [SHARED, ERRORS, NODE, '^src/main/db/']),
    only('the audit log is a file of its own', '^src/main/audit/', [SHARED, NODE, KEY, '^src/main/db/dialects/', '^node_modules/kysely/']),
    only('sign-in', '^src/main/auth/', [SHARED, ERRORS, OPERATION, NODE, KEY, ZOD, '^node_modules/@node-rs/argon2/']),
    only('jobs and the synthetic bank', '^src/main/(jobs|synthetic-bank)/', [
      ...[SHARED, ERRORS, NODE, SEED, '^node_modules/kysely/', ZOD],
      '^src/main/(db|analytics|backup|ingest|jobs|synthetic-bank)/',
    ]),
    only('the door knows no database', '^src/main/router\\.ts$', [SHARED, ERRORS, OPERATION, '^src/main/auth/session\\.ts$', ZOD]),
    {
      name: 'a row is out of reach of admin',
      severity: 'error',
      from: { path: '^src/main/admin/', pathNot: '\\.test\\.ts$' },
      to: { reachable: true, path: '^src/main/db/(?!aggregates/|dialects/)', pathNot: '^src/main/db/schema\\.ts$' },
    },
    {
      name: 'electron in three files',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/(index|window|ipc)\\.ts$|^src/preload/' },
      to: { path: '^(node_modules/)?electron(/|$)' },
    },
    {
      name: 'one importer of the model runtime',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/assistant/model/llama(-tools)?\\.ts$' },
      to: { path: 'node-llama-cpp' },
    },
    {
      name: 'renderer and main meet only in shared',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: `${IN_MAIN}|^src/preload/` },
    },
    { name: 'main knows no renderer', severity: 'error', from: { path: IN_MAIN }, to: { path: '^src/(renderer|preload)/' } },
    { name: 'ui knows no feature', severity: 'error', from: { path: '^src/renderer/ui/' }, to: { path: '^src/renderer/(features|backend)' } },
    {
      name: 'customer pages know no admin page',
      severity: 'error',
      from: { path: '^src/renderer/features/customer/' },
      to: { path: '^src/renderer/features/admin/' },
    },
    {
      name: 'admin pages know no customer page',
      severity: 'error',
      from: { path: '^src/renderer/features/admin/' },
      to: { path: '^src/renderer/features/customer/' },
    },
    {
      name: 'the assistant’s panel knows nobody whom it serves',
      severity: 'error',
      from: { path: '^src/renderer/features/assistant/' },
      to: { path: '^src/renderer/features/(customer|admin)/' },
    },
    { name: 'everything resolves', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: 'better_sqlite3\\.node' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json', '.css'], exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
