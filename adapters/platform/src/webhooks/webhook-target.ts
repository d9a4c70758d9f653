import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.js'

/** Asks the name service for all addresses of a host. */
export type ResolveHost = (host: string) => Promise<readonly string[]>

export interface TargetPolicy {
  /** Origins, as `http://127.0.0.1:9000`, that are reached although they are internal or without TLS. */
  readonly allowedOrigins: readonly string[]
}

/** Where a request goes: the connection is made to one of `addresses` and to nothing that is asked for later. */
export interface WebhookTarget {
  readonly url: URL
  readonly addresses: readonly string[]
}

const MAX_URL_LENGTH = 2_000

/**
 * Reads the address of an endpoint as far as that is possible without asking the name service; a text says what is wrong.
 * `URL` writes every form of an IPv4 address (decimal, octal, hexadecimal, short) as four decimal numbers.
 */
export function parseWebhookUrl(text: string, { allowedOrigins }: TargetPolicy): URL | string {
  if (text.length > MAX_URL_LENGTH) return `expected an address of at most ${MAX_URL_LENGTH} characters`
  if (!URL.canParse(text)) return 'expected an address as https://example.com/hook'
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return 'expected an address without user name and password'
  if (url.hash !== '') return 'expected an address without #'
  if (allowedOrigins.includes(url.origin)) return url
  if (url.protocol !== 'https:') return `expected an address that begins with https://, received ${url.protocol}//`
  const host = hostOf(url)
  if (isIP(host) !== 0 && !isPublicAddress(host)) return internalTo(host)
  return url
}

/** Asks for the host's addresses, once; a text says why nothing may be sent there. */
export async function resolveTarget(
  text: string,
  policy: TargetPolicy,
  resolve: ResolveHost = resolveByName,
): Promise<WebhookTarget | string> {
  const url = parseWebhookUrl(text, policy)
  if (typeof url === 'string') return url
  const host = hostOf(url)
  const addresses = isIP(host) === 0 ? await resolve(host) : [host]
  if (addresses.length === 0) throw new Error(`expected an address of ${host}, received none`)
  // One internal address among several is enough to refuse: which of them is used is not ours to say.
  const internal = addresses.find((address) => !isPublicAddress(address))
  if (internal !== undefined && !policy.allowedOrigins.includes(url.origin)) return internalTo(host)
  return { url, addresses }
}

/** The system's own way, with its hosts file. */
export const resolveByName: ResolveHost = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address)

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1')
}

/** Says nothing of what the name stands for inside our network. */
function internalTo(host: string): string {
  return `expected an address on the internet, received ${host}, which leads into an internal network`
}
