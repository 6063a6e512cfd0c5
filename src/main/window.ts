// The one window, locked down: no navigation, no other windows, no permissions, no network.
import { extname, join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow, net, protocol, session } from 'electron'
import type { KioskOptions } from './kiosk'

const ORIGIN = 'app://teller'
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // Mantine and the charts write style elements and attributes; scripts stay limited to our own files.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const KIOSK_PAGE = { width: 1280, height: 720 }

let blocked = 0

/** How often a request to a network, another window or another address was refused since the start. */
export function blockedRequests(): number {
  return blocked
}

/** Must run before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** In development the page comes from the dev server, and only an unpackaged application obeys it. */
function pageAddress(): string {
  const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  return devServer ?? `${ORIGIN}/index.html`
}

export function isOurs(url: string): boolean {
  if (!URL.canParse(url)) return false
  // Node gives every address of a scheme like app: the origin 'null', so scheme and host are compared.
  const [given, page] = [new URL(url), new URL(pageAddress())]
  return given.protocol === page.protocol && given.host === page.host
}

/** At a kiosk it fills the screen, and nothing closes it, looks into it or saves from it. */
export function openWindow(outDir: string, kiosk: KioskOptions | null): BrowserWindow {
  serveFiles(join(outDir, 'renderer'))
  closeTheNetwork()
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    useContentSize: true,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    kiosk: kiosk !== null,
    title: 'Teller',
    backgroundColor: '#F7F6F3',
    webPreferences: {
      preload: join(outDir, 'preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: kiosk === null,
    },
  })
  const { webContents } = window
  webContents.setWindowOpenHandler(() => {
    blocked += 1
    return { action: 'deny' }
  })
  webContents.on('will-navigate', (event) => {
    blocked += 1
    event.preventDefault()
  })
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  if (kiosk) {
    webContents.session.on('will-download', (event) => event.preventDefault())
    const fit = () => webContents.setZoomFactor(zoomOfKiosk(window))
    webContents.on('did-finish-load', fit)
    // It fills the screen only some time after it is shown.
    window.on('resize', fit)
  }
  void showFirstPage(window, kiosk)
  return window
}

/** Loads the page anew. It is told what the system speaks, whether it stands in a branch, and prints there. */
export async function showFirstPage(window: BrowserWindow, kiosk: KioskOptions | null): Promise<void> {
  const query = new URLSearchParams({ languages: app.getPreferredSystemLanguages().join(',') })
  if (kiosk) query.set('kiosk', String(kiosk.idleSeconds))
  if (kiosk?.printer) query.set('prints', 'yes')
  // A page that is on its way is given up for a newer one.
  await window.loadURL(`${pageAddress()}?${query}`).catch(() => {})
}

/** Fingers need larger targets than a mouse: as large as the narrowest page that everything fits allows. */
function zoomOfKiosk(window: BrowserWindow): number {
  const [width = KIOSK_PAGE.width, height = KIOSK_PAGE.height] = window.getContentSize()
  return Math.min(1.5, Math.max(1, Math.min(width / KIOSK_PAGE.width, height / KIOSK_PAGE.height)))
}

/** Files of the built page only, each with the content security policy. */
function serveFiles(folder: string): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    const file = normalize(join(folder, decodeURIComponent(pathname)))
    if (host !== 'teller' || !file.startsWith(folder + sep)) return new Response(null, { status: 404 })
    const response = await net.fetch(pathToFileURL(file).toString()).catch(() => new Response(null, { status: 404 }))
    const headers = new Headers(response.headers)
    headers.set('Content-Security-Policy', CONTENT_SECURITY_POLICY)
    headers.set('X-Content-Type-Options', 'nosniff')
    if (extname(file) === '.js') headers.set('Content-Type', 'text/javascript')
    return new Response(response.body, { status: response.status, headers })
  })
}

function closeTheNetwork(): void {
  const ours = session.defaultSession
  ours.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  ours.setPermissionCheckHandler(() => false)
  ours.setDevicePermissionHandler(() => false)
  ours.webRequest.onBeforeRequest(({ url }, decide) => {
    const { protocol: scheme } = new URL(url)
    const local = ['app:', 'data:', 'blob:', 'file:', 'devtools:'].includes(scheme)
    const cancel = !local && !isOurs(url) && !isDevSocket(url)
    if (cancel) blocked += 1
    decide({ cancel })
  })
}

function isDevSocket(url: string): boolean {
  return !app.isPackaged && !!process.env.ELECTRON_RENDERER_URL && new URL(url).protocol === 'ws:'
}
