// "May I send this?": the answer with its reasons. Steps one and two of the gate; the full rule base follows. (DEC-1)
import { channels, decide, identifiersOf, parseMessageType, resolveRegion } from '@placet/core';
import { z } from 'zod';
import { phoneParserFor } from '../../adapters/phone.js';
import { regionSchema, subjectSchema, timeSchema } from '../../consents/consent-request.js';
import { findByIdentifiers, noStandings } from '../../subjects/find-subject.js';
import { json, route } from '../route.js';

export const decisionSchema = z.strictObject({
  subject: subjectSchema,
  channel: z.enum(channels),
  messageType: z.string().max(64),
  campaignId: z.string().max(200).optional(),
  at: timeSchema.optional(),
  evidence: z.strictObject({
    shippingCountry: regionSchema.optional(), billingCountry: regionSchema.optional(), ip: z.union([z.ipv4(), z.ipv6()]).optional(),
    timezone: z.string().max(64).optional(), lastPurchaseAt: timeSchema.optional(),
  }).optional(),
});

const decisionShape = z.object({
  decision: z.enum(['allow', 'skip']), reason: z.string(), detail: z.string(), step: z.number().nullable(),
  region: z.object({ id: z.string(), why: z.string() }), rule: z.object({ id: z.string(), citation: z.string() }), records: z.array(z.string()),
});

export const decisionRoutes = [
  route({
    method: 'post', path: '/v1/stores/{storeId}/decisions', summary: 'May this be sent to this person now?', permission: 'read', body: decisionSchema,
    answer: decisionShape, errors: ['subject_unidentified'],
    handle: async ({ services, store, storeId, body, now }) => {
      const messageType = parseMessageType(body.messageType);
      if (!messageType.ok) return messageType;
      const identifiers = identifiersOf(body.subject, phoneParserFor(store.country));
      if (!identifiers.ok) return identifiers;
      const known = await findByIdentifiers(services.database, services.keyring, storeId, identifiers.value);
      const { shippingCountry, billingCountry, lastPurchaseAt } = body.evidence ?? {};
      const region = resolveRegion({
        storeCountry: store.country, locale: store.locale,
        ...shippingCountry === undefined ? {} : { shippingCountry }, ...billingCountry === undefined ? {} : { billingCountry },
      }, body.channel);
      return json(decide({
        standings: known?.standings ?? noStandings, channel: body.channel, messageType: messageType.value, region: { id: region.id, why: region.why },
        lastPurchaseAt: lastPurchaseAt ?? null, at: body.at ?? now,
      }));
    },
  }),
];
