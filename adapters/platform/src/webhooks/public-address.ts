import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** Of the registries of special-purpose addresses (IANA): what does not lead to somebody else's server on the internet. */
const INTERNAL_IPV4 = [
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private
  '100.64.0.0/10', // shared by carriers; the metadata of one cloud lies in it
  '127.0.0.0/8', // loopback
  '168.63.129.16/32', // host services of one cloud, though the number is a public one
  '169.254.0.0/16', // link-local; the metadata of most clouds
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocol assignments; the metadata of one cloud
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // relays from IPv6
  '192.168.0.0/16', // private
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, broadcast
]

/** What is assigned to hosts; everything else (loopback, mapped and translated IPv4, private, link-local) lies outside. */
const GLOBAL_IPV6 = '2000::/3'
const INTERNAL_IPV6 = [
  '2001::/23', // protocol assignments, among them tunnels to any IPv4 address
  '2001:db8::/32', // documentation
  '2002::/16', // tunnels to any IPv4 address
  '2620:4f:8000::/48', // answers for private addresses
  '3fff::/20', // documentation
]

const internalIpv4 = blockListOf(INTERNAL_IPV4, 'ipv4')
const internalIpv6 = blockListOf(INTERNAL_IPV6, 'ipv6')
const globalIpv6 = blockListOf([GLOBAL_IPV6], 'ipv6')

/** Whether an IP address may be reached from us on behalf of a user; false for what is no address. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !internalIpv4.check(address, 'ipv4')
  return isIPv6(address) && globalIpv6.check(address, 'ipv6') && !internalIpv6.check(address, 'ipv6')
}

function blockListOf(subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const subnet of subnets) {
    const slash = subnet.indexOf('/')
    list.addSubnet(subnet.slice(0, slash), Number(subnet.slice(slash + 1)), family)
  }
  return list
}
