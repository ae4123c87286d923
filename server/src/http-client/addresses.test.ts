import { expect } from 'chai';
import fc from 'fast-check';
import { isPublicAddress, parseAllowedTargets } from './addresses.js';

const inside: Readonly<Record<string, readonly string[]>> = {
  'this host': ['0.0.0.0', '0.1.2.3', '::'],
  loopback: ['127.0.0.1', '127.255.255.254', '::1'],
  'private networks': ['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1'],
  'shared address space': ['100.64.0.1', '100.127.255.255'],
  'link-local, where clouds keep their metadata': ['169.254.169.254', '169.254.0.1', 'fe80::1', 'febf::1', 'fe80::1%eth0'],
  'metadata of clouds elsewhere': ['168.63.129.16', 'fd00:ec2::254', '192.0.0.192', '100.100.100.200'],
  'unique local': ['fc00::1', 'fd12:3456:789a::1'],
  'site-local, deprecated': ['fec0::1'],
  multicast: ['224.0.0.1', '239.255.255.250', 'ff02::1'],
  broadcast: ['255.255.255.255'],
  'reserved for later': ['240.0.0.1'],
  'protocols and documentation': ['192.0.0.1', '192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1', '2001:2::1', '100::1'],
  benchmarks: ['198.18.0.1', '198.19.255.255'],
  tunnels: ['192.88.99.1', '2002:7f00:1::', '2001:0:1::1'],
  'IPv4 in IPv6, mapped': ['::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '0:0:0:0:0:ffff:c0a8:1'],
  'IPv4 in IPv6, compatible': ['::127.0.0.1', '::7f00:1'],
  'IPv4 in IPv6, translated': ['64:ff9b::127.0.0.1', '64:ff9b::a00:1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::1.1.1.1'],
  'no address at all': ['', 'localhost', '1.2.3', '0x7f.0.0.1', '127.1'],
};

const outside = ['1.1.1.1', '9.255.255.255', '11.0.0.1', '100.63.255.255', '100.128.0.1', '126.255.255.255', '128.0.0.1', '172.15.255.255', '172.32.0.1', '192.167.255.255',
  '223.255.255.255', '2606:4700::1', '2a00:1450::1', '::ffff:1.1.1.1', '64:ff9b::1.1.1.1', '64:ff9b::808:808'];

describe('An address is closed to requests', () => {
  for (const [family, addresses] of Object.entries(inside)) {
    it(`when it is of ${family}`, () => { expect(addresses.filter(isPublicAddress)).to.deep.equal([]); });
  }

  it('only then', () => { expect(outside.filter(address => !isPublicAddress(address))).to.deep.equal([]); });

  it('or open as IPv4 in whichever IPv6 spelling it comes', () => {
    const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
    fc.assert(fc.property(octets, fc.constantFrom('::ffff:', '64:ff9b::'), fc.boolean(), (bytes, prefix, isHex) => {
      const [a, b, c, d] = bytes;
      const tail = isHex ? `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}` : bytes.join('.');
      expect(isPublicAddress(prefix + tail), prefix + tail).to.equal(isPublicAddress(bytes.join('.')));
    }), { numRuns: 500 });
  });
});

describe('What the operator allows', () => {
  const allows = (text: string, address: string): boolean | undefined => parseAllowedTargets(text)?.allowsAddress(address);

  it('is a list of addresses and networks, however they are spelled', () => {
    expect([allows('127.0.0.1', '127.0.0.1'), allows('127.0.0.1', '127.0.0.2'), allows('10.0.0.0/8, fd00::/8', '10.9.8.7'), allows('10.0.0.0/8, fd00::/8', 'fd12::1')])
      .to.deep.equal([true, false, true, true]);
    expect([allows('127.0.0.1', '::ffff:127.0.0.1'), allows('127.0.0.1', '64:ff9b::7f00:1'), allows('::1', '127.0.0.1')]).to.deep.equal([true, true, false]);
    expect([parseAllowedTargets('')?.isAny, parseAllowedTargets('::1')?.isAny]).to.deep.equal([false, true]);
  });

  it('is refused when a part of it is something else', () => {
    for (const text of ['all', '10.0.0.0/33', '10.0.0/8', 'fd00::/129', '10.0.0.1-10.0.0.9', '127.0.0.1/8/8', Array(101).fill('::1').join()]) {
      expect(parseAllowedTargets(text), text).to.equal(undefined);
    }
  });
});
