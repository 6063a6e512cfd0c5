// The models of this machine as an administrator works with them: look, import, verify, choose, unload, delete.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { EMBEDDED_ID, type ModelFile, type Models, type ModelWork, SERVER_ID } from '../../shared/models'
import { serverModel } from '../assistant/model/local-server'
import { AppError } from '../errors'
import { type CatalogueEntry, catalogueForPage } from './catalogue'
import { type KnownFile, openChoices, withFile } from './choices'
import { describeFile, expectedSum, isStill } from './describe'
import { type Engine, engineOfThisThread } from './engine'
import { type LevelParts, type Levels, modelLevels } from './levels'
import { contextFor, fitsIn, type Memory, memoryNeed } from './memory-need'
import { type FoundFile, modelFolder, sha256Of } from './model-folder'
import { type StartTrial, type Trial, tryModel } from './trial'
import type { Limits } from './watched-model'
import { WHY } from './why'

export interface ModelsParts {
  /** Holds the embedded model. */
  readonly shippedDir: string
  readonly dataDir: string
  readonly catalogue: () => readonly CatalogueEntry[]
  readonly memory: () => Memory
  readonly chooseFile: () => Promise<string | null>
  /** Null: nothing can be tried here, and so nothing be imported. */
  readonly startTrial: StartTrial | null
  readonly serverAllowed: boolean
  /** This thread's when left out. */
  readonly engine?: Engine
  readonly log: (error: unknown) => void
  /** Tests put their own here. */
  readonly load?: Partial<Pick<LevelParts, 'loadEmbedded' | 'loadFile' | 'connect'>>
  readonly limits?: Limits
}

export interface Watch {
  readonly onProgress: (work: ModelWork) => void
  readonly signal: AbortSignal
}

export interface ModelManagement {
  readonly list: () => Promise<Models>
  /** Null when no file was chosen. */
  readonly importFile: (watch: Watch) => Promise<Models | null>
  readonly verify: (id: string, watch: Watch) => Promise<Models>
  readonly choose: (id: string, watch: Watch) => Promise<Models>
  readonly unload: () => Promise<Models>
  readonly remove: (id: string) => Promise<Models>
  readonly setServer: (server: {
    readonly on: boolean
    readonly port: number
    readonly model: string | null
  }) => Promise<Models>
}

export interface ModelsOfMachine {
  readonly slot: Levels
  readonly management: ModelManagement
}

/** Nothing is loaded until it is asked for. The data folder's models/ is made when it is not there. */
export function createModels(parts: ModelsParts): ModelsOfMachine {
  const folderPath = join(parts.dataDir, 'models')
  mkdirSync(folderPath, { recursive: true })
  const choices = openChoices(folderPath)
  const { engine = engineOfThisThread } = parts
  const folder = modelFolder(parts.shippedDir, folderPath)
  const slot = modelLevels({
    folder,
    choices,
    memory: parts.memory,
    serverAllowed: parts.serverAllowed,
    loadEmbedded: () => engine.loadEmbedded(parts.shippedDir),
    loadFile: engine.loadFile,
    connect: serverModel,
    log: parts.log,
    limits: parts.limits,
    ...parts.load,
  })
  let working = false

  /** One work at a time: two copies or loads would compete for the same memory. */
  const alone = async <Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> => {
    if (working) throw new AppError('not-ready', 'Another model is being worked on. Wait until it is done, or stop it.')
    working = true
    try {
      return await work()
    } catch (error) {
      throw signal?.aborted ? new AppError('cancelled', 'Stopped. Nothing was changed.') : error
    } finally {
      working = false
    }
  }
  const know = (file: FoundFile, more: Partial<KnownFile>) =>
    choices.change((kept) => withFile(kept, file.id, { bytes: file.bytes, changedAt: file.changedAt, ...more }))

  const describe = (file: FoundFile, memory = parts.memory()): ModelFile => {
    const fault = slot.faultOf(file.id)
    return describeFile(file, {
      kept: choices.read().files[file.id],
      fault: fault === 'server-unreachable' ? null : fault,
      isInUse: slot.inUse()?.id === file.id,
      memory,
      catalogue: parts.catalogue(),
    })
  }

  async function list(): Promise<Models> {
    const memory = parts.memory()
    const { chosen, server, wording } = choices.read()
    const inUse = slot.inUse()
    const expected = inUse?.level === 'chosen' || (inUse !== null && inUse.id === chosen)
    return {
      files: (await folder.list()).map((file) => describe(file, memory)),
      chosen,
      wording,
      now: {
        level: slot.level(),
        id: inUse?.id ?? null,
        name: inUse?.model.name ?? null,
        contextTokens: inUse?.contextTokens ?? null,
        fault: expected || wording === 'plain' ? null : slot.faultOf(chosen),
        speed: slot.speed(),
      },
      memory,
      server: { ...server, allowed: parts.serverAllowed },
      catalogue: catalogueForPage(parts.catalogue()),
    }
  }

  /** What a trial of the file has shown; never more memory than there is. */
  async function tryOut(file: Pick<FoundFile, 'path' | 'header' | 'bytes'>, watch: Watch): Promise<Trial> {
    const { header } = file
    if (!header) return { fault: 'not-a-model' }
    const memory = parts.memory()
    const contextTokens = contextFor(header, file.bytes, memory)
    if (fitsIn(memoryNeed(header, file.bytes, contextTokens), memory) === 'no') return { fault: 'too-large' }
    if (!parts.startTrial) throw new AppError('invalid-request', 'Models cannot be tried here.')
    watch.onProgress({ stage: 'trying', done: null })
    const dialect = header.isOurs ? 'slots' : 'chat'
    return tryModel(parts.startTrial, { file: file.path, dialect, contextTokens }, watch.signal)
  }

  async function importFile(watch: Watch): Promise<Models | null> {
    return alone(async () => {
      const from = await parts.chooseFile()
      if (from === null) return null
      const picked = await folder.look(from)
      if (picked.fault) throw new AppError('import-failed', WHY[picked.fault])
      let trial: Trial | null = null
      const copied = await folder.copyIn(
        from,
        { onProgress: (done) => watch.onProgress({ stage: 'copying', done }), signal: watch.signal },
        async ({ path, sha256 }) => {
          const sum = expectedSum(picked, parts.catalogue())
          if (sum !== null && sum !== sha256) throw new AppError('import-failed', WHY.damaged)
          trial = await tryOut({ ...picked, path }, watch)
          // One that is too large for now may be wanted on another day; it says so.
          if ('fault' in trial && trial.fault !== 'too-large') throw new AppError('import-failed', WHY[trial.fault])
        },
      )
      const file = await folder.find(copied.id)
      know(file, { sha256: copied.sha256, differs: false, fault: null, measured: measuredIn(trial) })
      return list()
    }, watch.signal)
  }

  async function choose(id: string, watch: Watch): Promise<Models> {
    if (id === SERVER_ID) {
      if (!parts.serverAllowed || !choices.read().server.on) {
        throw new AppError('invalid-request', 'The model server is off. Turn it on first.')
      }
    } else {
      const file = await folder.find(id)
      const { checksum, fits } = describe(file)
      if (file.fault) throw new AppError('model-unavailable', WHY[file.fault])
      if (checksum === 'differs') throw new AppError('model-unavailable', WHY.damaged)
      if (fits === 'no') throw new AppError('model-unavailable', WHY['too-large'])
      if (file.origin === 'imported') await tryOnce(file, watch)
    }
    const { chosen: before, wording } = choices.read()
    choices.change((kept) => ({ ...kept, chosen: id, wording: 'model' }))
    watch.onProgress({ stage: 'loading', done: 0 })
    await slot.restart((done) => watch.onProgress({ stage: 'loading', done }), watch.signal)
    if (watch.signal.aborted) {
      choices.change((kept) => ({ ...kept, chosen: before, wording }))
      await slot.restart()
      watch.signal.throwIfAborted()
    }
    return list()
  }

  /** Files that were put into the folder by hand have not been tried. */
  async function tryOnce(file: FoundFile, watch: Watch): Promise<void> {
    const known = choices.read().files[file.id]
    if (isStill(file, known) && known.measured && !known.fault) return
    const trial = await tryOut(file, watch)
    know(file, { fault: 'fault' in trial ? trial.fault : null, measured: measuredIn(trial) })
    if ('fault' in trial) throw new AppError('model-unavailable', WHY[trial.fault])
  }

  return {
    slot,
    management: {
      list,
      importFile,
      verify: (id, watch) =>
        alone(async () => {
          const file = await folder.find(id)
          if (file.fault === 'missing') throw new AppError('not-found', WHY.missing)
          const sha256 = await sha256Of(file.path, {
            onProgress: (done) => watch.onProgress({ stage: 'checking', done }),
            signal: watch.signal,
          })
          const before = choices.read().files[id]
          const isSame = isStill(file, before)
          const expected = expectedSum(file, parts.catalogue()) ?? (isSame ? before.sha256 : null)
          know(file, {
            ...(isSame ? {} : { measured: null, fault: null }),
            sha256: expected ?? sha256,
            differs: expected !== null && expected !== sha256,
          })
          return list()
        }, watch.signal),
      choose: (id, watch) => alone(() => choose(id, watch), watch.signal),
      // Not alone: whoever wants plain wording need not wait for a model that loads.
      unload: async () => {
        choices.change((kept) => ({ ...kept, wording: 'plain' }))
        await slot.restart()
        return list()
      },
      remove: (id) =>
        alone(async () => {
          const file = await folder.find(id)
          if (file.origin === 'shipped') {
            throw new AppError('invalid-request', 'The model that comes with Teller is not deleted.')
          }
          // Windows deletes no file that is in use.
          const wasChosen = choices.read().chosen === id
          if (wasChosen || slot.inUse()?.id === id) {
            choices.change((kept) => ({ ...kept, chosen: EMBEDDED_ID }))
            await slot.restart()
          }
          folder.remove(id)
          choices.change(({ files: { [id]: _gone, ...files }, ...kept }) => ({ ...kept, files }))
          return list()
        }),
      setServer: (server) =>
        alone(async () => {
          if (server.on && !parts.serverAllowed) {
            throw new AppError('forbidden', 'A kiosk asks no other program for wording.')
          }
          const wasOn = choices.read().server.on
          choices.change((kept) => ({
            ...kept,
            server,
            chosen: kept.chosen === SERVER_ID && !server.on ? EMBEDDED_ID : kept.chosen,
          }))
          if (wasOn || server.on) await slot.restart()
          return list()
        }),
    },
  }
}

const measuredIn = (trial: Trial | null) => (trial && 'measured' in trial ? trial.measured : null)
