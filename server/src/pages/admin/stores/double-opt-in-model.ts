// Where a yes waits for a confirmation, by channel, with the paper that asks for it; switching that off needs a reason on record. (LED-9)
import { channels, defaultExpiryDays, doubleOptInBasis, doubleOptInModes, type Channel } from '@placet/core';
import { keptDoubleOptIn } from '../../../consents/double-opt-in/settings.js';
import { formModel, type Field } from '../../kit/index.js';
import { roomPath } from '../../navigation.js';
import type { StoreVisit } from '../admin-page.js';

export interface GivenDoubleOptIn {
  readonly modes: Readonly<Partial<Record<Channel, string>>>;
  readonly expiryDays: string;
  readonly reason: string;
  readonly errors: Readonly<Record<string, string>>;
}

export const doubleOptInModel = (visit: StoreVisit, returned: GivenDoubleOptIn | undefined): object => {
  const { site, viewer, store, token } = visit;
  const words = viewer.t.store.set;
  const kept = keptDoubleOptIn(store);
  const given = returned ?? { modes: kept.modes, expiryDays: String(kept.expiryDays || defaultExpiryDays), reason: kept.override?.reason ?? '', errors: {} };
  const fields: Field[] = [
    ...channels.map((channel): Field => {
      const basis = doubleOptInBasis(store.country, channel);
      return {
        kind: 'select', name: channel, label: viewer.t.targets[channel], value: given.modes[channel] ?? 'by_region', error: given.errors[channel],
        hint: basis === undefined ? words.asksNot : words.asks(basis), options: doubleOptInModes.map(value => ({ value, text: words.modes[value] })),
      };
    }),
    { kind: 'number', name: 'expiryDays', label: words.expiry, hint: words.expiryHint, value: given.expiryDays, error: given.errors.expiryDays },
    { kind: 'area', name: 'reason', label: words.reason, hint: words.reasonHint, value: given.reason, rows: 3, lengthMax: 2000, isOptional: true, error: given.errors.reason },
  ];
  return formModel(viewer, { id: 'd', action: `${site.base}${roomPath('settings', store.id)}/double-opt-in`, token, fields, button: words.doubleOptInButton });
};
