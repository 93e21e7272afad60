import { type AddressInfo, createServer } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Dossier } from '../dossier/open.ts'
import { InvalidInput } from '../errors.ts'
import { createApp } from './app.ts'
import { builtPage, loadAssets } from './assets.ts'

const DEFAULT_PORT = 4870

/** The loopback address: nobody else on the network can reach the dossier. */
const LOOPBACK = '127.0.0.1'

export interface Serving {
  readonly url: string
  close(): Promise<void>
}

/** The port that the environment asks for. Throws InvalidInput when it is not one. */
export function portFrom(value: string | undefined): number {
  if (value === undefined || value === '') return DEFAULT_PORT
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidInput(`The port is "${value}"; it must be a whole number from 0 to 65535.`)
}

/** Throws InvalidInput when the port is taken or not allowed: to be asked before long work. */
export function checkPort(port: number): Promise<void> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainPort(error, port)))
    server.listen(port, LOOPBACK, () => server.close(() => resolve()))
  })
}

/**
 * Serves the workbench, with the page from a folder, until closed; port 0 takes a free one. Throws InvalidInput when the port is
 * taken or not allowed.
 */
export function serve(dossier: Dossier, port: number, page = builtPage): Promise<Serving> {
  let bound = port
  const app = createApp({ dossier, assets: loadAssets(page), port: () => bound })
  const server = createAdaptorServer({ fetch: app.fetch })
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainPort(error, port)))
    server.listen(port, LOOPBACK, () => {
      bound = (server.address() as AddressInfo).port
      resolve({ url: `http://localhost:${bound}`, close: () => close(server) })
    })
  })
}

function close(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    // A browser keeps its connections open; nobody waits for them.
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}

function explainPort(error: Error & { readonly code?: string }, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new InvalidInput(
      `Port ${port} is taken by another program; choose another, such as PORT=${port + 1}.`,
    )
  }
  if (error.code === 'EACCES') {
    return new InvalidInput(`Port ${port} is reserved by the system; choose one above 1023.`)
  }
  return error
}
