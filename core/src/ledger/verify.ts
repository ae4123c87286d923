// The offline verifier (LED-3): needs the export's lines and the public key, nothing else, and names the first bad record.
import { equalBytes, toHex, utf8 } from '../kernel/index.js';
import { openCheckpoint, type Checkpoint, type SignatureTools } from './checkpoint.js';
import { checkpointLine, headerLine } from './export-format.js';
import { GrowingTree } from './frontier.js';
import { hashLeaf } from './merkle.js';

export type LedgerFault =
  | 'header_malformed' | 'record_malformed' | 'record_changed' | 'record_out_of_place'
  | 'checkpoint_invalid' | 'checkpoint_of_another_log' | 'checkpoint_mismatch' | 'checkpoint_missing' | 'line_unended';

export type LedgerVerdict =
  | { readonly valid: true; readonly records: number; readonly checkpoints: number; readonly last: Checkpoint }
  | {
    readonly valid: false;
    readonly fault: LedgerFault;
    /** 1-based line of the file. */
    readonly line: number;
    /** Sequence of the first record that cannot be trusted. */
    readonly record: number;
    readonly message: string;
  };

interface Fault { readonly fault: LedgerFault; readonly record: number; readonly message: string }

/**
 * Checks an export line by line, in constant memory. Feed each line without its newline, then call `finish`.
 * After the first fault every further line is ignored: the verdict names that fault.
 */
export class LedgerVerifier {
  private line = 0;
  private size = 0;
  private origin = '';
  private checkpoints = 0;
  private last: Checkpoint | undefined;
  private verdict: LedgerVerdict | undefined;
  private sequenceFromEnd = 0;
  private readonly tree: GrowingTree;

  constructor(private readonly tools: SignatureTools, private readonly publicKey: Uint8Array) {
    this.tree = new GrowingTree(tools.digest);
  }

  /** True while nothing wrong was found. */
  addLine(line: Uint8Array): boolean {
    if (this.verdict !== undefined) return false;
    this.line += 1;
    const fault = this.line === 1 ? this.readHeader(line) : this.isCheckpoint(line) ? this.readCheckpoint(line) : this.readRecord(line);
    if (fault !== undefined) this.verdict = { valid: false, line: this.line, ...fault };
    return fault === undefined;
  }

  /** The verdict. `endsWithNewline` tells whether the file's last line was ended, as every written export's is. */
  finish(endsWithNewline = true): LedgerVerdict {
    if (this.verdict !== undefined) return this.verdict;
    const { last } = this;
    if (!endsWithNewline) return this.broken('line_unended', 'the file ends in the middle of a line');
    if (last?.size !== this.size) return this.broken('checkpoint_missing', 'no signed checkpoint covers the records from here on');
    return { valid: true, records: this.size, checkpoints: this.checkpoints, last };
  }

  private broken(fault: LedgerFault, message: string): LedgerVerdict {
    return { valid: false, fault, line: this.line, record: this.last?.size ?? 0, message };
  }

  private readHeader(line: Uint8Array): Fault | undefined {
    const origin = /^\{"format":"placet\.ledger\/1","origin":"([^"\\\s+]{1,300})"\}$/.exec(decode(line))?.[1];
    if (origin === undefined || !equalBytes(utf8(headerLine(origin)), line)) {
      return { fault: 'header_malformed', record: 0, message: 'the first line is not the header of a Placet ledger export' };
    }
    this.origin = origin;
    return undefined;
  }

  private isCheckpoint(line: Uint8Array): boolean {
    return startsWith(line, checkpointStart);
  }

  private readRecord(line: Uint8Array): Fault | undefined {
    const at = this.size;
    const digits = String(at);
    const hashAt = beforeSequence.length + digits.length + beforeHash.length;
    const bodyAt = hashAt + 64 + afterHash.length;
    if (!isNumberBetween(line, beforeSequence, digits, beforeHash, 0)) return this.misplaced(line);
    if (line.length <= bodyAt || line[line.length - 1] !== closingBrace || !startsWithAt(line, afterHash, hashAt + 64)) return malformed(at);
    const body = line.subarray(bodyAt, line.length - 1);
    const hash = hashLeaf(this.tools.digest, body);
    if (!equalsHex(line, hashAt, hash)) {
      return { fault: 'record_changed', record: at, message: `record ${at} does not have the hash that was written beside it` };
    }
    if (!this.holdsSequence(body, digits)) return { fault: 'record_out_of_place', record: at, message: `the record at place ${at} was written for another place` };
    this.tree.append(hash);
    this.size += 1;
    return undefined;
  }

  /**
   * The place is part of the hashed bytes too, so a record cannot be moved by rewriting the line around it.
   * Neighbours mostly hold it equally far from their end, so it is looked for there first.
   */
  private holdsSequence(body: Uint8Array, digits: string): boolean {
    if (isNumberBetween(body, sequenceKey, digits, sourceKey, body.length - this.sequenceFromEnd)) return true;
    for (let from = body.length - 1; from >= 0; from--) {
      if (!isNumberBetween(body, sequenceKey, digits, sourceKey, from)) continue;
      this.sequenceFromEnd = body.length - from;
      return true;
    }
    return false;
  }

  private misplaced(line: Uint8Array): Fault {
    const at = this.size;
    const found = /^\{"sequence":(\d{1,16}),/.exec(decode(line.subarray(0, 40)))?.[1];
    return found === undefined
      ? malformed(at)
      : { fault: 'record_out_of_place', record: at, message: `record ${at} is expected here, but the line says ${found}` };
  }

  private readCheckpoint(line: Uint8Array): Fault | undefined {
    const record = this.last?.size ?? 0;
    const note = parseNote(line);
    if (note === undefined) return { fault: 'checkpoint_invalid', record, message: 'the checkpoint line is not written as an export writes it' };
    const opened = openCheckpoint(this.tools, this.publicKey, note);
    if (!opened.ok) return { fault: 'checkpoint_invalid', record, message: opened.error.message };
    const checkpoint = opened.value;
    if (checkpoint.origin !== this.origin) return { fault: 'checkpoint_of_another_log', record, message: `the checkpoint belongs to ${checkpoint.origin}` };
    if (checkpoint.size !== this.size) {
      return { fault: 'checkpoint_mismatch', record: Math.min(checkpoint.size, this.size), message: `the checkpoint covers ${checkpoint.size} records, the file has ${this.size} up to here` };
    }
    if (!equalBytes(checkpoint.root, this.tree.root())) {
      return { fault: 'checkpoint_mismatch', record, message: `a record between ${record} and ${this.size - 1} is not the one that was signed (root ${toHex(this.tree.root()).slice(0, 16)}…)` };
    }
    this.last = checkpoint;
    this.checkpoints += 1;
    return undefined;
  }
}

const malformed = (record: number): Fault =>
  ({ fault: 'record_malformed', record, message: `record ${record} is not written as an export writes it` });

const decoder = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });
const decode = (bytes: Uint8Array): string => decoder.decode(bytes);
const closingBrace = 0x7d;
const checkpointStart = utf8('{"checkpoint":');
const beforeSequence = utf8('{"sequence":');
const beforeHash = utf8(',"leafHash":"');
const afterHash = utf8('","record":');
const sequenceKey = utf8(',"sequence":');
const sourceKey = utf8(',"source":');

const startsWith = (line: Uint8Array, start: Uint8Array): boolean => startsWithAt(line, start, 0);

const startsWithAt = (line: Uint8Array, start: Uint8Array, offset: number): boolean => {
  for (let at = 0; at < start.length; at++) if (line[offset + at] !== start[at]) return false;
  return true;
};

/** True when `before`, the decimal `digits` and `after` stand there one after another. Runs on bytes: text would be made twice per record of a million. */
const isNumberBetween = (line: Uint8Array, before: Uint8Array, digits: string, after: Uint8Array, offset: number): boolean => {
  if (!startsWithAt(line, before, offset)) return false;
  const digitsAt = offset + before.length;
  for (let at = 0; at < digits.length; at++) if (line[digitsAt + at] !== digits.charCodeAt(at)) return false;
  return startsWithAt(line, after, digitsAt + digits.length);
};

const hexCode = Array.from({ length: 16 }, (_, digit) => digit.toString(16).charCodeAt(0));

const equalsHex = (line: Uint8Array, offset: number, hash: Uint8Array): boolean => {
  for (let at = 0; at < hash.length; at++) {
    const byte = hash[at] ?? 0;
    if (line[offset + 2 * at] !== hexCode[byte >> 4] || line[offset + 2 * at + 1] !== hexCode[byte & 15]) return false;
  }
  return true;
};

const parseNote = (line: Uint8Array): string | undefined => {
  try {
    const parsed: unknown = JSON.parse(decode(line));
    if (typeof parsed !== 'object' || parsed === null || !('checkpoint' in parsed) || typeof parsed.checkpoint !== 'string') return undefined;
    return equalBytes(utf8(checkpointLine(parsed.checkpoint)), line) ? parsed.checkpoint : undefined;
  } catch {
    return undefined;
  }
};
