import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReadMail, readMail } from './mail.fixture.js'
import type { Mail, MailMessage } from './mail.js'

export interface MailUnderTest {
  readonly mail: Mail
  /** What arrived so far, as raw text. */
  arrived(): Promise<readonly string[]>
  close(): Promise<void>
}

export function messageOf(changes: Partial<MailMessage> = {}): MailMessage {
  return {
    id: 'b7c1',
    to: 'kim@example.com',
    subject: '백테스트가 끝났습니다 — 모멘텀 상위 20종목, 2015년부터 2024년까지',
    text: '수익률 12 %\n.점으로 시작하는 줄\n',
    html: '<p>수익률 <b>12 %</b></p>',
    ...changes,
  }
}

/** What every way of sending mails promises. */
export function mailContract(name: string, open: () => Promise<MailUnderTest>): void {
  describe(name, () => {
    let under: MailUnderTest
    beforeAll(async () => {
      under = await open()
    })
    afterAll(() => under?.close())

    async function sent(message: MailMessage): Promise<ReadMail> {
      await under.mail.send(message)
      const mails = (await under.arrived()).map(readMail)
      const found = mails.find(({ headers }) => headers['message-id'] === `<${message.id}@stocklab.example>`)
      if (found === undefined) throw new Error(`expected a mail with the id ${message.id}`)
      return found
    }

    it('carries subject, text and HTML in Korean as they were given', async () => {
      const mail = await sent(messageOf())
      expect(mail.subject).toBe(messageOf().subject)
      expect(mail.text).toBe(messageOf().text)
      expect(mail.html).toBe(messageOf().html)
      expect(mail.headers).toMatchObject({ to: 'kim@example.com', from: 'Stock Lab <no-reply@stocklab.example>' })
      expect(Number.isNaN(Date.parse(mail.headers.date ?? ''))).toBe(false)
    })

    it('says where such mails are turned off', async () => {
      const mail = await sent(messageOf({ id: 'b7c2', unsubscribeUrl: 'https://stocklab.example/settings' }))
      expect(mail.headers['list-unsubscribe']).toContain('<https://stocklab.example/settings>')
    })

    it('a mail that is sent twice carries the same Message-ID', async () => {
      const id = 'b7c3'
      await under.mail.send(messageOf({ id }))
      await under.mail.send(messageOf({ id }))
      const ids = (await under.arrived()).map((raw) => readMail(raw).headers['message-id'])
      expect(new Set(ids.filter((each) => each?.includes(id))).size).toBe(1)
    })

    it('no text of a user becomes a header or a second recipient', async () => {
      const mail = await sent(messageOf({ id: 'b7c4', subject: 'x\r\nBcc: evil@example.com\r\n\r\n<b>' }))
      expect(mail.headers.bcc).toBeUndefined()
      expect(mail.subject).toBe('x Bcc: evil@example.com <b>')
      for (const to of ['a@x.kr, b@x.kr', 'a@x.kr\r\nBcc: b@x.kr', '<a@x.kr>', 'a@x.kr;b@x.kr', 'a b@x.kr', '']) {
        await expect(under.mail.send(messageOf({ to }))).rejects.toMatchObject({ code: 'MAIL_INVALID' })
      }
      await expect(under.mail.send(messageOf({ id: '../b' }))).rejects.toMatchObject({ code: 'MAIL_INVALID' })
    })

    it('takes many at once, each whole', async () => {
      const ids = Array.from({ length: 40 }, (_, index) => `many-${index}`)
      await Promise.all(ids.map((id) => under.mail.send(messageOf({ id, text: id.repeat(500) }))))
      const texts = new Set((await under.arrived()).map((raw) => readMail(raw).text))
      expect(ids.filter((id) => !texts.has(id.repeat(500)))).toEqual([])
    })
  })
}
