// Anmeldung, Personen, Konto und Protokoll auf Deutsch.
import { deeds } from './deeds-de.js';
import type { people as english } from './people-en.js';

export const people: typeof english = {
  nav: { label: 'Personen und Zugang', account: 'Ihr Konto', people: 'Personen', audit: 'Protokoll' },
  fields: {
    name: 'Name', email: 'E-Mail', password: 'Passwort', newPassword: 'Neues Passwort', current: 'Jetziges Passwort', role: 'Rolle',
    passwordHint: 'Mindestens 12 Zeichen. Drei oder vier selbst erdachte Wörter sind leicht zu merken und schwer zu raten.',
  },
  roles: { owner: 'Inhaberin oder Inhaber', admin: 'Verwaltung', agent: 'Kundendienst', auditor: 'Prüfung' },
  roleHints: {
    owner: 'alles, auch Personen und Tokens', admin: 'Shops, Dokumente, Abschnitte', agent: 'sieht alles und zeichnet auf, was Menschen sagen', auditor: 'sieht alles, auch das Protokoll, und ändert nichts',
  },
  problems: {
    needed: 'Bitte ausfüllen.', tooLong: 'Das ist zu lang.', email: 'Das sieht nicht nach einer E-Mail-Adresse aus. Sie sollte lauten wie name@mail.example.',
    tooShort: 'Bitte mindestens 12 Zeichen.', passwordTooLong: 'Bitte höchstens 200 Zeichen.', taken: 'Diese Adresse geht nicht: Sie hat hier schon ein Konto oder eine Einladung.',
    current: 'Das ist nicht Ihr jetziges Passwort, oder es wurde zu oft falsch eingegeben. Es wurde nichts geändert.', role: 'Wählen Sie eine der vier Rollen.',
    summary: 'Etwas fehlt. Es wurde nichts geändert.',
  },
  signIn: {
    title: 'Anmelden', button: 'Anmelden',
    wrong: 'Das hat nicht geklappt. E-Mail oder Passwort stimmt nicht, oder es wurde zu oft falsch eingegeben und das Konto wartet. Prüfen Sie beides und versuchen Sie es in einigen Minuten wieder.',
    forgotten: 'Passwort vergessen? Wer Inhaberin oder Inhaber ist, erzeugt unter Personen einen neuen Link. Auf dem Server erzeugt ihn dieser Befehl:',
    command: 'npx placet user link --email you@mail.example',
  },
  join: {
    title: 'Passwort festlegen', what: 'Dieser Link gilt einmal. Danach melden Sie sich mit E-Mail und diesem Passwort an.', button: 'Passwort festlegen und anmelden', as: 'Sie melden sich an als',
  },
  welcome: {
    title: 'Legen Sie Ihr Konto an', button: 'Konto anlegen', later: 'Erst nur umsehen',
    what: 'Sie kamen über einen Link vom Server herein, darum ist nicht bekannt, wer Sie sind. Mit einem Konto melden Sie sich von überall an, können andere einladen, und was Sie tun, steht unter Ihrem Namen im Protokoll.',
  },
  list: {
    title: 'Personen', what: 'Wer sich hier anmelden darf und was sie oder er tun darf. Eine neue Rolle gilt ab dem nächsten Klick.',
    all: 'Wer Zugang hat', you: 'Sie', invited: 'eingeladen, noch ohne Passwort', disabled: 'darf sich nicht anmelden', never: 'nie', lastSeen: 'Letzte Anmeldung', role: name => `Rolle von ${name}`,
    change: 'Rolle ändern', disable: 'Sperren', enable: 'Wieder einlassen', link: 'Neuer Link', disableOf: name => `${name}: sperren`,
    enableOf: name => `${name}: wieder einlassen`, linkOf: name => `${name}: neuer Link`, changeOf: name => `${name}: Rolle ändern`,
    linkHint: 'Mit einem neuen Link lässt sich ein neues Passwort festlegen. Offene Sitzungen enden dabei.',
    lastOwner: 'Nur dieses Konto hat noch alle Rechte und kann sich anmelden. Geben Sie sie zuerst jemand anderem; es wurde nichts geändert.',
    invite: 'Jemanden einladen', inviteWhat: 'Sie erhalten einen Link zum Weitergeben. Er wird einmal gezeigt, gilt einmal und einen Tag lang.', inviteButton: 'Link erzeugen',
    made: email => `Der Link für ${email}`, madeWhat: 'Geben Sie ihn auf einem Weg weiter, dem Sie vertrauen. Er wird nur jetzt gezeigt; wer ihn hat, kann das Passwort festlegen.', madeMailed: 'Er ging auch per E-Mail hinaus.',
  },
  account: {
    title: 'Ihr Konto', password: 'Passwort ändern', change: 'Passwort ändern', changed: 'Das Passwort ist geändert. Alle anderen Sitzungen wurden beendet.',
    passwordWhat: 'Alle Ihre anderen Sitzungen enden dabei.', sessions: 'Wo Sie angemeldet sind', sessionsWhat: 'Eine Sitzung endet nach zwölf Stunden von selbst.',
    thisOne: 'dieser Browser', since: 'seit', seen: 'zuletzt gesehen', end: 'Beenden', endOf: browser => `${browser}: Sitzung beenden`, endOthers: 'Alle anderen beenden', unknown: 'Unbekannter Browser',
    on: (browser, system) => `${browser} auf ${system}`, noOthers: 'Keine andere Sitzung ist offen.',
  },
  audit: {
    title: 'Protokoll', what: 'Wer was wann und von wo getan hat. Niemand kann eine Zeile ändern oder entfernen, die Datenbank selbst weigert sich.',
    empty: 'Noch wurde nichts getan.', older: 'Ältere', newest: 'Neueste', when: 'Wann', who: 'Wer', did: 'Was', whom: 'Woran', from: 'Von', table: 'Was getan wurde, Neuestes zuerst',
    commandLine: 'die Befehlszeile', nobody: 'jemand an der Tür', server: 'ein Link vom Server', noAddress: 'der Server selbst',
    actions: deeds,
  },
  refused: {
    roleTitle: 'Ihre Rolle erlaubt das nicht', role: 'Wer diese Installation besitzt, kann Ihre Rolle ändern.', home: 'Zur Startseite',
    formTitle: 'Diesem Formular ist nicht zu trauen', form: 'Es kam von einer anderen Seite oder aus der Zeit vor Ihrer Anmeldung. Es wurde nichts geändert.', again: 'Öffnen Sie die Seite neu und senden Sie es von dort.',
  },
};
