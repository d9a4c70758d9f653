import { expect, it } from 'vitest'
import { networkOf } from './network.js'

it('takes an IPv4 address as it is, also where it is written as IPv6', () => {
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
})

it('takes all IPv6 addresses of one customer together, however they are written', () => {
  const network = '2001:db8:0:1::/64'
  expect(networkOf('2001:db8:0:1::1')).toBe(network)
  expect(networkOf('2001:0db8:0000:0001:ffff:1:2:3')).toBe(network)
  expect(networkOf('2001:DB8:0:1:0:0:0:9')).toBe(network)
  expect(networkOf('2001:db8:0:2::1')).not.toBe(network)
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
})
