// The file in a request: the body itself, or the one file of a form. A stream either way; nothing is gathered.
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream';
import busboy from 'busboy';
import { err, ok, type Result } from '@placet/core';
import { importLimits } from './import-limits.js';
import { tooLarge } from './sealed-upload.js';

type BodyFault = 'unsupported_media_type' | 'request_too_large' | 'validation_failed';

/** What browsers, spreadsheets and scripts call a CSV. */
const plainTypes: ReadonlySet<string> = new Set(['', 'text/csv', 'text/plain', 'application/csv', 'application/vnd.ms-excel', 'application/octet-stream']);

/** Content types the import route takes. */
export const uploadTypes = ['text/csv', 'multipart/form-data'] as const;

/** The bytes of the uploaded file. The stream throws when the sender breaks off. */
export const openUploadBody = async (request: IncomingMessage): Promise<Result<AsyncIterable<Uint8Array>, BodyFault>> => {
  // A form's own lines come on top of the file; what is really too large is told while reading.
  if (Number(request.headers['content-length'] ?? 0) > importLimits.uploadBytesMax + importLimits.chunkBytes) return tooLarge();
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'multipart/form-data') return fileOfForm(request);
  return plainTypes.has(type) ? ok(request) : err('unsupported_media_type', `Send the file as ${uploadTypes.join(' or ')}.`);
};

const fileOfForm = async (request: IncomingMessage): Promise<Result<AsyncIterable<Uint8Array>, BodyFault>> => {
  const parser = formParser(request);
  if (parser === undefined) return err('validation_failed', 'The form cannot be read: its boundary is missing.');
  return new Promise((resolve) => {
    let file: (NodeJS.ReadableStream & AsyncIterable<Uint8Array>) | undefined;
    parser.on('file', (_name, stream) => {
      if (file !== undefined) {
        stream.resume();
        return;
      }
      file = stream;
      resolve(ok(file));
    });
    parser.on('field', () => { resolve(err('validation_failed', 'The form may hold the file only; settings go into the query.')); });
    // An upload that breaks off destroys the parser, and the parser the file: whoever reads it hears of it.
    pipeline(request, parser, () => { resolve(err('validation_failed', 'The form holds no file.')); });
  });
};

const formParser = (request: IncomingMessage): busboy.Busboy | undefined => {
  try {
    return busboy({ headers: request.headers, limits: { files: 2, fields: 10, fieldSize: 1024, parts: 12, headerPairs: 100 } });
  } catch {
    return undefined;
  }
};
