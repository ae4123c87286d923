// Where one can go in the house, as a table: a room is added by adding its row. Rooms a visitor may not enter are not shown.
import { isAllowed, type Permission, type Principal } from '../http/access.js';
import type { Store } from '../storage/models/index.js';
import type { Texts } from './texts/index.js';
import type { Viewer } from './viewer.js';

/** In the order shown; the house's `start` has no heading and stands above the store. Their words are `kit.groups`. */
export const groups = { house: ['start', 'team', 'system'], store: ['shop', 'answers', 'words', 'traffic', 'proof'] } as const;
export type Group = (typeof groups)['house' | 'store'][number];

interface RoomRow {
  readonly text: (t: Texts) => string;
  /** Under the base; `{store}` is the id of the store one is in. */
  readonly path: `/${string}`;
  /** `house`: always there. `store`: there once a store was chosen. */
  readonly scope: 'house' | 'store';
  readonly group: Group;
  readonly permission: Permission;
  /** `session`: only who signed in, not who looks at a demo. `demo`: only in a demo. */
  readonly only?: 'session' | 'demo';
}

/** Every room, in the order of its group. A page says which one it is in by its `place`. */
export const rooms = {
  home: { text: t => t.nav.home, path: '/', scope: 'house', group: 'start', permission: 'read' },
  shop: { text: t => t.nav.shop, path: '/demo/shop', scope: 'house', group: 'start', permission: 'read', only: 'demo' },
  stores: { text: t => t.admin.nav.stores, path: '/admin', scope: 'house', group: 'start', permission: 'read' },
  shops: { text: t => t.rollup.nav, path: '/admin/shops', scope: 'house', group: 'start', permission: 'read' },
  team: { text: t => t.people.nav.people, path: '/admin/people', scope: 'house', group: 'team', permission: 'own', only: 'session' },
  tokens: { text: t => t.access.tokens.nav, path: '/admin/tokens', scope: 'house', group: 'team', permission: 'own', only: 'session' },
  audit: { text: t => t.people.nav.audit, path: '/admin/audit', scope: 'house', group: 'team', permission: 'audit', only: 'session' },
  account: { text: t => t.people.nav.account, path: '/admin/account', scope: 'house', group: 'team', permission: 'read', only: 'session' },
  api: { text: t => t.system.api.nav, path: '/admin/api', scope: 'house', group: 'system', permission: 'read' },
  system: { text: t => t.system.title, path: '/admin/system', scope: 'house', group: 'system', permission: 'manage' },
  rules: { text: t => t.rules.nav, path: '/admin/rules', scope: 'house', group: 'system', permission: 'read' },
  overview: { text: t => t.store.nav, path: '/admin/stores/{store}', scope: 'store', group: 'shop', permission: 'read' },
  settings: { text: t => t.store.settings, path: '/admin/stores/{store}/settings', scope: 'store', group: 'shop', permission: 'manage' },
  sync: { text: t => t.sync.nav, path: '/admin/stores/{store}/shop', scope: 'store', group: 'shop', permission: 'read' },
  register: { text: t => t.admin.nav.register, path: '/admin/stores/{store}/register', scope: 'store', group: 'answers', permission: 'read' },
  people: { text: t => t.admin.nav.people, path: '/admin/stores/{store}/people', scope: 'store', group: 'answers', permission: 'read' },
  why: { text: t => t.why.nav, path: '/admin/stores/{store}/why', scope: 'store', group: 'answers', permission: 'read' },
  counter: { text: t => t.counter.title, path: '/admin/stores/{store}/counter', scope: 'store', group: 'answers', permission: 'answer' },
  mails: { text: t => t.mails.title, path: '/admin/stores/{store}/mails', scope: 'store', group: 'traffic', permission: 'read' },
  policies: { text: t => t.words.nav.policies, path: '/admin/stores/{store}/policies', scope: 'store', group: 'words', permission: 'read' },
  sections: { text: t => t.words.nav.sections, path: '/admin/stores/{store}/sections', scope: 'store', group: 'words', permission: 'read' },
  cookies: { text: t => t.cookies.title, path: '/admin/stores/{store}/cookies', scope: 'store', group: 'words', permission: 'manage' },
  imports: { text: t => t.imports.title, path: '/admin/stores/{store}/imports', scope: 'store', group: 'traffic', permission: 'read' },
  exports: { text: t => t.exports.title, path: '/admin/stores/{store}/exports', scope: 'store', group: 'traffic', permission: 'read' },
  sending: { text: t => t.sending.title, path: '/admin/stores/{store}/sending', scope: 'store', group: 'traffic', permission: 'manage' },
  statistics: { text: t => t.statistics.title, path: '/admin/stores/{store}/statistics', scope: 'store', group: 'traffic', permission: 'read' },
  alarms: { text: t => t.alarms.title, path: '/admin/stores/{store}/alarms', scope: 'store', group: 'traffic', permission: 'read' },
  webhooks: { text: t => t.webhooks.title, path: '/admin/stores/{store}/webhooks', scope: 'store', group: 'traffic', permission: 'manage' },
  ledger: { text: t => t.nav.ledger, path: '/ledger/{store}', scope: 'store', group: 'proof', permission: 'read' },
} as const satisfies Readonly<Record<string, RoomRow>>;

export type Room = keyof typeof rooms;

export interface Place {
  readonly room: Room;
  /** The store that was chosen; without one, its rooms cannot be gone to. */
  readonly store?: Store;
  /** A page inside the room, such as one person's. */
  readonly isInside?: boolean;
}

export interface RoomLink { readonly text: string; readonly href: string; readonly current: 'page' | 'true' | undefined }
export interface LinkGroup { readonly label: string | undefined; readonly links: readonly RoomLink[]; readonly isOpen: boolean }

export interface Menu {
  readonly start: readonly LinkGroup[];
  /** The store one is in, with the others one could be in. */
  readonly store: { readonly name: string; readonly others: readonly RoomLink[]; readonly all: string; readonly groups: readonly LinkGroup[] } | undefined;
  /** The other rooms of the house; folded while one is in a store. */
  readonly house: readonly LinkGroup[];
}

/** How many other stores are offered at once; the list of stores has them all. */
export const storesOffered = 12;

/** The way around for a visitor who stands at `place`; `stores` are those the visitor may change to. */
export const menuFor = (viewer: Viewer, base: string, visitor: Principal, place: Place | undefined, stores: readonly Store[]): Menu => {
  const store = place?.store;
  const grouped = (scope: 'house' | 'store') => groups[scope].map(group => groupOf(viewer, base, visitor, place, scope, group)).filter(({ links }) => links.length > 0);
  const house = grouped('house').map(group => ({ ...group, isOpen: group.isOpen || store === undefined }));
  return {
    start: house.filter(({ label }) => label === undefined), house: house.filter(({ label }) => label !== undefined),
    store: store === undefined ? undefined : {
      name: store.name, groups: grouped('store'), all: `${base}/admin`,
      others: stores.filter(({ id }) => id !== store.id).slice(0, storesOffered).map(other => ({ text: other.name, href: `${base}${sameRoom(place, other.id)}`, current: undefined })),
    },
  };
};

const groupOf = ({ t }: Viewer, base: string, visitor: Principal, place: Place | undefined, scope: 'house' | 'store', group: Group): LinkGroup => {
  const links = rowsOf(visitor, scope, group).map(([key, row]): RoomLink => ({
    text: row.text(t), href: `${base}${row.path.replace('{store}', place?.store?.id ?? '')}`,
    current: place?.room !== key ? undefined : place.isInside === true ? 'true' : 'page',
  }));
  return { label: group === 'start' ? undefined : t.kit.groups[group], links, isOpen: links.some(({ current }) => current !== undefined) };
};

const rowsOf = (visitor: Principal, scope: 'house' | 'store', group: Group): (readonly [string, RoomRow])[] =>
  (Object.entries(rooms) as (readonly [string, RoomRow])[]).filter(([, row]) => row.scope === scope && row.group === group && mayEnter(visitor, row));

const mayEnter = (visitor: Principal, { permission, only }: RoomRow): boolean =>
  isAllowed(visitor, permission) && (only === undefined || only === visitor.kind);

/** The room one is in, in another store; from a room of the house, the store's register. */
const sameRoom = (place: Place | undefined, storeId: string): string => {
  const room: RoomRow = rooms[place?.room ?? 'register'];
  return (room.scope === 'store' ? room : rooms.register).path.replace('{store}', storeId);
};

/** The address of a room in a store, under the base. */
export const roomPath = (room: Room, storeId = ''): string => rooms[room].path.replace('{store}', storeId);

/** The law of a region. */
export const rulePath = (region: string): string => `/admin/rules/${region}`;

export const storePath = (storeId: string): string => roomPath('overview', storeId);
export const registerPath = (storeId: string): string => roomPath('register', storeId);
export const counterPath = (storeId: string): string => `/admin/stores/${storeId}/counter`;
export const peoplePath = (storeId: string): string => roomPath('people', storeId);

export interface Crumb { readonly text: string; readonly href: string | undefined; readonly isHere: boolean }

/** The way to a page of a store: the list of stores, the store, rooms on the way, and the page itself. */
export const crumbsTo = ({ t }: Viewer, base: string, store: Store, way: readonly (readonly [text: string, path: string])[], here: string): Crumb[] => [
  { text: t.admin.nav.stores, href: `${base}/admin`, isHere: false }, { text: store.name, href: `${base}${storePath(store.id)}`, isHere: false },
  ...way.map(([text, path]) => ({ text, href: `${base}${path}`, isHere: false })), { text: here, href: undefined, isHere: true },
];
