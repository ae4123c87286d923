// Where one is in the house, and where one can go from there.
import type { Store } from '../storage/models/index.js';
import type { Viewer } from './viewer.js';

export type Room = 'home' | 'shop' | 'stores' | 'register' | 'people' | 'ledger';

export interface Place {
  readonly room: Room;
  /** The store that was chosen; without one, its rooms cannot be gone to. */
  readonly store?: Store;
  /** A page inside the room, such as one person's. */
  readonly isInside?: boolean;
}

export interface RoomLink { readonly text: string; readonly href: string; readonly current: 'page' | 'true' | undefined }

export const roomsFrom = ({ t }: Viewer, base: string, isDemo: boolean, place: Place | undefined): RoomLink[] => {
  const current = place?.isInside === true ? 'true' : 'page';
  const link = (room: Room, text: string, path: string): RoomLink => ({ text, href: `${base}${path}`, current: place?.room === room ? current : undefined });
  const id = place?.store?.id;
  return [
    link('home', t.nav.home, '/'), ...isDemo ? [link('shop', t.nav.shop, '/demo/shop')] : [], link('stores', t.admin.nav.stores, '/admin'),
    ...id === undefined ? [] : [link('register', t.admin.nav.register, registerPath(id)), link('people', t.admin.nav.people, peoplePath(id))],
    link('ledger', t.nav.ledger, id === undefined ? '/ledger' : `/ledger/${id}`),
  ];
};

export const registerPath = (storeId: string): string => `/admin/stores/${storeId}/register`;
export const peoplePath = (storeId: string): string => `/admin/stores/${storeId}/people`;

export interface Crumb { readonly text: string; readonly href: string | undefined; readonly isHere: boolean }

/** The way to a page of a store: the list of stores, the store, rooms on the way, and the page itself. */
export const crumbsTo = ({ t }: Viewer, base: string, store: Store, way: readonly (readonly [text: string, path: string])[], here: string): Crumb[] => [
  { text: t.admin.nav.stores, href: `${base}/admin`, isHere: false }, { text: store.name, href: undefined, isHere: false },
  ...way.map(([text, path]) => ({ text, href: `${base}${path}`, isHere: false })), { text: here, href: undefined, isHere: true },
];
