// The file of a posted form, as a stream: its fields are read up to the file and no further, so that a form is believed before its file is taken.
import { pipeline } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';

export type FormFile = AsyncIterable<Uint8Array> & NodeJS.ReadableStream;

const files = new WeakMap<Request, FormFile>();

/** The file of a form that `storeUpload` mounted, not yet read; undefined when none was sent. The stream throws when the sender breaks off. */
export const fileOf = (request: Request): FormFile | undefined => files.get(request);

const limits = { files: 1, fields: 20, fieldNameSize: 100, fieldSize: 4096, parts: 24, headerPairs: 100 } as const;

/** Reads a multipart form up to its file; what stands behind the file is not looked at. Other forms are left as they are. */
export const openFormFile = (request: Request): Promise<void> => new Promise((resolve) => {
  const parser = parserOf(request);
  if (parser === undefined) { resolve(); return; }
  const fields: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  request.body = fields;
  let isOpen = true;
  parser.on('field', (name, value) => { if (isOpen) fields[name] = name in fields ? [...[fields[name] ?? ''].flat(), value] : value; });
  parser.on('file', (_name, stream) => {
    isOpen = false;
    // Whoever reads it hears of a fault; without a reader there is nobody to tell.
    stream.on('error', () => undefined);
    files.set(request, stream as FormFile);
    resolve();
  });
  pipeline(request, parser, () => { resolve(); });
});

const parserOf = (request: Request): busboy.Busboy | undefined => {
  if (!/^multipart\/form-data\s*;/i.test(request.get('content-type') ?? '')) return undefined;
  try {
    return busboy({ headers: request.headers, limits });
  } catch {
    return undefined;
  }
};
