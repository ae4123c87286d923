// A text many browsers ask for: packed once per content and encoding, kept in memory, answered with 304 to whoever has it.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

const encodings = ['br', 'gzip'] as const;
type Encoding = (typeof encodings)[number];

/** Brotli's best takes long: what is larger, or made anew every few seconds, is packed at the level of a CDN. */
const carefulBytesMax = 64 << 10;
const levels = { careful: 11, quick: 5 } as const;

const packers: Readonly<Record<Encoding, (body: Buffer, level: number) => Promise<Buffer>>> = {
  br: (body, level) => promisify(brotliCompress)(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: level, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  }),
  gzip: (body, level) => promisify(gzip)(body, { level: Math.min(level, constants.Z_BEST_COMPRESSION) }),
};

export class PackedText {
  readonly hash: string;
  private readonly body: Buffer;
  private readonly packed = new Map<Encoding, Promise<Buffer>>();

  constructor(text: string, readonly type: 'js' | 'json', private readonly care: keyof typeof levels = 'quick') {
    this.body = Buffer.from(text);
    this.hash = createHash('sha256').update(this.body).digest('hex').slice(0, 10);
  }

  get size(): number {
    return this.body.length;
  }

  /** Weak, because packed and plain are the same text in other bytes (RFC 9110 section 8.8.1). */
  get etag(): string {
    return `W/"${this.hash}"`;
  }

  /** The caller has set what caches may do with it. */
  async send(request: Request, response: Response): Promise<void> {
    response.vary('Accept-Encoding').setHeader('ETag', this.etag);
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    const encoding = this.body.length < packedBytesMin ? undefined : encodings.find(each => request.acceptsEncodings(each) === each);
    const body = encoding === undefined ? this.body : await this.in(encoding);
    if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
    response.status(200).type(this.type).send(body);
  }

  private in(encoding: Encoding): Promise<Buffer> {
    const known = this.packed.get(encoding);
    if (known !== undefined) return known;
    const made = packers[encoding](this.body, levels[this.body.length > carefulBytesMax ? 'quick' : this.care]);
    this.packed.set(encoding, made);
    return made;
  }
}

/** Below one packet there is nothing to win. */
const packedBytesMin = 1000;
