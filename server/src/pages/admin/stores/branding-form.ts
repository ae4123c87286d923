// Takes the form of a store's name and colours in letters. (AGE-2)
import { brandingSchema, saveBranding } from '../../../mails/branding.js';
import { say } from '../../kit/index.js';
import { roomPath } from '../../navigation.js';
import { fieldOf, seeOther } from '../../people/guard.js';
import { audited, storeForm } from '../admin-page.js';
import { brandLengthMax, brandNames, type BrandName } from './branding-model.js';
import { sendSettings } from './send-settings.js';

export const brandingForm = audited('branding_set', storeForm('/admin/stores/:storeId/settings/branding', 'manage', async (visit) => {
  const { site, request, response, viewer, store } = visit;
  const values = Object.fromEntries(brandNames.map(name => [name, fieldOf(request, name).replace(/\r\n?/g, '\n').trim().slice(0, brandLengthMax + 1)])) as Record<BrandName, string>;
  const parsed = brandingSchema.safeParse(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')));
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path: [name] }) => name));
    const errors = Object.fromEntries(brandNames.filter(name => wrong.has(name)).map(name => [name, viewer.t.store.set.brandWrong[name]]));
    await sendSettings(visit, { branding: { values, errors } });
    return;
  }
  await saveBranding(site.services.database, store.id, parsed.data, site.services.clock.now());
  say(site, request, response, { text: viewer.t.store.set.brandSaved });
  seeOther(response, `${site.base}${roomPath('settings', store.id)}`);
}));
