import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { openDossier } from '../dossier/open.ts'
import { InvalidInput } from '../errors.ts'
import { portFrom, serve } from './serve.ts'

async function served() {
  const dossier = openDossier(join(temporaryFolder(), 'talks.dossier'))
  onTestFinished(() => dossier.close())
  const serving = await serve(dossier, 0)
  onTestFinished(() => serving.close())
  return { dossier, serving, port: Number(new URL(serving.url).port) }
}

/** What the server answers to bytes that no ordinary client would send. */
function raw(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(request))
    let answer = ''
    socket.setEncoding('utf8').on('data', (data) => (answer += data))
    socket.on('end', () => resolve(answer)).on('error', reject)
  })
}

test('the workbench answers on the loopback address', async () => {
  const { serving } = await served()
  const overview = await fetch(`${serving.url}/api/overview`)
  expect(await overview.json()).toMatchObject({ documents: 0 })
})

test('a taken port is said in one sentence', async () => {
  const { dossier, port } = await served()
  await expect(serve(dossier, port)).rejects.toThrow(
    new InvalidInput(
      `Port ${port} is taken by another program; choose another, such as PORT=${port + 1}.`,
    ),
  )
})

test.each([
  '/../../package.json',
  '/assets/../../../package.json',
  '/%2e%2e/%2e%2e/package.json',
  '/..%2fpackage.json',
])('the path %s leads nowhere', async (path) => {
  const { port } = await served()
  const answer = await raw(
    port,
    `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`,
  )
  expect(answer).toMatch(/^HTTP\/1\.1 404/)
})

test('a port is a whole number; none given means 4870', () => {
  expect(portFrom(undefined)).toBe(4870)
  expect(portFrom('8080')).toBe(8080)
  for (const wrong of ['http', '-1', '65536', '80.5']) {
    expect(() => portFrom(wrong)).toThrow(`The port is "${wrong}"; it must be a whole number`)
  }
})
