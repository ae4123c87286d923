// Who may import whom: the table of architecture.md as data. A folder with sources and without a row here is a mistake.

export interface Room {
  /** The folder, from the root; `*` stands for one name. */
  readonly folder: string;
  /** Our packages it may use by their public doors. */
  readonly packages: readonly RegExp[];
  /** Node's own modules. */
  readonly builtins: readonly RegExp[];
  /** Packages of others; `declared` means those of its package.json. */
  readonly others: readonly string[] | 'declared';
  /** Folders whose package.json counts as well. */
  readonly alsoDeclaredIn?: readonly string[];
}

const none: readonly RegExp[] = [];
const any = [/./];

/** Tests may use these wherever they stand. */
export const testTools: readonly string[] = ['chai', 'fast-check', 'mocha'];

export const rooms: readonly Room[] = [
  { folder: 'core/src', packages: none, builtins: none, others: ['zod'] },
  { folder: 'connectors/*', packages: [/^@placet\/core$/], builtins: [/^node:crypto$/], others: 'declared' },
  { folder: 'templates', packages: [/^@placet\/core$/], builtins: [/^node:(?:fs|url|path)$/], others: ['handlebars'] },
  { folder: 'storefront/src', packages: [/^@placet\/core$/], builtins: none, others: [] },
  // Its build, which nobody loads.
  { folder: 'storefront', packages: none, builtins: any, others: 'declared' },
  { folder: 'plugins/*', packages: none, builtins: none, others: [] },
  { folder: 'server', packages: any, builtins: any, others: 'declared' },
  { folder: 'test/platforms', packages: [/^@placet\/core$/], builtins: any, others: 'declared' },
  { folder: 'test', packages: any, builtins: any, others: 'declared', alsoDeclaredIn: ['test/platforms'] },
  // What the server runs on is measured against in the very version it runs on.
  { folder: 'bench', packages: any, builtins: any, others: 'declared', alsoDeclaredIn: ['server', 'test'] },
  { folder: 'scripts', packages: any, builtins: any, others: [] },
  { folder: 'examples', packages: any, builtins: any, others: 'declared' },
];

/** The row a file falls under, and the folder of its package. */
export const roomOf = (path: string): { readonly room: Room; readonly packageFolder: string } | undefined => {
  for (const room of rooms) {
    const folder = new RegExp(`^${room.folder.replace('*', '[^/]+')}(?=/)`).exec(path)?.[0];
    if (folder !== undefined) return { room, packageFolder: folder.replace(/^core\/src$/, 'core') };
  }
  return undefined;
};
