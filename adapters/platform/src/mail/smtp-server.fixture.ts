import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** How a mail server answers: as it should; never, once it has the mail; by hanging up in the middle; with a code at a step. */
export type Manner =
  | 'takes'
  | 'hangs'
  | 'hangs-up'
  | { readonly at: 'connect' | 'RCPT' | 'DATA'; readonly code: number }

/** A mail server of a test's own. */
export interface OwnMailServer {
  readonly port: number
  /** Mails of which it has said that it has them. */
  readonly taken: readonly string[]
  /** Mails that it has in full, whatever it said. */
  readonly read: readonly string[]
  behave(manner: Manner): void
  /** As a power cut: nobody listens at its port. */
  kill(): Promise<void>
  /** On the same port. */
  restart(): Promise<void>
}

export async function startMailServer(): Promise<OwnMailServer> {
  const [taken, read]: [string[], string[]] = [[], []]
  const sockets = new Set<Socket>()
  let manner: Manner = 'takes'
  const refusalAt = (step: 'connect' | 'RCPT' | 'DATA') =>
    typeof manner === 'object' && manner.at === step
      ? Object.assign(new Error('not now'), { responseCode: manner.code })
      : undefined
  const launch = (port: number) =>
    new Promise<SMTPServer>((resolve) => {
      const server = new SMTPServer({
        authOptional: true,
        disableReverseLookup: true,
        hideSTARTTLS: true,
        onConnect: (_session, done) => done(refusalAt('connect')),
        onRcptTo: (_address, _session, done) => done(refusalAt('RCPT')),
        onData(stream, _session, done) {
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => {
            if (manner === 'hangs-up') hangUp()
            chunks.push(chunk)
          })
          stream.on('end', () => {
            const mail = Buffer.concat(chunks).toString('utf8')
            if (manner !== 'hangs-up') read.push(mail)
            if (manner === 'hangs' || manner === 'hangs-up') return
            const refusal = refusalAt('DATA')
            if (refusal === undefined) taken.push(mail)
            done(refusal)
          })
        },
      })
      // Clients whose connection we cut are what these tests are about.
      server.on('error', () => undefined)
      server.server.on('connection', (socket: Socket) => {
        sockets.add(socket)
        socket.on('error', () => undefined)
        socket.on('close', () => sockets.delete(socket))
      })
      server.listen(port, '127.0.0.1', () => resolve(server))
    })
  const hangUp = () => {
    for (const socket of sockets) socket.destroy()
  }
  let server = await launch(0)
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    taken,
    read,
    behave(next) {
      manner = next
    },
    async kill() {
      const closed = new Promise<void>((resolve) => server.server.close(() => resolve()))
      hangUp()
      await closed
    },
    async restart() {
      server = await launch(port)
    },
  }
}
