// Passwords of the people who run Placet: scrypt (RFC 7914), its parameters and salt beside the hash, so that they can grow.
import { scrypt, timingSafeEqual } from 'node:crypto';
import { randomBytes } from '../adapters/vault.js';

export interface Cost { readonly n: number; readonly r: number; readonly p: number }

/**
 * One of the settings the OWASP Password Storage Cheat Sheet (2024) calls equal to N=2^17, r=8, p=1: the same work in 32 MiB instead of 128. Measured on
 * two cores with Node 20: 240 ms a sign-in, where 2^17 took 470.
 */
export const currentCost: Cost = { n: 2 ** 15, r: 8, p: 3 };

const keyBytes = 32;
const saltBytes = 16;
/** A hash in the database may ask for more memory than today's, but not for all there is. */
const memoryMax = 256 * 2 ** 20;

export const passwordLengthMin = 12;
export const passwordLengthMax = 200;

/** The same characters typed on another keyboard are the same password. */
const normalise = (password: string): string => password.normalize('NFKC');

/** In code points, after normalising. */
export const passwordProblem = (password: string): 'too_short' | 'too_long' | undefined => {
  // NFKC can make a character eighteen times as long, never shorter than a third of its UTF-16 length; what is this long need not be counted.
  if (password.length > passwordLengthMax * 4) return 'too_long';
  const { length } = Array.from(normalise(password));
  return length < passwordLengthMin ? 'too_short' : length > passwordLengthMax ? 'too_long' : undefined;
};

/** Too many people sign in at this moment; none of the work was done. */
export class HashingBusy extends Error {}

interface Hash { readonly cost: Cost; readonly salt: Buffer; readonly key: Buffer }

const pattern = /^scrypt\$(\d{1,8})\$(\d{1,2})\$(\d{1,2})\$([A-Za-z0-9_-]{22})\$([A-Za-z0-9_-]{43})$/;

const parse = (text: string): Hash | undefined => {
  const [, n, r, p, salt, key] = pattern.exec(text) ?? [];
  if (salt === undefined || key === undefined) return undefined;
  return { cost: { n: Number(n), r: Number(r), p: Number(p) }, salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') };
};

const write = ({ cost: { n, r, p }, salt, key }: Hash): string => `scrypt$${n}$${r}$${p}$${salt.toString('base64url')}$${key.toString('base64url')}`;

/** Hashes and checks passwords, a few at a time: each takes memory and a thread, and others need both. */
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly nobody: Hash;

  constructor(private readonly cost: Cost = currentCost, private readonly limits = { running: 2, waiting: 30 }) {
    this.nobody = { cost, salt: randomBytes(saltBytes), key: randomBytes(keyBytes) };
  }

  async hash(password: string): Promise<string> {
    const salt = randomBytes(saltBytes);
    return write({ cost: this.cost, salt, key: await this.derive(password, salt, this.cost) });
  }

  /** Without a hash, or with one that cannot be read, the same work is done for the answer no. */
  async verify(password: string, hash: string | null): Promise<boolean> {
    const known = hash === null ? undefined : parse(hash);
    const { cost, salt, key } = known ?? this.nobody;
    const isSame = timingSafeEqual(await this.derive(password, salt, cost), key);
    return isSame && known !== undefined;
  }

  /** Whether the hash was made with other parameters than today's. */
  isOutdated(hash: string): boolean {
    const cost = parse(hash)?.cost;
    return cost?.n !== this.cost.n || cost.r !== this.cost.r || cost.p !== this.cost.p;
  }

  private async derive(password: string, salt: Buffer, { n, r, p }: Cost): Promise<Buffer> {
    await this.takeTurn();
    try {
      return await new Promise((resolve, reject) => {
        scrypt(normalise(password.slice(0, passwordLengthMax * 4)), salt, keyBytes, { N: n, r, p, maxmem: memoryMax }, (error, key) => {
          if (error === null) resolve(key); else reject(error);
        });
      });
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  private async takeTurn(): Promise<void> {
    if (this.running >= this.limits.running) {
      if (this.waiting.length >= this.limits.waiting) throw new HashingBusy('too many passwords are being checked');
      await new Promise<void>((resolve) => { this.waiting.push(resolve); });
    }
    this.running += 1;
  }
}

/** One line for the whole process, whoever hashes. */
export const passwords = new PasswordHasher();
