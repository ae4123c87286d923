import { expect } from 'chai';
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { filesMatching, importsOf, manifestOf, type SourceFile } from './repository.js';
import { roomOf, testTools, type Room } from './rooms.js';

const sources = filesMatching(/\.(?:ts|mts|js|mjs)$/).filter(({ path }) => path.includes('/'));
/** A test, what stands beside it in a test folder, and the contracts the core hands out. */
const isTest = (path: string): boolean => /\.test\.|\/testing\b|-contract\.|\/test\//.test(path) || path.startsWith('test/');
const nameOf = (specifier: string): string => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');

/** Doors of a package of ours: `.` and whatever else its exports name. */
const isDoor = (specifier: string): boolean => {
  const name = nameOf(specifier).replace('@placet/', '');
  const folder = name === 'stand-in-shops' ? 'test/platforms' : name.startsWith('connector-') ? `connectors/${name.slice('connector-'.length)}` : name;
  const door = `.${specifier.slice(nameOf(specifier).length)}`;
  return Object.keys(manifestOf(folder).exports ?? {}).includes(door);
};

const isDeclared = (folders: readonly string[], name: string, isInTest: boolean): boolean =>
  (isInTest && testTools.includes(name)) || folders.map(manifestOf).some(({ dependencies = {}, devDependencies = {} }) =>
    name in dependencies || (isInTest && name in devDependencies));

const complaint = ({ path }: SourceFile, specifier: string, room: Room, packageFolder: string): string | undefined => {
  const isInTest = isTest(path);
  if (specifier.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(path), specifier));
    const isOutside = !target.startsWith(`${packageFolder}/`);
    return isOutside && room.folder !== 'scripts' ? `leaves its package for ${target}` : undefined;
  }
  if (isBuiltin(specifier)) return isInTest || room.builtins.some(pattern => pattern.test(specifier)) ? undefined : `uses ${specifier}`;
  const name = nameOf(specifier);
  if (name.startsWith('@placet/')) {
    if (!isDoor(specifier)) return `goes past the door of ${name}`;
    return isInTest || room.packages.some(pattern => pattern.test(specifier)) ? undefined : `uses ${specifier}`;
  }
  const isAllowed = room.others === 'declared' || room.others.includes(name) || (isInTest && testTools.includes(name));
  if (!isAllowed) return `uses ${specifier}`;
  return room.others === 'declared' && !isDeclared([packageFolder, ...room.alsoDeclaredIn ?? []], name, isInTest) ? `uses ${name}, which its package.json does not name` : undefined;
};

describe('Imports', () => {
  it('of every file are those its room is allowed, by public doors', () => {
    const complaints = sources.flatMap((file) => {
      const found = roomOf(file.path);
      if (found === undefined) return [`${file.path}: its folder has no row in the table`];
      return importsOf(file).flatMap(({ specifier }) => {
        const said = complaint(file, specifier, found.room, found.packageFolder);
        return said === undefined ? [] : [`${file.path} ${said}`];
      });
    });
    expect(complaints).to.deep.equal([]);
  });

  it('are really read: the table would refuse what it must', () => {
    const ask = (path: string, text: string): boolean => {
      const found = roomOf(path);
      const [first] = importsOf({ path, text });
      return found !== undefined && first !== undefined && complaint({ path, text }, first.specifier, found.room, found.packageFolder) === undefined;
    };
    for (const [path, text, isFine] of [
      ['core/src/a.ts', 'import { z } from \'zod\';', true], ['core/src/a.ts', 'import { readFileSync } from \'node:fs\';', false],
      ['core/src/a.ts', 'import type {\n  A,\n} from \'@placet/server\';', false], ['core/src/a.ts', 'export * from \'chai\';', false],
      ['connectors/shopify/src/a.ts', 'import { x } from \'@placet/core\';', true], ['connectors/shopify/src/a.ts', 'import { x } from \'@placet/connector-magento\';', false],
      ['connectors/shopify/src/a.ts', 'import { x } from \'../../magento/src/a.js\';', false], ['server/src/a.ts', 'import { x } from \'@placet/core/dist/x.js\';', false],
      ['server/src/a.ts', 'const x = await import(\'left-pad\');', false], ['test/src/a.ts', 'export * from \'../../server/dist/a.js\';', false],
      ['test/src/a.ts', 'import \'@placet/server\';', true],
    ] as const) {
      expect(ask(path, text), `${path}: ${text}`).to.equal(isFine);
    }
    expect(roomOf('attic/src/a.ts')).to.equal(undefined);
  });

  /**
   * Types only do not count: they are gone when the code runs, so there is no order of loading to get wrong. What runs must be a tree one can
   * read from the leaves up.
   */
  it('never run in a circle', () => {
    const paths = new Set(sources.map(({ path }) => path));
    const graph = new Map(sources.filter(({ path }) => !isTest(path)).map(file => [file.path, importsOf(file)
      .filter(({ specifier, isType }) => !isType && specifier.startsWith('.'))
      .map(({ specifier }) => posix.normalize(posix.join(posix.dirname(file.path), specifier)).replace(/\.js$/, '.ts'))
      .filter(target => paths.has(target))]));
    expect(circlesIn(graph)).to.deep.equal([]);
  });

  it('in a circle would be found', () => {
    const graph = new Map([['a', ['b']], ['b', ['c']], ['c', ['a', 'd']], ['d', []], ['e', ['e']]]);
    expect(circlesIn(graph)).to.deep.equal(['a -> b -> c -> a', 'e -> e']);
  });
});

/** Each circle once, as it is first come upon. */
const circlesIn = (graph: ReadonlyMap<string, readonly string[]>): string[] => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (at: string, trail: readonly string[]): void => {
    if (trail.includes(at)) circles.push([...trail.slice(trail.indexOf(at)), at].join(' -> '));
    if (done.has(at) || trail.includes(at)) return;
    for (const next of graph.get(at) ?? []) visit(next, [...trail, at]);
    done.add(at);
  };
  for (const start of graph.keys()) visit(start, []);
  return circles;
};
