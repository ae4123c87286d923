// The tokens of an organisation, for its owners: make one, see which work and who uses them, revoke one after being asked.
import { isId, type StoreId } from '@placet/core';
import type { Request, Response } from 'express';
import { roles, type Role } from '../../http/access.js';
import { formTokenOf } from '../../http/form-check.js';
import type { UserSession } from '../../users/account.js';
import { namesOf } from '../../users/list-users.js';
import { findToken, listTokens, makeToken, revokeToken, tokenNameLengthMax, type TokenRow } from '../../users/tokens.js';
import { queryText } from '../admin/admin-page.js';
import { confirmModel, sendConfirm } from '../kit/confirm.js';
import type { PageRow } from '../page-row.js';
import { sendNotFound, sendPage, type Site } from '../site.js';
import type { Viewer } from '../viewer.js';
import { fieldOf, seeOther, userForm, userPage } from './guard.js';
import { seatOf } from './seat.js';

const path = '/admin/tokens';
const rowsPerPage = 50;
/** Stores offered at once; a token for one beyond them is made on the command line. */
const storesOffered = 500;
const dayMs = 86_400_000;
const lifetimes = ['30', '90', '365', 'never'] as const;
type Lifetime = (typeof lifetimes)[number];

type Handler = (site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession) => Promise<void>;

interface Shown {
  readonly name: string;
  readonly role: string;
  readonly store: string;
  readonly lifetime: string;
  readonly problems: Readonly<Partial<Record<'name' | 'role' | 'store' | 'lifetime', string>>>;
  readonly made?: { readonly name: string; readonly text: string };
}

const nothingYet: Shown = { name: '', role: 'agent', store: '', lifetime: '90', problems: {} };

const sendTokens = async (site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession, shown: Shown = nothingYet): Promise<void> => {
  const { services, base } = site;
  const { t } = viewer;
  const words = t.access.tokens;
  const before = queryText(request, 'before');
  const found = await listTokens(services, session.organisationId, isId('token', before) ? before : '', rowsPerPage + 1);
  const rows = found.slice(0, rowsPerPage);
  const stores = await services.stores.list(session.organisationId, null, '', storesOffered);
  const makers = await namesOf(services, session.organisationId, rows.flatMap(({ made_by: by }) => by === null ? [] : [by]));
  const hasProblems = Object.keys(shown.problems).length > 0;
  const scopeOf = (id: string | null): string => id === null ? words.everyStore : stores.find(store => store.id === id)?.name ?? words.goneStore;
  const now = services.clock.now();
  await sendPage(site, request, response, viewer, {
    view: 'tokens', title: words.title, place: { room: 'tokens' }, style: 'admin.css', scripts: ['copy.js'], status: hasProblems ? 422 : 200,
    model: {
      path: `${base}${path}`, token: formTokenOf(request), summary: hasProblems ? t.people.problems.summary : undefined,
      made: shown.made === undefined ? undefined : { heading: words.made(shown.made.name), text: shown.made.text },
      rows: rows.map(row => rowModel(viewer, row, { base, scope: scopeOf(row.store_scope), makers, now })),
      newest: before === '' ? undefined : `${base}${path}`, older: found.length > rowsPerPage ? `${base}${path}?before=${rows.at(-1)?.id ?? ''}` : undefined,
      field: { id: 'field-name', name: 'name', label: words.name, type: 'text', autocomplete: 'off', value: shown.name, hint: words.nameHint, error: shown.problems.name },
      problems: { store: shown.problems.store, role: shown.problems.role, lifetime: shown.problems.lifetime },
      stores: [{ id: '', name: words.everyStore }, ...stores.map(({ id, name }) => ({ id, name }))].map(each => ({ ...each, isChosen: each.id === shown.store })),
      roles: roles.map(role => ({ role, name: t.people.roles[role], hint: t.people.roleHints[role], isChosen: role === shown.role })),
      lifetimes: lifetimes.map(value => ({ value, text: words.lifetimes[value], isChosen: value === shown.lifetime })),
    },
  });
};

interface RowSetting { readonly base: string; readonly scope: string; readonly makers: ReadonlyMap<string, string>; readonly now: number }

const rowModel = ({ t, moment, day }: Viewer, row: TokenRow, { base, scope, makers, now }: RowSetting): object => {
  const words = t.access.tokens;
  const madeBy = row.made_by === 'command_line' ? t.people.audit.commandLine : makers.get(row.made_by ?? '') ?? words.nobody;
  return {
    id: row.id, name: row.label, scope, role: t.people.roles[row.role], madeBy, made: day(row.created_at, 'UTC'),
    used: row.last_used_at === null ? undefined : moment(row.last_used_at, 'UTC'), expires: row.expires_at === null ? undefined : day(row.expires_at, 'UTC'),
    isExpired: row.expires_at !== null && row.expires_at <= now, revoke: `${base}${path}/${row.id}/revoke`, revokeLabel: words.revokeOf(row.label),
  };
};

const takeNew: Handler = async (site, request, response, viewer, session) => {
  const { services } = site;
  const { t } = viewer;
  const given = { name: fieldOf(request, 'name').trim(), role: fieldOf(request, 'role'), store: fieldOf(request, 'store'), lifetime: fieldOf(request, 'lifetime') };
  const role = roles.find((each): each is Role => each === given.role);
  const lifetime = lifetimes.find((each): each is Lifetime => each === given.lifetime);
  const store = isId('store', given.store) ? await services.stores.find(given.store) : undefined;
  const isOurs = given.store === '' || store?.organisationId === session.organisationId;
  const { needed, tooLong, role: roleProblem } = t.people.problems;
  const nameProblem = given.name === '' ? needed : given.name.length > tokenNameLengthMax ? tooLong : undefined;
  if (nameProblem !== undefined || role === undefined || lifetime === undefined || !isOurs) {
    const { problemStore, problemLifetime } = t.access.tokens;
    const problems = {
      name: nameProblem, role: role === undefined ? roleProblem : undefined, store: isOurs ? undefined : problemStore,
      lifetime: lifetime === undefined ? problemLifetime : undefined,
    };
    const found = Object.fromEntries(Object.entries(problems).flatMap(([field, text]) => text === undefined ? [] : [[field, text]]));
    await sendTokens(site, request, response, viewer, session, { ...given, name: given.name.slice(0, 300), problems: found });
    return;
  }
  const actor = { organisationId: session.organisationId, by: session.userId, address: seatOf(request).address };
  const { text } = await makeToken(services, actor, {
    role, label: given.name, storeScope: store === undefined ? null : store.id as StoreId,
    expiresAt: lifetime === 'never' ? null : services.clock.now() + Number(lifetime) * dayMs,
  });
  await sendTokens(site, request, response, viewer, session, { ...nothingYet, made: { name: given.name, text } });
};

/** Asks before it is done: programs that use the token stop. */
const sendRevoke: Handler = async (site, request, response, viewer, session) => {
  const token = await findToken(site.services, session.organisationId, String(request.params.tokenId));
  if (token === undefined) { await sendNotFound(site, request, response, viewer); return; }
  const words = viewer.t.access.tokens;
  await sendConfirm(site, request, response, viewer, confirmModel(viewer, {
    id: 'revoke', title: words.confirmTitle(token.label), sentences: [words.confirmWhat], action: `${site.base}${path}/${token.id}/revoke`, token: formTokenOf(request),
    button: words.confirm, cancel: `${site.base}${path}`, isDanger: true,
  }), { room: 'tokens', isInside: true });
};

const takeRevoke: Handler = async (site, request, response, viewer, session) => {
  const actor = { organisationId: session.organisationId, by: session.userId, address: seatOf(request).address };
  if (await revokeToken(site.services, actor, String(request.params.tokenId))) seeOther(response, `${site.base}${path}`);
  else await sendNotFound(site, request, response, viewer);
};

export const tokenPages: readonly PageRow[] = [
  userPage(path, 'own', (...args) => sendTokens(...args)),
  userForm(path, 'own', ['token_made'], takeNew),
  userPage(`${path}/:tokenId/revoke`, 'own', sendRevoke),
  userForm(`${path}/:tokenId/revoke`, 'own', ['token_revoked'], takeRevoke),
];
