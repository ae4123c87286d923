// Branded ids: opaque strings with a readable prefix, so that a store cannot be passed where a subject is meant.
declare const brand: unique symbol;

export type Id<Noun extends string> = string & { readonly [brand]: Noun };

export const idPrefixes = {
  organisation: 'org', store: 'sto', subject: 'sub', record: 'rec', policy: 'pol', token: 'tok',
  import: 'imp', document: 'doc', session: 'ses', job: 'job', user: 'usr', bulk: 'blk', decision: 'dec', send: 'snd', mail: 'mai', confirmation: 'cfm', alarm: 'alm', enrolment: 'enr',
  webhookEndpoint: 'whe', walk: 'wlk',
} as const;

export type Noun = keyof typeof idPrefixes;

export type StoreId = Id<'store'>;
export type SubjectId = Id<'subject'>;
export type RecordId = Id<'record'>;
export type PolicyId = Id<'policy'>;
export type OrganisationId = Id<'organisation'>;
export type UserId = Id<'user'>;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * An id of 48 bits of time (sorts by creation) and 80 random bits, in Crockford's base 32 without look-alike letters.
 * `at` is epoch milliseconds, `random` ten random bytes.
 */
export const makeId = <N extends Noun>(noun: N, at: number, random: Uint8Array): Id<N> =>
  `${idPrefixes[noun]}_${encodeTime(at)}${encodeRandom(random)}` as Id<N>;

const pattern = (noun: Noun): RegExp => new RegExp(`^${idPrefixes[noun]}_[0-9a-hjkmnp-tv-z]{26}$`);
const patterns = Object.fromEntries(Object.keys(idPrefixes).map(noun => [noun, pattern(noun as Noun)])) as Record<Noun, RegExp>;

export const isId = <N extends Noun>(noun: N, value: string): value is Id<N> => patterns[noun].test(value);

/** The 16 bytes an id stands for, where its text would be too long. Undefined for one whose time lies beyond 48 bits, which `makeId` makes none of. */
export const bytesOfId = (id: Id<Noun>): Uint8Array | undefined => {
  let value = 0n;
  for (const letter of id.slice(id.indexOf('_') + 1)) value = value * 32n + BigInt(alphabet.indexOf(letter));
  if (value >> 128n !== 0n) return undefined;
  return Uint8Array.from({ length: 16 }, (_, at) => Number((value >> BigInt(8 * (15 - at))) & 255n));
};

/** The id that these 16 bytes stand for. */
export const idOfBytes = <N extends Noun>(noun: N, bytes: Uint8Array): Id<N> => {
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (let digit = 0; digit < 26; digit++) {
    text = alphabet.charAt(Number(value % 32n)) + text;
    value /= 32n;
  }
  return `${idPrefixes[noun]}_${text}` as Id<N>;
};

/** Ids come in batches of one millisecond. */
let lastTime = { at: -1, text: '' };

const encodeTime = (at: number): string => {
  if (lastTime.at !== at) lastTime = { at, text: timeText(at) };
  return lastTime.text;
};

const timeText = (at: number): string => {
  let rest = at;
  let text = '';
  for (let digit = 0; digit < 10; digit++) {
    text = alphabet.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
};

const encodeRandom = (random: Uint8Array): string => {
  let text = '';
  for (let group = 0; group < 10; group += 5) {
    const high = ((random[group] ?? 0) << 12) | ((random[group + 1] ?? 0) << 4) | ((random[group + 2] ?? 0) >> 4);
    const low = (((random[group + 2] ?? 0) & 15) << 16) | ((random[group + 3] ?? 0) << 8) | (random[group + 4] ?? 0);
    text += encode20(high) + encode20(low);
  }
  return text;
};

const encode20 = (bits: number): string =>
  alphabet.charAt(bits >> 15) + alphabet.charAt((bits >> 10) & 31) + alphabet.charAt((bits >> 5) & 31) + alphabet.charAt(bits & 31);
