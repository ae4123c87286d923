// What banner, dialog and prompt say in German.
import type { CookieWords } from '@placet/core';

export const de: CookieWords = {
  banner: {
    title: 'Ihre Wahl bei Cookies',
    text: 'Wir verwenden Cookies, damit dieser Shop funktioniert. Mit Ihrem Ja merken wir uns außerdem Ihre Vorlieben, messen Besuche und zeigen Werbung.',
    accept: 'Alle annehmen',
    reject: 'Alle ablehnen',
    choose: 'Auswählen',
    save: 'Auswahl speichern',
    close: 'Schließen',
    dialog: 'Cookie-Einstellungen',
    gpc: 'Ihr Browser sendet Global Privacy Control, und wir halten uns daran: Ihre Daten werden nicht verkauft oder weitergegeben, Werbung ist aus.',
    settings: 'Cookie-Einstellungen',
    doNotSell: 'Meine Daten nicht verkaufen oder weitergeben',
    details: 'Welche Cookies das sind',
    policy: 'Cookie-Richtlinie',
    prompt: 'Eine Frage, bevor es weitergeht',
    promptSave: 'Antworten speichern',
    later: 'Später',
  },
  textByStance: {
    opt_out: 'Wir verwenden Cookies, damit dieser Shop funktioniert, für Ihre Vorlieben, zum Messen von ' +
      'Besuchen und für Werbung. Sie können jederzeit Nein sagen.',
    notice: 'Wir verwenden Cookies, damit dieser Shop funktioniert, für Ihre Vorlieben, zum Messen von ' +
      'Besuchen und für Werbung. Welche, können Sie hier wählen.',
  },
  categories: {
    strictly_necessary: { title: 'Unbedingt erforderlich', text: 'Warenkorb, Kasse, Anmeldung und Sicherheit. Ohne diese funktioniert der Shop nicht.' },
    performance: { title: 'Leistung', text: 'Zeigen uns, wie der Shop genutzt wird, damit wir ihn verbessern können.' },
    functional: { title: 'Funktion', text: 'Merken sich Ihre Vorlieben und lassen Extras wie Chat, Karten und Videos funktionieren.' },
    targeting: { title: 'Werbung', text: 'Damit zeigen wir und unsere Partner Ihnen Werbung, die zu Ihren Interessen passt, hier und auf anderen Seiten.' },
  },
};
