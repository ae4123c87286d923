// The four standard documents of a store. (product.md DOC-1; the same names as the policy kinds of POL-1)
export const documentKinds = ['terms', 'privacy', 'cookies', 'consent_declaration'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const isDocumentKind = (value: string): value is DocumentKind => (documentKinds as readonly string[]).includes(value);
