// What stands in place of words nobody vouches for (`own-wording.ts`).
import type { ShopperLocale } from '@placet/templates';

export const unnamedWording: Readonly<Record<ShopperLocale, string>> = {
  en: 'News and offers', de: 'Neuigkeiten und Angebote', fr: 'Actualités et offres', es: 'Novedades y ofertas', it: 'Novità e offerte',
  nl: 'Nieuws en aanbiedingen', pl: 'Nowości i oferty', 'pt-BR': 'Novidades e ofertas', bg: 'Новини и предложения',
};
