// From a file on a disk to what it asks for: parsed, checked, the texts beside it read, secrets taken from the environment. Nothing is done yet.
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { err, ok, policyLimits, type FailureDetail, type Result } from '@placet/core';
import { validationFailure } from '../http/error-reply.js';
import type { StoreFields } from '../stores/store-registry.js';
import { fileSchema, type FileContent, type StoreInFile } from './file-schema.js';
import { readText, type FileText } from './file-text.js';
import type { Written } from './written.js';

export interface WantedStore {
  /** Its name in the file. */
  readonly key: string;
  readonly id: string | undefined;
  readonly fields: StoreFields;
  readonly credentials: Readonly<Record<string, string>> | undefined;
  readonly inherits: readonly string[];
  readonly own: Written;
  /** Values of the other kinds of the table of appliers, by kind. */
  readonly others: Readonly<Record<string, unknown>>;
}

export interface WantedConfiguration {
  readonly templates: Readonly<Record<string, Written>>;
  readonly stores: readonly WantedStore[];
  /** Where a field stands: `placet.yaml:12 stores.berlin.country`. */
  placeOf(path: string): string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const fileBytesMax = 16 << 20;

/** `validation_failed` names every problem at once by file, line and field; values are not repeated. */
export const readConfiguration = (file: string, environment: Environment): Result<WantedConfiguration, 'validation_failed'> => {
  const name = basename(file);
  const bytes = readBounded(file, fileBytesMax);
  if (typeof bytes !== 'string') return err('validation_failed', `${name} ${bytes.problem}.`);
  const text = readText(bytes, name);
  if (!text.ok) return refused(name, text.problems);
  const parsed = fileSchema.safeParse(text.value.value);
  const reader = new ContentReader(file, environment, text.value);
  if (!parsed.success) return refused(name, (validationFailure(parsed.error, name).details ?? []).map(detail => reader.placed(detail)));
  const configuration = reader.configurationOf(parsed.data);
  return reader.problems.length === 0 ? ok(configuration) : refused(name, reader.problems);
};

const refused = (name: string, problems: readonly FailureDetail[]): Result<never, 'validation_failed'> =>
  err('validation_failed', `${name} cannot be applied as it is. Nothing was done.`, problems.slice(0, 100));

interface Unreadable { readonly problem: string }

const readBounded = (file: string, bytesMax: number): string | Unreadable => {
  try {
    const { size } = statSync(file);
    if (size > bytesMax) return { problem: `is larger than ${bytesMax} bytes` };
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { problem: code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'is not UTF-8' : `cannot be read (${code})` };
  }
};

type PartsInFile = Pick<StoreInFile, 'policies' | 'sections' | 'texts'>;

const mapped = <T, U>(record: Readonly<Record<string, T>>, change: (value: T, key: string) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));

class ContentReader {
  readonly problems: FailureDetail[] = [];

  constructor(private readonly file: string, private readonly environment: Environment, private readonly text: FileText) {}

  configurationOf({ templates = {}, stores = {} }: FileContent): WantedConfiguration {
    return {
      templates: Object.fromEntries(Object.entries(templates).map(([name, parts]) => [name, this.partsOf(parts, `templates.${name}`)])),
      stores: Object.entries(stores).map(([key, store]) => this.storeOf(key, store)),
      placeOf: path => this.placeOf(path),
    };
  }

  placed({ path, ...rest }: FailureDetail): FailureDetail {
    return { path: this.placeOf(path), ...rest };
  }

  private placeOf(path: string): string {
    return `${this.text.lineOf(path)} ${path}`;
  }

  private complain(path: string, message: string): void {
    this.problems.push({ path: this.placeOf(path), message });
  }

  private storeOf(key: string, store: StoreInFile): WantedStore {
    const path = `stores.${key}`;
    const { id, name, platform, url, country, locale, timezone, credentials, inherits = [], policies, sections, texts, ...rest } = store;
    this.refuseReferences({ ...store, credentials: undefined }, path);
    return {
      key, id, inherits, fields: { name, platform, url, country, locale, timezone },
      credentials: credentials === undefined ? undefined : this.secretsOf(credentials, `${path}.credentials`),
      own: this.partsOf({ policies, sections, texts }, path),
      others: Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    };
  }

  /** What the schema let through is `${NAME}`; neither name nor value of what is missing is a secret, but the value is never looked at aloud. */
  private secretsOf(credentials: Readonly<Record<string, string>>, path: string): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.entries(credentials).map(([field, reference]) => {
      const name = reference.slice(2, -1);
      const value = this.environment[name];
      if (value === undefined || value === '') this.complain(`${path}.${field}`, `the environment variable ${name} is not set`);
      return [field, value ?? ''];
    }));
  }

  /** A reference elsewhere would be taken for its own text, and end up on a page. */
  private refuseReferences(value: unknown, path: string): void {
    if (typeof value === 'string' && /^\$\{\w+\}$/.test(value.trim())) this.complain(path, 'environment variables stand for credentials only');
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Object.entries(value as Record<string, unknown>)) this.refuseReferences(each, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
  }

  private partsOf({ policies, sections, texts }: PartsInFile, path: string): Written {
    return {
      ...policies === undefined ? {} : { policies: mapped(policies, (policy, key) => this.policyOf(policy, `${path}.policies.${key}`)) },
      ...sections === undefined ? {} : { sections }, ...texts === undefined ? {} : { texts },
    };
  }

  private policyOf(policy: NonNullable<PartsInFile['policies']>[string], path: string): NonNullable<Written['policies']>[string] {
    if (policy === null || policy.locales === undefined) return policy;
    const locales = mapped(policy.locales, (text, locale) => {
      if (text?.file === undefined) return text;
      const { file, ...rest } = text;
      return { ...rest, html: this.beside(file, `${path}.locales.${locale}.file`) };
    });
    return { ...policy, locales };
  }

  /** Only what lies in the folder of the file or below, also by links: a file from elsewhere must not publish what this machine keeps to itself. */
  private beside(name: string, path: string): string {
    const folder = realpathSync(dirname(this.file));
    const target = join(folder, name);
    const leaves = (place: string): boolean => relative(folder, place).startsWith('..') || isAbsolute(relative(folder, place));
    if (isAbsolute(name) || leaves(target)) { this.complain(path, 'must lie in the folder of this file'); return ''; }
    const text = readBounded(target, policyLimits.htmlBytesMax);
    if (typeof text !== 'string') { this.complain(path, text.problem); return ''; }
    if (leaves(realpathSync(target))) { this.complain(path, 'must lie in the folder of this file'); return ''; }
    return text;
  }
}
