import { describe, expect, it } from 'vitest'
import { isPublicAddress } from './public-address.js'

describe('an address', () => {
  it.each(['1.1.1.1', '8.8.8.8', '93.184.216.34', '100.63.255.255', '100.128.0.1', '172.15.0.1', '172.32.0.1'])(
    'of the internet is public: %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  it.each(['2606:4700:4700::1111', '2a00:1450:4001:80b::200e', '2400:cb00::1'])(
    'of IPv6 hosts is public: %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  it.each([
    ['this network', ['0.0.0.0', '0.1.2.3']],
    ['private', ['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.1.1']],
    ['loopback', ['127.0.0.1', '127.1.2.3', '::1', '::']],
    ['link-local and metadata', ['169.254.169.254', '100.100.100.200', '192.0.0.192', '168.63.129.16', 'fe80::1']],
    ['carriers', ['100.64.0.1', '100.127.255.255']],
    ['multicast and broadcast', ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1']],
    ['documentation and benchmarks', ['192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '2001:db8::1']],
    ['private IPv6', ['fc00::1', 'fd00:ec2::254', 'fec0::1']],
    ['IPv4 within IPv6', ['::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::a00:1']],
    ['IPv4 through tunnels', ['2002:7f00:1::', '2001:0:7f00:1::', '2001::1']],
    ['no address', ['', 'localhost', '127.1', '0x7f.1', '1.1.1.1.1', 'fe80::1%eth0', '::1%lo', '1.1.1.1 ']],
  ])('is internal: %s', (_kind, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([])
  })
})
