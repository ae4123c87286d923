// From a URL to the addresses a connection may be made to: resolved once, checked, and then connected to as they are, so that a name cannot answer
// with a public address while it is checked and with a private one while it is called.
import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress, type AllowedTargets } from './addresses.js';
import { NamedFault } from './http-fault.js';

export interface ResolvedAddress { readonly address: string; readonly family: number }

/** All addresses of a name. */
export type Resolver = (hostname: string) => Promise<readonly ResolvedAddress[]>;

export const systemResolver: Resolver = hostname => systemLookup(hostname, { all: true, verbatim: true });

const urlLengthMax = 2048;

/** A URL of ours to call: http or https, without a name and password in it. Undefined for anything else. */
export const parseTarget = (text: string): URL | undefined => {
  if (text.length > urlLengthMax || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' && url.hostname !== '' ? url : undefined;
};

/** What may be said of a URL before it is called, such as in the form where it is typed: what is wrong with it, or undefined. */
export const findTargetProblem = (text: string, allowed: AllowedTargets): string | undefined => {
  const url = parseTarget(text);
  if (url === undefined) return 'must be an https URL without a name and password in it';
  if (url.protocol === 'http:' && !allowed.isAny) return 'must be https';
  const address = literalAddress(url);
  if (address !== undefined && !isReachable(address, allowed)) return 'must not lead to a private network';
  return undefined;
};

const isReachable = (address: string, allowed: AllowedTargets): boolean => isPublicAddress(address) || allowed.allowsAddress(address);

/** The URL parser has already turned `0x7f.1`, `2130706433` and the like into the address they are. */
const literalAddress = ({ hostname }: URL): string | undefined => {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  return isIP(bare) === 0 ? undefined : bare;
};

/**
 * The addresses to connect to. Throws `NamedFault`: of a name that also leads somewhere private nothing is called, since whoever answers for it is up to
 * something; and plain http goes only to what the operator allowed.
 */
export const resolveTarget = async (url: URL, resolver: Resolver, allowed: AllowedTargets): Promise<readonly ResolvedAddress[]> => {
  const literal = literalAddress(url);
  const addresses = literal === undefined ? await resolver(url.hostname) : [{ address: literal, family: isIP(literal) }];
  if (addresses.length === 0) throw new NamedFault('unknown_host');
  const isFine = url.protocol === 'https:'
    ? ({ address }: ResolvedAddress): boolean => isReachable(address, allowed)
    : ({ address }: ResolvedAddress): boolean => allowed.allowsAddress(address);
  if (!addresses.every(isFine)) throw new NamedFault('not_allowed');
  return addresses.slice(0, addressesMax);
};

const addressesMax = 8;
