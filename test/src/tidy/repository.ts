// The repository as files: what the tidiness tests read.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface SourceFile {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
}

const isListed = (path: string): boolean => existsSync(join(root, path));

/** Files git knows, and new ones it does not ignore; each with its text. */
export const filesMatching = (pattern: RegExp): SourceFile[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }).split('\n')
    .filter(path => pattern.test(path) && isListed(path)).map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }));

export interface Import {
  readonly specifier: string;
  /** True for `import type` and `export type`, which are gone when the code runs. */
  readonly isType: boolean;
}

const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^'";]*?\s+from\s+)?'([^']+)'/gm;
const call = /\b(?:import|require)\(\s*'([^']+)'/g;

/** What a file imports, in whatever way it is written. */
export const importsOf = ({ text }: SourceFile): Import[] => [
  ...[...text.matchAll(statement)].map(([, type, specifier = '']) => ({ specifier, isType: type !== undefined })),
  ...[...text.matchAll(call)].map(([, specifier = '']) => ({ specifier, isType: false })),
];

export interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The package.json of a folder; the only place that says what its JSON is. */
export const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
