// The marketing channels and cookie categories a person can say yes or no to. (product.md LED-1, COO-2)
export const channels = ['email', 'sms', 'whatsapp', 'push', 'phone', 'post'] as const;
export type Channel = (typeof channels)[number];

export const cookieCategories = ['strictly_necessary', 'performance', 'functional', 'targeting'] as const;
export type CookieCategory = (typeof cookieCategories)[number];

export const isChannel = (value: string): value is Channel => (channels as readonly string[]).includes(value);
