// Which addresses of the internet a request of ours may go to: what is public, and what the operator allowed besides. Everything else is refused, so
// that an address somebody types into a form cannot be used to look around inside. (IANA IPv4 and IPv6 Special-Purpose Address Registries, 2025-10-09)
import { BlockList, isIP } from 'node:net';

/** IPv4 networks that are nobody's on the public internet. */
const closedIpv4 = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24',
  '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
  // Azure's platform address: public by number, inside by meaning.
  '168.63.129.16/32',
] as const;

/** Inside 2000::/3, the only part of IPv6 that is handed out: what is for protocols, tunnels and documentation. */
const closedIpv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'] as const;

/** The last 32 bits of these are an IPv4 address, which decides: mapped (RFC 4291) and translated by the well-known prefix (RFC 6052). */
const carriers = ['::ffff:0:0/96', '64:ff9b::/96'] as const;

const listOf = (networks: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const network of networks) addNetwork(list, network);
  return list;
};

const addNetwork = (list: BlockList, network: string): void => {
  const [address = '', bits] = network.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  list.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family);
};

const closed = { 4: listOf(closedIpv4), 6: listOf(closedIpv6) } as const;
const carrying = listOf(carriers);
const handedOut = listOf(['2000::/3']);

/** Networks and names beyond the public internet that the operator lets requests go to. */
export interface AllowedTargets {
  allowsAddress(address: string): boolean;
  /** True when anything is allowed at all: then plain http may be used as well, for what is allowed. */
  readonly isAny: boolean;
}

export const nothingAllowed: AllowedTargets = { allowsAddress: () => false, isAny: false };

/** `127.0.0.1, 10.1.0.0/16, fd00::/8`: undefined when a part is neither an address nor a network. */
export const parseAllowedTargets = (text: string): AllowedTargets | undefined => {
  const parts = text.split(',').map(part => part.trim()).filter(part => part !== '');
  if (parts.length > allowedMax || !parts.every(isNetwork)) return undefined;
  const list = listOf(parts);
  return { isAny: parts.length > 0, allowsAddress: address => contains(list, address) || contains(list, embeddedIpv4(address)) };
};

const allowedMax = 100;

const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  return version !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 6 ? 128 : 32)));
};

const contains = (list: BlockList, address: string | undefined): boolean =>
  address !== undefined && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** True for what anybody on the internet could reach as well. */
export const isPublicAddress = (address: string): boolean => {
  const version = isIP(address);
  if (version === 4) return !contains(closed[4], address);
  if (version !== 6) return false;
  const ipv4 = embeddedIpv4(address);
  if (ipv4 !== undefined) return !contains(closed[4], ipv4);
  return contains(handedOut, address) && !contains(closed[6], address);
};

/** The IPv4 address an IPv6 address stands for, if it stands for one. */
const embeddedIpv4 = (address: string): string | undefined => {
  if (isIP(address) !== 6 || !carrying.check(address, 'ipv6')) return undefined;
  // The URL parser writes any spelling of an IPv6 address in its shortest form, the last 32 bits as two groups.
  const [high = '', low = ''] = expand(new URL(`http://[${address.split('%')[0] ?? ''}]`).hostname.slice(1, -1)).slice(-2);
  const bits = Number.parseInt(high, 16) * 65_536 + Number.parseInt(low, 16);
  return [24, 16, 8, 0].map(shift => Math.floor(bits / 2 ** shift) % 256).join('.');
};

const expand = (short: string): string[] => {
  const [before = '', after] = short.split('::');
  const groups = (part: string): string[] => part === '' ? [] : part.split(':');
  const [first, last] = [groups(before), groups(after ?? '')];
  return after === undefined ? first : [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last];
};
