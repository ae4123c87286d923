// Under which name and colours a store's letters and pages go out. (AGE-2)
import { ok, type Json } from '@placet/core';
import { brandingSchema, ownBranding, saveBranding, type BrandingFields } from '../../mails/branding.js';
import { jsonFields } from '../fields.js';
import { applier } from './applier.js';

export const brandingApplier = applier<BrandingFields>({
  kind: 'branding',
  schema: brandingSchema,
  fields: branding => jsonFields('branding', JSON.parse(JSON.stringify(branding)) as Json),
  read: async ({ database }, { store }) => {
    const own = await ownBranding(database, store.id);
    return Object.keys(own).length === 0 ? undefined : own;
  },
  set: async (branding, { ports: { database, clock }, store }) => {
    await saveBranding(database, store.id, branding, clock.now());
    return ok(undefined);
  },
});
