// One tinyint and one date: what PrestaShop knows of somebody's consent, and how it is said to it.
import { textAt, type ConsentPush, type JsonObject, type ShopChannel } from '@placet/core';
import type { ShopTime } from './shop-time.js';

/** PrestaShop 1.0 is younger. */
const firstPossible = Date.UTC(2007, 0, 1);
/** Clocks of servers are not quite alike; zones differ by more. */
const clockErrorMs = 10 * 60_000;

/**
 * `newsletter` 1 is a yes; 0 is a no or nobody ever asked, which cannot be told apart. A field that is not there says nothing.
 */
export const newsletterChannel = (row: JsonObject, time: ShopTime, now: number): ShopChannel => {
  const newsletter = textAt(row, 'newsletter');
  if (newsletter === '1') return { state: 'opted_in', at: optInTime(row, time, now) };
  return { state: newsletter === '0' ? 'off' : 'hidden', at: null };
};

/**
 * When the yes was said. Two clocks write this date: the shop's, with `date_upd` at the same moment, and the database's, in a zone nobody tells, by the
 * newsletter block, which leaves `date_upd` as it was. A date later than the last change, or earlier than the account, is the second clock's: no time.
 */
const optInTime = (row: JsonObject, time: ShopTime, now: number): number | null => {
  const at = time.read(textAt(row, 'newsletter_date_add'));
  if (at === null || at < firstPossible || at > now + clockErrorMs) return null;
  const made = time.read(textAt(row, 'date_add'));
  const changed = time.read(textAt(row, 'date_upd'));
  if (made !== null && at < made - clockErrorMs) return null;
  if (changed !== null && at > changed + clockErrorMs) return null;
  return at;
};

/** Whether the shop's switch should be on. It has no word for a pending opt-in, and until it is confirmed nothing may be sent. */
export const shouldBeOn = ({ state }: Pick<ConsentPush, 'state'>): boolean => state === 'opted_in';

/**
 * The body of a PATCH. The date of an opt-in is always sent, since the shop would keep the one of years ago; the date of an opt-out has no field. Where
 * somebody was is never sent: the field is too short for IPv6, which newer versions refuse and older ones cut.
 */
export const newsletterXml = (id: string, isOn: boolean, at: string): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n<prestashop><customer>' +
  `<id>${id}</id><newsletter>${isOn ? 1 : 0}</newsletter>${isOn ? `<newsletter_date_add>${at}</newsletter_date_add>` : ''}` +
  '</customer></prestashop>';
