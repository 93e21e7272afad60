import type { Context, MiddlewareHandler } from 'hono'

/**
 * The dossier is the analyst's alone: only the page that this server gave out may ask it.
 * A foreign page can point a name of its own at the loopback address (DNS rebinding), so the Host
 * header must name this machine; and it can send a form here, so what changes anything must come
 * from our own origin (https://owasp.org/www-community/attacks/csrf).
 */
export function onlyFromThisMachine(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const hosts = ownHosts(port())
    if (!hosts.includes(hostOf(c))) {
      return c.json({ error: `Open the workbench as http://localhost:${port()}.` }, 403)
    }
    if (!isReading(c.req.method) && !isOwnOrigin(c.req.header('origin'), hosts)) {
      return c.json({ error: 'Only the workbench itself may change the dossier.' }, 403)
    }
    await next()
  }
}

function ownHosts(port: number): readonly string[] {
  const names = ['localhost', '127.0.0.1', '[::1]']
  return port === 80 ? names : names.map((name) => `${name}:${port}`)
}

function hostOf(c: Context): string {
  return (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase()
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

function isOwnOrigin(origin: string | undefined, hosts: readonly string[]): boolean {
  return hosts.some((host) => origin === `http://${host}`)
}

const policy = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // No text becomes markup in the browser; the one policy is for Svelte's compiled templates.
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
].join('; ')

/** The headers of every answer: nothing from elsewhere, nothing inline, nothing leaks out. */
export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Content-Security-Policy', policy)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  if (c.req.path.startsWith('/api/')) c.header('Cache-Control', 'no-store')
}
