// Die Worte des Formulars an der Kasse.
import type { Texts } from './en.js';

export const counterDe: Texts['counter'] = {
  title: 'An der Kasse', lead: 'Lesen Sie die Worte vor, wie sie dastehen. Haken Sie nur an, wozu Ja gesagt wurde.',
  cashier: 'Kasse', cashierHint: 'Ihre Nummer oder Ihr Name. Bleibt auf diesem Gerät für die Schicht.', email: 'E-Mail', phone: 'Telefon',
  asked: 'Vorlesen', saidYes: 'Die Antwort war Ja', spoken: 'Was gesagt wurde', spokenHint: 'Im Wortlaut. Es bleibt bei der Antwort, denn kein Klick beweist sie.',
  suggestions: ['Ja, gern', 'Ja, wegen der Angebote', 'Ja, wenn es Neues gibt'], button: 'Festhalten',
  channels: { email: 'E-Mail', sms: 'SMS', whatsapp: 'WhatsApp', push: 'Push', phone: 'Anrufe', post: 'Post' },
  taken: channels => `Festgehalten: ${channels}`, asks: 'Eine E-Mail bittet um Bestätigung. Bis dahin wird nichts geschickt.',
  undo: 'Zurücknehmen', undoUntil: 'Lässt sich eine Minute lang zurücknehmen.', undone: 'Zurückgenommen. Es wird nichts geschickt.',
  next: 'Nächste Kundin, nächster Kunde',
  nothingAsked: 'Noch keine Worte zum Vorlesen', nothingAskedWhy: 'Schreiben Sie sie als Abschnitt namens „counter“, mit einem Kästchen je Kanal, oder als Newsletter-Abschnitt.',
  problems: {
    summary: 'Noch ist nichts festgehalten. Es fehlt etwas.', cashier: 'Wer hört die Antwort?', contact: 'Es braucht eine E-Mail-Adresse oder eine Telefonnummer.', email: 'Das ist keine E-Mail-Adresse.',
    phone: 'Das ist keine Telefonnummer.', tick: 'Haken Sie an, wozu Ja gesagt wurde. Ohne Ja gibt es nichts festzuhalten.', needsEmail: 'Für E-Mail braucht es die Adresse.',
    needsPhone: 'Dafür braucht es eine Telefonnummer.', spoken: 'Schreiben Sie, was gesagt wurde.', tooLong: 'Das ist zu lang.',
    tooLate: 'Die Minute ist um, darum blieb es, wie es ist. Im Kontaktblatt lässt es sich ändern.',
  },
};
