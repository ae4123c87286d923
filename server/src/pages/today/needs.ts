// What needs somebody, as lines with the link that mends each. A table by the names of the roll-up's troubles; a test holds it to them.
import { isAllowed, type Principal } from '../../http/access.js';
import type { StoreState as Rollup } from '../../agencies/rollup/rollup.js';
import { roomPath, storePath } from '../navigation.js';
import { status, tones, type Status, type Tone } from '../kit/index.js';
import type { Problem } from '../installation-state.js';
import type { Viewer } from '../viewer.js';

export interface Need {
  readonly status: Status;
  readonly text: string;
  /** Of the store it is about. */
  readonly store: string | undefined;
  readonly link: { readonly text: string; readonly href: string; readonly name: string } | undefined;
}

interface Mend { readonly tone: Tone; readonly href: (storeId: string, looker: Principal) => string }

const system = (storeId: string, looker: Principal): string => isAllowed(looker, 'manage') ? `${roomPath('system')}#dead-${storeId}` : storePath(storeId);

/** Where each trouble is mended. */
export const mends = {
  open_alarms: { tone: 'no', href: storeId => roomPath('alarms', storeId) },
  shop_attention: { tone: 'no', href: storeId => roomPath('sync', storeId) },
  shop_behind: { tone: 'waiting', href: storeId => roomPath('sync', storeId) },
  dead_work: { tone: 'no', href: system },
  late_work: { tone: 'waiting', href: system },
  missing_documents: { tone: 'waiting', href: storeId => roomPath('policies', storeId) },
  failed_mails: { tone: 'no', href: storeId => `${roomPath('mails', storeId)}?state=failed` },
  incomplete_clauses: { tone: 'waiting', href: storeId => `${storePath(storeId)}#missing` },
  waiting_confirmations: { tone: 'waiting', href: storeId => `${roomPath('register', storeId)}?answer=pending` },
} as const satisfies Readonly<Record<string, Mend>>;

export type NeedKind = keyof typeof mends;

const isNeed = (kind: string): kind is NeedKind => Object.hasOwn(mends, kind);

export interface NeedSetting { readonly viewer: Viewer; readonly base: string; readonly looker: Principal }

/** A store's needs, the worst first; `waiting` is how many confirmations it waits for. */
export const needsOf = (setting: NeedSetting, { store, parts }: Pick<Rollup, 'store' | 'parts'>, waiting: number): Need[] => {
  const counted = [...partsShown(parts), ...waiting > 0 ? [{ kind: 'waiting_confirmations', count: waiting }] : []];
  return counted.map(({ kind, count }) => needOf(setting, store, kind, count));
};

/** A shop that needs somebody raised an alarm, and is one thing to do, not two. */
export const partsShown = <Part extends { readonly kind: string; readonly count: number }>(parts: readonly Part[]): Part[] => {
  const shops = parts.find(({ kind }) => kind === 'shop_attention')?.count ?? 0;
  return parts.map(part => part.kind === 'open_alarms' ? { ...part, count: part.count - shops } : part).filter(({ count }) => count > 0);
};

/** What is broken goes before what is open; within each, the order stays. */
export const worstFirst = (needs: readonly Need[]): Need[] => [...needs.filter(isBroken), ...needs.filter(need => !isBroken(need))];

const isBroken = ({ status: { tone } }: Need): boolean => tone === tones.no.tone;

const needOf = ({ viewer, base, looker }: NeedSetting, store: Rollup['store'], kind: string, count: number): Need => {
  const words = viewer.t.today;
  const text = isNeed(kind) ? words.kinds[kind](count, viewer.number(count)) : words.other(viewer.number(count));
  const { tone, href }: Mend = isNeed(kind) ? mends[kind] : { tone: 'waiting', href: storePath };
  const link = isNeed(kind) ? words.mend[kind] : words.look;
  return { status: status(viewer, tone, words.tones[tone === 'no' ? 'wrong' : 'open']), text, store: store.name, link: { text: link, href: `${base}${href(store.id, looker)}`, name: `${link}: ${store.name}` } };
};

/** What is wrong with the installation itself goes before what is wrong with a store. */
export const problemNeed = ({ viewer, base, looker }: NeedSetting, problem: Problem): Need => {
  const { t, number } = viewer;
  const text = problem.kind === 'queue' ? t.problems.queue : problem.kind === 'unsigned' ? t.problems.unsigned(problem.store, number(problem.count)) : t.problems[problem.kind](number(problem.count));
  const link = isAllowed(looker, 'manage') ? { text: t.today.look, href: `${base}${roomPath('system')}`, name: `${t.today.look}: ${t.system.title}` } : undefined;
  return { status: status(viewer, 'no', t.today.tones.wrong), text, store: undefined, link };
};
