// What a person can be found by, strongest first.
import { err, ok, type Result } from '../kernel/index.js';
import { normaliseEmail, normaliseOpaqueId, normalisePhone, type PhoneParser } from './normalise.js';

/** Strongest first: an account of the shop says more about who someone is than a typed address, and that more than a browser. */
export const identifierKinds = ['externalId', 'email', 'phone', 'browserId'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

export interface Identifier { readonly kind: IdentifierKind; readonly value: string }

export type IdentifierClaims = { readonly [Kind in IdentifierKind]?: string | undefined };

/** Normalised identifiers, strongest first. A claim that cannot be one is an error that names its field, never dropped in silence. */
export const identifiersOf = (
  claims: IdentifierClaims, parsePhone?: PhoneParser, path = 'subject',
): Result<readonly Identifier[], 'validation_failed' | 'subject_unidentified'> => {
  const found: Identifier[] = [];
  for (const kind of identifierKinds) {
    const raw = claims[kind];
    if (raw === undefined || raw.trim() === '') continue;
    const value = kind === 'email' ? normaliseEmail(raw) : kind === 'phone' ? normalisePhone(raw, parsePhone) : normaliseOpaqueId(raw);
    if (value === undefined) return err('validation_failed', `${path}.${kind} ${complaints[kind]}`, [{ path: `${path}.${kind}`, message: complaints[kind] }]);
    found.push({ kind, value });
  }
  return found.length > 0 ? ok(found) : err('subject_unidentified', `${path} needs an email, phone, externalId or browserId`);
};

/** The bytes a keyed hash is made of: kind and value, so that the same text under two kinds never meets. */
export const identifierText = ({ kind, value }: Identifier): string => `${kind}:${value}`;

const complaints = {
  email: 'is not an e-mail address',
  phone: 'is not a phone number in international form (+49 30 …)',
  externalId: 'must be 1 to 200 printable characters',
  browserId: 'must be 1 to 200 printable characters',
} as const satisfies Record<IdentifierKind, string>;
