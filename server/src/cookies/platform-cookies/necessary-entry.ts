// One cookie a platform cannot work without. What it is for is one of few things, said once in each language.
import type { CookieEntry } from '@placet/core';

const purposes = {
  basket: {
    en: 'Remembers what is in the basket.', de: 'Merkt sich, was im Warenkorb liegt.', fr: 'Retient le contenu du panier.',
  },
  session: {
    en: 'Keeps the pages of one visit together, so that basket, sign-in and checkout work.',
    de: 'Hält die Seiten eines Besuchs zusammen, damit Warenkorb, Anmeldung und Kasse funktionieren.',
    fr: 'Relie les pages d’une même visite pour que le panier, la connexion et la commande fonctionnent.',
  },
  signIn: {
    en: 'Keeps a customer signed in.', de: 'Hält Kundinnen und Kunden angemeldet.', fr: 'Maintient la connexion du client.',
  },
  formGuard: {
    en: 'Protects forms from being sent in somebody else’s name.', de: 'Schützt Formulare davor, in fremdem Namen abgeschickt zu werden.',
    fr: 'Protège les formulaires contre un envoi au nom d’autrui.',
  },
  language: {
    en: 'Remembers the country, language and currency that were chosen.', de: 'Merkt sich Land, Sprache und Währung, die gewählt wurden.',
    fr: 'Retient le pays, la langue et la devise choisis.',
  },
  ownContent: {
    en: 'Shows each visitor their own basket and messages on pages that are stored for all.',
    de: 'Zeigt auf Seiten, die für alle zwischengespeichert sind, den eigenen Warenkorb und die eigenen Meldungen.',
    fr: 'Affiche à chaque visiteur son panier et ses messages sur des pages mises en cache pour tous.',
  },
  choice: {
    en: 'Remembers the choice made about cookies.', de: 'Merkt sich die Auswahl zu Cookies.', fr: 'Retient le choix fait au sujet des cookies.',
  },
  view: {
    en: 'Remembers how somebody signed in has set up the pages.', de: 'Merkt sich, wie Angemeldete die Seiten eingestellt haben.',
    fr: 'Retient l’affichage réglé par une personne connectée.',
  },
} as const;

type Details = Pick<CookieEntry, 'duration'> & Partial<Pick<CookieEntry, 'kind'>>;

/** Entries of one platform, all of them strictly necessary and read by nobody else. */
export const necessaryOf = (provider: string) => (name: string, purpose: keyof typeof purposes, { kind = 'cookie', duration }: Details): CookieEntry =>
  ({ name, kind, category: 'strictly_necessary', provider, purpose: purposes[purpose], duration, thirdPartyAccess: [] });

export const days = (amount: number) => ({ duration: { amount, unit: 'day' as const } });
export const aYear = { duration: { amount: 1, unit: 'year' as const } };
export const forTheSession = { duration: 'session' as const };
export const untilDeleted = { kind: 'local_storage' as const, duration: 'until_deleted' as const };
export const inTheTab = { kind: 'session_storage' as const, duration: 'session' as const };
