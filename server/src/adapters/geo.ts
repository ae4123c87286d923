// From an IP address to a region, out of files on this machine: nobody is asked where a shopper is. Country data by nro.net (CC BY 4.0).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BlockList, isIP } from 'node:net';
import { Reader, type Response } from 'maxmind';
import { subdivisionCode } from './subdivisions.js';

/** What the files say of an address: the flat columns of ip-location-db, or the records of GeoLite2 and DB-IP. */
export interface Place {
  readonly country_code?: string;
  readonly state1?: string;
  readonly country?: { readonly iso_code?: string };
  readonly subdivisions?: readonly { readonly iso_code?: string }[];
}

export class Geo {
  private countries: Reader<Response> | undefined;
  private cities: readonly Reader<Response>[] | undefined;

  /** `cityFiles`: MMDB files that know parts of countries, asked first; one of them may know IPv4 only, another IPv6. */
  constructor(private readonly cityFiles: readonly string[] = []) {}

  /** ISO 3166 country, with its part where a city file knows it; undefined for private, reserved and unknown addresses. */
  regionOf(ip: string): string | undefined {
    const address = unmapped(ip);
    if (address === undefined || isNobodys(address)) return undefined;
    this.cities ??= this.cityFiles.map(file => new Reader(readFileSync(file)));
    for (const reader of this.cities) {
      const region = lookUp(reader, address);
      if (region !== undefined) return region;
    }
    return lookUp(this.countryReader(), address);
  }

  /** When the country data was made, epoch ms. */
  builtAt(): number {
    return this.countryReader().metadata.buildEpoch.getTime();
  }

  private countryReader(): Reader<Response> {
    return this.countries ??= new Reader(readFileSync(createRequire(import.meta.url).resolve(countryFile)));
  }
}

const countryFile = '@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb';

/** A file that knows IPv4 only answers nonsense to IPv6. */
const lookUp = (reader: Reader<Response>, address: string): string | undefined => {
  if (reader.metadata.ipVersion === 4 && isIP(address) === 6) return undefined;
  const place = reader.get(address) as Place | null;
  return place === null ? undefined : regionOfPlace(place);
};

/** The country, with its part where the file names one that has a code. */
export const regionOfPlace = ({ country_code, country, subdivisions, state1 }: Place): string | undefined => {
  const code = country_code ?? country?.iso_code;
  if (code === undefined || !/^[A-Z]{2}$/.test(code)) return undefined;
  const part = subdivisions?.[0]?.iso_code ?? (state1 === undefined ? undefined : subdivisionCode(code, state1));
  return part !== undefined && /^[A-Z0-9]{1,3}$/.test(part) ? `${code}-${part}` : code;
};

/** IPv4 written as IPv6 (`::ffff:192.0.2.1`, RFC 4291 section 2.5.5.2) is IPv4; undefined for what is no address. */
const unmapped = (ip: string): string | undefined => {
  if (isIP(ip) === 0) return undefined;
  const dotted = /^(?:0{0,4}:){2,5}ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (dotted !== undefined) return dotted;
  const [, high, low] = /^(?:0{0,4}:){2,5}ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(ip) ?? [];
  if (high === undefined || low === undefined) return ip;
  const [upper, lower] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return `${upper >> 8}.${upper & 255}.${lower >> 8}.${lower & 255}`;
};

/** The registries of addresses that are nobody's (IANA special-purpose, RFC 6890): the files place some of them in countries. */
const reserved = {
  ipv4: [
    '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24',
    '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3',
  ],
  ipv6: ['::/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
} as const;

const nobodys = new BlockList();
for (const family of ['ipv4', 'ipv6'] as const) {
  for (const range of reserved[family]) {
    const [net = '', prefix = ''] = range.split('/');
    nobodys.addSubnet(net, Number(prefix), family);
  }
}

const isNobodys = (address: string): boolean => nobodys.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
