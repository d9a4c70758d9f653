import { describe, expect, it } from 'vitest'
import { parseWebhookUrl, resolveTarget } from './webhook-target.js'

const NONE = { allowedOrigins: [] }
const refusal = (url: string) => {
  const parsed = parseWebhookUrl(url, NONE)
  return typeof parsed === 'string' ? parsed : undefined
}

describe('the address of an endpoint', () => {
  it('is taken where it is on the internet and encrypted', () => {
    expect(String(parseWebhookUrl('https://hooks.example.com:8443/a?b=c', NONE))).toBe(
      'https://hooks.example.com:8443/a?b=c',
    )
  })

  it.each([
    ['decimal', 'https://2130706433/'],
    ['octal', 'https://0177.0.0.01/'],
    ['hexadecimal', 'https://0x7f000001/'],
    ['mixed and short', 'https://0x7f.1/'],
    ['short', 'https://127.1/'],
    ['with a dot at its end', 'https://127.0.0.1./'],
    ['in wide characters', 'https://１２７．０．０．１/'],
    ['in circled characters', 'https://①②⑦.⓪.⓪.①/'],
    ['percent-encoded', 'https://%31%32%37.0.0.1/'],
    ['metadata', 'https://169.254.169.254/latest/meta-data/'],
    ['metadata as a number', 'https://2852039166/'],
    ['IPv6 loopback', 'https://[::1]/'],
    ['IPv6 unspecified', 'https://[::]/'],
    ['IPv4 mapped', 'https://[::ffff:127.0.0.1]/'],
    ['IPv4 mapped in hexadecimal', 'https://[0:0:0:0:0:ffff:7f00:1]/'],
    ['IPv4 translated', 'https://[64:ff9b::169.254.169.254]/'],
    ['unique local', 'https://[fd00:ec2::254]/'],
    ['link-local', 'https://[fe80::1]/'],
  ])('in any spelling of an internal one is refused: %s', (_form, url) => {
    expect(refusal(url)).toContain('internal network')
  })

  it('is refused without TLS, with a password, or where it is none', () => {
    expect(refusal('http://example.com/')).toContain('https://')
    expect(refusal('ftp://example.com/')).toContain('https://')
    expect(refusal('https://user:pass@example.com/')).toContain('without user name')
    expect(refusal('https://example.com/#x')).toContain('without #')
    expect(refusal('example.com')).toContain('expected an address as')
    expect(refusal('https://[fe80::1%25eth0]/')).toContain('expected an address as')
    expect(refusal(`https://example.com/${'x'.repeat(2_000)}`)).toContain('at most 2000')
  })
})

describe('the addresses that a name stands for', () => {
  it('are asked for once and kept', async () => {
    const asked: string[] = []
    const target = await resolveTarget('https://example.com/hook', NONE, async (host) => {
      asked.push(host)
      return ['93.184.216.34', '2606:2800:220:1::1']
    })
    expect(target).toMatchObject({ addresses: ['93.184.216.34', '2606:2800:220:1::1'] })
    expect(asked).toEqual(['example.com'])
  })

  it.each([['127.0.0.1'], ['10.0.0.5'], ['::1'], ['::ffff:10.0.0.5'], ['169.254.169.254']])(
    'refuse the whole name where one is internal: %s',
    async (address) => {
      expect(await resolveTarget('https://x.example/', NONE, async () => ['93.184.216.34', address])).toContain(
        'internal network',
      )
    },
  )

  it('refuse names that the machine itself knows', async () => {
    expect(await resolveTarget('https://localhost/', NONE)).toContain('internal network')
  })

  it('may be internal, and without TLS, where the very origin is allowed', async () => {
    const policy = { allowedOrigins: ['http://127.0.0.1:9000'] }
    expect(await resolveTarget('http://127.0.0.1:9000/hook', policy)).toMatchObject({ addresses: ['127.0.0.1'] })
    expect(await resolveTarget('http://127.0.0.1:9001/hook', policy)).toContain('https://')
    expect(await resolveTarget('https://127.0.0.1:9000/hook', policy)).toContain('internal network')
  })
})
