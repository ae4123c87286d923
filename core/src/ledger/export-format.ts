// The export file: NDJSON, a header, one line per record, signed checkpoints where they were made. One exact spelling per line.
import type { ConsentRecord } from '../consents/index.js';
import { recordText } from '../consents/index.js';
import { toHex } from '../kernel/index.js';
import type { Hash } from './merkle.js';

export const exportFormat = 'placet.ledger/1';

export const headerLine = (origin: string): string => JSON.stringify({ format: exportFormat, origin });

/** Sequence and leaf hash come first and at fixed places, so that a verifier finds the hashed bytes without parsing. */
export const recordLine = (record: ConsentRecord, leafHash: Hash): string =>
  `${recordLineStart(record.sequence, toHex(leafHash))}${recordText(record)}}`;

export const recordLineStart = (sequence: number, leafHashHex: string): string =>
  `{"sequence":${sequence},"leafHash":"${leafHashHex}","record":`;

export const checkpointLine = (note: string): string => JSON.stringify({ checkpoint: note });
