// Wordings that ask for everything at once, in the languages shoppers are written to. (POL-5; GDPR Art. 7(2): consents are kept apart)
const phrases = {
  en: ['accept all', 'accept everything', 'agree to all', 'agree to everything', 'agree with all', 'consent to all', 'consent to everything'],
  de: [
    'alle akzeptieren', 'alles akzeptieren', 'akzeptiere alle', 'akzeptiere alles', 'alle annehmen', 'allem zustimmen', 'allen zustimmen',
    'stimme allem zu', 'stimme allen', 'mit allem einverstanden',
  ],
  fr: ['tout accepter', 'tous accepter', 'accepter tout', 'accepte tout', 'accepte tous', 'accepte toutes', 'consens a tout', 'd accord avec tout'],
  es: ['aceptar todo', 'aceptar todos', 'aceptar todas', 'acepto todo', 'acepto todos', 'acepto todas', 'de acuerdo con todo'],
  it: ['accetta tutto', 'accetta tutti', 'accetto tutto', 'accetto tutti', 'accetto tutte', 'accettare tutto', 'acconsento a tutto'],
  nl: ['alles accepteren', 'alles aanvaarden', 'accepteer alles', 'accepteer alle', 'aanvaard alles', 'akkoord met alles', 'akkoord met alle'],
  pl: [
    'akceptuje wszystko', 'akceptuje wszystkie', 'zaakceptuj wszystko', 'zaakceptuj wszystkie', 'akceptuj wszystko', 'akceptuj wszystkie',
    'zgadzam sie na wszystko', 'zgadzam sie na wszystkie',
  ],
  pt: ['aceitar tudo', 'aceitar todos', 'aceitar todas', 'aceito tudo', 'aceito todos', 'aceito todas', 'concordo com tudo'],
  bg: ['приемам всичко', 'приемам всички', 'приеми всичко', 'приеми всички', 'приемане на всички', 'съгласен съм с всичко', 'съгласна съм с всичко'],
} as const satisfies Record<string, readonly string[]>;

export const acceptAllLanguages: readonly string[] = Object.keys(phrases);

/** Letters and digits only, small, without accents and invisible characters, words one space apart and at both ends. */
const plainWords = (text: string): string =>
  ` ${text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

const needles = Object.values(phrases).flat().map(plainWords);

/** True when `text` asks for everything at once. Every language is tried, whatever the text says it is written in. */
export const asksForEverything = (text: string): boolean => {
  const words = plainWords(text);
  return needles.some(needle => words.includes(needle));
};
