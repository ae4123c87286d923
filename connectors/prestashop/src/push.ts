// An answer written to the shop: to one row by its key, or to every row of the address, since an opt-out in one of three rows is none.
import {
  ConnectorFault, textAt, type ConnectorContext, type ConsentPush, type JsonObject, type PushOutcome, type ShopAnswer,
} from '@placet/core';
import { errorCodeOf, faultOf, isBefore8 } from './answers.js';
import type { Webservice } from './client.js';
import { newsletterXml, shouldBeOn } from './consent-mapping.js';
import { idPattern, rowOfId, rowsOfEmail, subjectOf } from './subjects.js';
import { localesOf } from './locales.js';
import { shopTime } from './shop-time.js';

interface RowOutcome { readonly kind: 'written' | 'unchanged' | 'absent' | 'refused'; readonly reason?: string }

export const pushNewsletter = async (shop: Webservice, context: ConnectorContext, push: ConsentPush): Promise<PushOutcome> => {
  const isOn = shouldBeOn(push);
  const time = shopTime(context.timeZone);
  const rows = (await rowsFor(shop, push)).filter(row => !isOn || textAt(row, 'deleted') !== '1');
  const [first] = rows;
  if (first === undefined) return { kind: 'absent' };
  const outcomes: RowOutcome[] = [];
  for (const row of rows) outcomes.push(await writeRow(shop, row, isOn, time.write(push.at)));
  const seen = await lookAgain(shop, context, textAt(first, 'id') ?? '');
  return { ...inAll(outcomes), ...seen === undefined ? {} : { seen } };
};

const rowsFor = async (shop: Webservice, { key, who }: ConsentPush): Promise<readonly JsonObject[]> => {
  if (key !== null) {
    // Newsletter-only readers are in a table the webservice does not know.
    if (key.startsWith('guest:')) throw new ConnectorFault('unsupported', { detail: 'guests_need_module' });
    return idPattern.test(key) ? rowOfId(shop, key) : [];
  }
  const named = who.externalId === undefined ? [] : await rowOfId(shop, who.externalId);
  const email = who.email ?? textAt(named[0], 'email');
  const others = email === undefined ? [] : await rowsOfEmail(shop, email);
  return [...named, ...others.filter(row => textAt(row, 'id') !== textAt(named[0], 'id'))];
};

const writeRow = async (shop: Webservice, row: JsonObject, isOn: boolean, at: string): Promise<RowOutcome> => {
  const id = textAt(row, 'id') ?? '';
  if (textAt(row, 'newsletter') === (isOn ? '1' : '0')) return { kind: 'unchanged' };
  // Older shops know no PATCH, and PUT would empty what is left out.
  if (isBefore8(shop.version())) throw new ConnectorFault('unsupported', { detail: 'write_needs_module' });
  const shopId = textAt(row, 'id_shop');
  const answer = await shop.patchCustomer(id, shopId !== undefined && idPattern.test(shopId) ? shopId : undefined, newsletterXml(id, isOn, at));
  return answer.status === 200 ? { kind: 'written' } : refusalOf(answer);
};

/**
 * Codes of a change that will never be taken. The shop checks the whole row before it writes one field of it, so that a name no longer allowed, or an
 * account of the same address, stands in the way; the module writes past that.
 */
const refusals: ReadonlyMap<number, string> = new Map([
  [41, 'stored_field_invalid_module_can'], [84, 'stored_field_invalid_module_can'], [85, 'stored_field_invalid_module_can'],
  [140, 'email_of_another_account_module_can'], [141, 'email_of_another_account_module_can'], [46, 'not_saved_by_shop'],
]);

const refusalOf = (answer: ShopAnswer): RowOutcome => {
  const code = errorCodeOf(answer);
  if (code === 92 || code === 87) return { kind: 'absent' };
  const reason = code === undefined ? undefined : refusals.get(code);
  if (reason !== undefined) return { kind: 'refused', reason };
  const fault = faultOf(answer, 'customers PATCH');
  throw fault.kind === 'unsupported' ? new ConnectorFault('unsupported', { detail: 'write_needs_module' }) : fault;
};

/** One refused row is a refusal, whatever was written beside it. */
const inAll = (outcomes: readonly RowOutcome[]): RowOutcome =>
  outcomes.find(({ kind }) => kind === 'refused') ?? outcomes.find(({ kind }) => kind === 'written') ?? outcomes.find(({ kind }) => kind === 'unchanged') ?? { kind: 'absent' };

/** What the shop holds now, asked anew: its answer to a PATCH leaves out every field that is off. */
const lookAgain = async (shop: Webservice, context: ConnectorContext, id: string): Promise<PushOutcome['seen']> => {
  const [row] = await rowOfId(shop, id);
  if (row === undefined) return undefined;
  return subjectOf(row, { time: shopTime(context.timeZone), now: context.clock.now(), locales: await localesOf(shop, context) });
};
