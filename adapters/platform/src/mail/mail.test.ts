import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { openFileMail } from './file-mail.js'
import { type MailUnderTest, mailContract, messageOf } from './mail.contract.js'
import { openMail } from './open-mail.js'
import { openSmtpMail, type SmtpOptions } from './smtp-mail.js'

const FROM = 'Stock Lab <no-reply@stocklab.example>'

mailContract('mail as files', async (): Promise<MailUnderTest> => {
  const directory = await mkdtemp(join(tmpdir(), 'stocklab-mail-'))
  const folder = join(directory, 'mail')
  return {
    mail: openFileMail({ directory: folder, from: FROM }),
    arrived: async () => Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8'))),
    close: () => rm(directory, { recursive: true }),
  }
})

mailContract('mail by SMTP', async (): Promise<MailUnderTest> => {
  const server = await startServer({ authOptional: true })
  const mail = openSmtpMail({ ...server.options, security: 'none' })
  return {
    mail,
    arrived: async () => server.mails,
    async close() {
      await mail.close()
      await server.close()
    },
  }
})

describe('SMTP', () => {
  const closing: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close()
  })
  async function start(options: SMTPServerOptions, client: Partial<SmtpOptions>) {
    const server = await startServer(options)
    const mail = openSmtpMail({ ...server.options, ...client })
    closing.push(server.close, () => mail.close())
    return { mail, server }
  }

  it('an address that does not exist is refused for good, one that is busy may be tried later', async () => {
    const { mail } = await start(
      {
        authOptional: true,
        onRcptTo({ address }, _session, done) {
          const [responseCode, text] = address.startsWith('gone') ? [550, 'no such user'] : [451, 'mailbox busy']
          done(Object.assign(new Error(text as string), { responseCode }))
        },
      },
      { security: 'none' },
    )
    await expect(mail.send(messageOf({ to: 'gone@example.com' }))).rejects.toMatchObject({ code: 'MAIL_REFUSED' })
    await expect(mail.send(messageOf({ to: 'busy@example.com' }))).rejects.toMatchObject({ code: 'MAIL_UNREACHABLE' })
  })

  it('a wrong password of ours is no fault of the mail', async () => {
    const refuse: SMTPServerOptions = {
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(Object.assign(new Error('535 no'), { responseCode: 535 })),
    }
    const { mail } = await start(refuse, { security: 'none', user: 'lab', password: 'hunter2' })
    const failure = mail.send(messageOf())
    await expect(failure).rejects.toMatchObject({ code: 'MAIL_UNREACHABLE' })
    await expect(failure).rejects.not.toThrow('hunter2')
  })

  it('a mail never travels in clear, nor to a server that cannot prove its name', async () => {
    const plain = await start({ authOptional: true, disabledCommands: ['STARTTLS'] }, { security: 'starttls' })
    await expect(plain.mail.send(messageOf())).rejects.toMatchObject({ code: 'MAIL_UNREACHABLE' })
    const unknown = await start({ authOptional: true }, { security: 'starttls' })
    await expect(unknown.mail.send(messageOf())).rejects.toThrow('certificate')
    expect([...plain.server.mails, ...unknown.server.mails]).toEqual([])
  })

  it('trusts the authorities it is told of', async () => {
    const { key, cert } = await selfSigned()
    const { mail, server } = await start({ authOptional: true, key, cert }, { security: 'starttls', authorities: cert })
    await mail.send(messageOf())
    expect(server.mails).toHaveLength(1)
  })

  it('does not wait for a server that is silent', async () => {
    const silent = createServer()
    const port = await new Promise<number>((resolve) =>
      silent.listen(0, '127.0.0.1', () => resolve((silent.address() as { port: number }).port)),
    )
    const mail = openSmtpMail({ host: '127.0.0.1', port, security: 'none', from: FROM, timeoutMs: 50 })
    closing.push(
      () => new Promise((resolve) => void silent.close(() => resolve())),
      () => mail.close(),
    )
    await expect(mail.send(messageOf())).rejects.toMatchObject({ code: 'MAIL_UNREACHABLE' })
  })
})

it('a folder that cannot be written keeps the mail for later', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'stocklab-mail-'))
  await writeFile(join(directory, 'mail'), 'a file where the folder belongs')
  await chmod(directory, 0o500)
  const mail = openMail({ smtpUrl: undefined, from: FROM, dataDirectory: directory })
  await expect(mail.send(messageOf())).rejects.toMatchObject({ code: 'MAIL_UNREACHABLE' })
  await chmod(directory, 0o700)
  await rm(directory, { recursive: true })
})

it('reads the server from one address', async () => {
  const { mails, options, close } = await startServer({
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'lab@x' && password === 'p:w' ? done(null, { user: 'lab' }) : done(new Error('no')),
  })
  const smtpUrl = `smtp://lab%40x:p%3Aw@127.0.0.1:${options.port}?tls=none`
  const mail = openMail({ smtpUrl, from: FROM, dataDirectory: '/nowhere' })
  await mail.send(messageOf())
  expect(mails).toHaveLength(1)
  await mail.close()
  await close()
})

async function startServer(options: SMTPServerOptions) {
  const mails: string[] = []
  const server = new SMTPServer({
    ...options,
    disableReverseLookup: true,
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks).toString('utf8'))
        done()
      })
    },
  })
  // Clients that hang up over a certificate are what some tests are about.
  server.on('error', () => undefined)
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, 'localhost', () => resolve((listening.address() as { port: number }).port))
  })
  return {
    mails,
    options: { host: 'localhost', port, security: 'starttls', from: FROM } satisfies SmtpOptions,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** The certificate that smtp-server brings along is of an unknown authority: a fresh one serves as its own. */
async function selfSigned(): Promise<{ key: string; cert: string }> {
  const { execFileSync } = await import('node:child_process')
  const folder = await mkdtemp(join(tmpdir(), 'stocklab-tls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  execFileSync('openssl', ['req', '-x509', ...kind, '-keyout', key, '-out', cert, ...subject], { stdio: 'pipe' })
  try {
    return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') }
  } finally {
    await rm(folder, { recursive: true })
  }
}
