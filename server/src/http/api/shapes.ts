// Shapes that several routes answer with, and the ways they are filled.
import { channelReport, channels, globallyUnsubscribedAt, isId, type Channel, type Failure, type Result, type Standings } from '@placet/core';
import { z } from 'zod';

export const timeText = z.iso.datetime();
export const rfc3339 = (at: number): string => new Date(at).toISOString();
export const rfc3339OrNull = (at: number | null): string | null => at === null ? null : rfc3339(at);

export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** `cursor` and `limit` of every list. */
export const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export const channelReportShape = z.object({
  state: z.enum(['opted_in', 'opted_out', 'pending', 'unknown']), since: timeText.nullable(), recordId: z.string().nullable(),
});

export const subjectReportShape = z.object({
  id: z.string(),
  email: z.string().optional(), phone: z.string().optional(), externalId: z.string().optional(), name: z.string().optional(),
  channels: z.record(z.enum(channels), channelReportShape),
  globallyUnsubscribedAt: timeText.nullable(),
  policies: z.array(z.object({ policyId: z.string(), version: z.number().nullable(), answer: z.string(), since: timeText, recordId: z.string() })),
  cookies: z.array(z.object({ category: z.string(), answer: z.string(), since: timeText, recordId: z.string() })),
  requests: z.array(z.object({})),
});

export const channelsReport = (standings: Standings): Record<Channel, object> => Object.fromEntries(channels.map((channel) => {
  const { state, since, recordId } = channelReport(standings, channel);
  return [channel, { state, since: rfc3339OrNull(since), recordId }];
})) as Record<Channel, object>;

export const globalReport = (standings: Standings): string | null => rfc3339OrNull(globallyUnsubscribedAt(standings));

export const notFound = (what: string): Result<never> => ({ ok: false, error: { code: 'not_found', message: `There is no such ${what}.` } satisfies Failure });

/** An id in a path, or not found: whether it is malformed or unknown makes no difference to the caller. */
export const idIn = <N extends Parameters<typeof isId>[0]>(noun: N, text: string | undefined): string | undefined =>
  text !== undefined && isId(noun, text) ? text : undefined;
