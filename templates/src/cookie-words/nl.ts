// What banner, dialog and prompt say in Dutch.
import type { CookieWords } from '@placet/core';

export const nl: CookieWords = {
  banner: {
    title: 'Uw keuze over cookies',
    text: 'Wij gebruiken cookies om deze winkel te laten werken. Met uw ja onthouden we ook uw voorkeuren, meten we bezoeken en tonen we advertenties.',
    accept: 'Alles toestaan',
    reject: 'Alles weigeren',
    choose: 'Kiezen',
    save: 'Keuze opslaan',
    close: 'Sluiten',
    dialog: 'Cookie-instellingen',
    gpc: 'Uw browser stuurt Global Privacy Control en wij houden ons daaraan: uw gegevens worden niet verkocht of gedeeld en advertenties staan uit.',
    settings: 'Cookie-instellingen',
    doNotSell: 'Verkoop of deel mijn persoonsgegevens niet',
    details: 'Welke cookies dit zijn',
    policy: 'Cookiebeleid',
    prompt: 'Een vraag voordat u verdergaat',
    promptSave: 'Antwoorden opslaan',
    later: 'Later',
  },
  textByStance: {
    opt_out: 'Wij gebruiken cookies om deze winkel te laten werken, uw voorkeuren te onthouden, bezoeken te ' +
      'meten en advertenties te tonen. U kunt altijd nee zeggen.',
    notice: 'Wij gebruiken cookies om deze winkel te laten werken, uw voorkeuren te onthouden, bezoeken te meten en advertenties te tonen. Hier kiest u welke.',
  },
  categories: {
    strictly_necessary: { title: 'Strikt noodzakelijk', text: 'Winkelmand, afrekenen, inloggen en beveiliging. Zonder deze werkt de winkel niet.' },
    performance: { title: 'Prestaties', text: 'Laten ons zien hoe de winkel wordt gebruikt, zodat we die kunnen verbeteren.' },
    functional: { title: 'Functioneel', text: 'Onthouden uw voorkeuren en laten extra’s zoals chat, kaarten en video’s werken.' },
    targeting: { title: 'Gerichte reclame', text: 'Hiermee tonen wij en onze partners u advertenties die bij uw interesses passen, hier en op andere sites.' },
  },
};
