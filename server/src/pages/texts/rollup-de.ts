// Die Wörter der Seite aller Shops, auf Deutsch.
import type { rollupEn } from './rollup-en.js';

export const rollupDe: typeof rollupEn = {
  nav: 'Alle Shops', title: 'Alle Shops', lead: 'Was in welchem Shop anliegt, das Dringendste zuerst, und ob noch zugestimmt wird.', caption: 'Shops und was in ihnen anliegt',
  shop: 'Shop', trouble: 'Liegt an', optIns: 'Zustimmungen, 30 Tage', lastAnswer: 'Letzte Antwort', never: 'noch keine', fine: 'in Ordnung',
  trend: (now, before) => `Zustimmungen am Tag: ${now} in den letzten 30 Tagen, ${before} in den 30 Tagen davor`,
  empty: 'Es gibt noch keinen Shop.', emptyNext: 'Legen Sie den ersten an, oder bringen Sie viele auf einmal mit „placet apply“.',
};
