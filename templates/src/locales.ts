// The languages the documents and consent texts are written in, natively, not by translation.
export const documentLocales = ['en', 'de'] as const;
export type DocumentLocale = (typeof documentLocales)[number];
