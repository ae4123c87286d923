// Which language a number stands for. Asked once per connector; a key that may not read languages leaves people without one.
import { ConnectorFault, textAt, type ConnectorContext } from '@placet/core';
import type { Webservice } from './client.js';

export type Locales = ReadonlyMap<string, string>;

const known = new WeakMap<ConnectorContext, Locales>();
const languagesMax = 100;

export const localesOf = async (shop: Webservice, context: ConnectorContext): Promise<Locales> => {
  const kept = known.get(context);
  if (kept !== undefined) return kept;
  const locales = await readLocales(shop);
  known.set(context, locales);
  return locales;
};

const readLocales = async (shop: Webservice): Promise<Locales> => {
  try {
    const rows = await shop.list({ resource: 'languages', fields: ['id', 'iso_code', 'locale'], limit: languagesMax });
    return new Map(rows.flatMap((row) => {
      const tag = localeTag(textAt(row, 'locale') ?? textAt(row, 'iso_code'));
      return tag === undefined ? [] : [[textAt(row, 'id') ?? '', tag] as const];
    }));
  } catch (error) {
    if (error instanceof ConnectorFault && ['access_missing', 'unsupported'].includes(error.kind)) return new Map();
    throw error;
  }
};

/** `en-US` of `en-US` or `en-us`; undefined for what is no language. */
export const localeTag = (text: string | undefined): string | undefined => {
  try {
    return text === undefined || text.length > 20 ? undefined : Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
};
