// What all stores of an organisation share in looks, and its own letters to staff. (AGE-2)
import { err } from '@placet/core';
import { z } from 'zod';
import { brandingSchema, organisationBranding, ownBranding, saveBranding } from '../../mails/branding.js';
import { json, route } from '../route.js';

const shape = z.object({ own: brandingSchema, effective: z.object({ ...brandingSchema.shape, name: z.string() }) });

export const organisationBrandingRoutes = [
  route({
    method: 'get', path: '/v1/branding', summary: 'The organisation\'s name and looks, which its stores inherit', permission: 'read', answer: shape,
    handle: async ({ services: { database }, principal: { organisationId } }) =>
      json({ own: await ownBranding(database, organisationId), effective: await organisationBranding(database, organisationId) }),
  }),
  route({
    method: 'put', path: '/v1/branding', summary: 'Set them for the organisation', permission: 'manage', body: brandingSchema, answer: shape, audit: 'branding_set',
    handle: async ({ services: { database }, principal: { organisationId, storeScope }, body, now }) => {
      if (storeScope !== null) return err('forbidden', 'A token for one store cannot change what all share.');
      await saveBranding(database, organisationId, body, now);
      return json({ own: body, effective: await organisationBranding(database, organisationId) });
    },
  }),
];
