// Takes the form that says where a yes waits for a confirmation. (LED-9)
import { channels } from '@placet/core';
import { doubleOptInSchema, judgeDoubleOptIn } from '../../../consents/double-opt-in/settings.js';
import { say } from '../../kit/index.js';
import { roomPath } from '../../navigation.js';
import { fieldOf, seeOther } from '../../people/guard.js';
import { audited, storeForm, type StoreVisit } from '../admin-page.js';
import type { GivenDoubleOptIn } from './double-opt-in-model.js';
import { sendSettings } from './send-settings.js';

const path = '/admin/stores/:storeId/settings/double-opt-in' as const;

export const doubleOptInForm = audited('double_opt_in_set', storeForm(path, 'manage', async (visit) => {
  const { site, request, response, viewer, store, looker, note } = visit;
  const words = viewer.t.store.set;
  const given = readGiven(visit);
  const parsed = doubleOptInSchema.safeParse({
    ...given.modes, expiryDays: /^\d{1,3}$/.test(given.expiryDays) ? Number(given.expiryDays) : given.expiryDays, ...given.reason === '' ? {} : { override: { reason: given.reason } },
  });
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path: [name] }) => String(name)));
    const errors = Object.fromEntries([...wrong].map(name => [name === 'override' ? 'reason' : name, name === 'expiryDays' ? words.expiryWrong : words.chooseMode]));
    await sendSettings(visit, { doubleOptIn: { ...given, errors } });
    return;
  }
  const judged = judgeDoubleOptIn(store.country, parsed.data, looker.userId ?? looker.id, site.services.clock.now());
  if (!judged.ok) {
    const details = judged.error.details ?? [];
    await sendSettings(visit, { doubleOptIn: { ...given, errors: Object.fromEntries(details.map(({ path: channel }) => [channel, words.guard])) } });
    return;
  }
  await site.services.stores.update(store, { doubleOptIn: JSON.stringify(judged.kept) });
  if (judged.kept.override !== null) note({ detail: `override: ${judged.kept.override.channels.join(' ')}` });
  say(site, request, response, { text: words.doubleOptInSaved });
  seeOther(response, `${site.base}${roomPath('settings', store.id)}`);
}));

const readGiven = ({ request }: StoreVisit): GivenDoubleOptIn => ({
  modes: Object.fromEntries(channels.map(channel => [channel, fieldOf(request, channel)])), expiryDays: fieldOf(request, 'expiryDays').trim(),
  reason: fieldOf(request, 'reason').trim().slice(0, 2001), errors: {},
});
