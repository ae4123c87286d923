// Under which name and colours letters and shoppers' pages go out: a store's own, else its organisation's, else the store's name. (AGE-2)
import { normaliseEmail } from '@placet/core';
import { z } from 'zod';
import type { Database } from '../storage/open-database.js';
import type { Store } from '../storage/models/index.js';

/** One line without control characters: it may stand in a header. */
const line = (max: number) => z.string().min(1).max(max).refine(text => text.isWellFormed() && !controls.test(text), 'must be one line of text');

const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

const controlsButLines = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/;

const httpsAddress = z.url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'must be an https address' }).max(500)
  .refine((text) => { const { username, password } = new URL(text); return username === '' && password === ''; }, 'must not hold a password');

export const brandingSchema = z.strictObject({
  name: line(100).optional(),
  logoUrl: httpsAddress.optional(),
  colour: z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #0f6b4f').optional(),
  replyTo: z.string().max(254).transform((text, context) => {
    const address = normaliseEmail(text);
    if (address === undefined || controls.test(address)) context.addIssue({ code: 'custom', message: 'must be an e-mail address' });
    return address ?? '';
  }).optional(),
  postalAddress: z.string().min(1).max(500).refine(text => text.isWellFormed() && !controlsButLines.test(text), 'must be lines of text').optional(),
});
export type BrandingFields = z.output<typeof brandingSchema>;

export interface Branding {
  readonly name: string;
  readonly logoUrl?: string | undefined;
  readonly colour?: string | undefined;
  readonly replyTo?: string | undefined;
  readonly postalAddress?: string | undefined;
}

/** What this store or organisation set for itself; empty when nothing. */
export const ownBranding = async (database: Database, ownerId: string): Promise<BrandingFields> => {
  const row = await database.models.branding.findByPk(ownerId);
  return row === null ? {} : brandingSchema.parse(JSON.parse(row.fields));
};

/** What holds for a store, each field from the nearest place it was set at. */
export const brandingOf = async (database: Database, store: Pick<Store, 'id' | 'organisationId' | 'name'>): Promise<Branding> => {
  const [organisation, own] = await Promise.all([ownBranding(database, store.organisationId), ownBranding(database, store.id)]);
  return { ...organisation, ...own, name: own.name ?? store.name };
};

/** The same for letters of the organisation itself. */
export const organisationBranding = async (database: Database, organisationId: string): Promise<Branding> => {
  const [organisation, own] = await Promise.all([database.models.organisations.findByPk(organisationId), ownBranding(database, organisationId)]);
  return { ...own, name: own.name ?? organisation?.name ?? 'Placet' };
};

/** Replaces everything the owner set. */
export const saveBranding = (database: Database, ownerId: string, fields: BrandingFields, now: number): Promise<void> => database.write(async ({ sql }) => {
  const text = JSON.stringify(fields);
  const changed = await sql.run('UPDATE branding SET fields = ?, updated_at = ? WHERE owner_id = ?', [text, now, ownerId]);
  if (changed === 0) await sql.run(`INSERT ${sql.dialect === 'sqlite' ? 'OR IGNORE' : 'IGNORE'} INTO branding (owner_id, fields, updated_at) VALUES (?, ?, ?)`, [ownerId, text, now]);
});
