// The words of the unsubscribe page in Polish. The name of a shop stands where it need not be declined.
import type { Channel } from '@placet/core';
import type { UnsubscribeTexts } from './en.js';

const named: Readonly<Record<Channel, string>> = {
  email: 'e-maile', sms: 'SMS-y', whatsapp: 'wiadomości WhatsApp', push: 'powiadomienia', phone: 'telefony', post: 'listy',
};

export const pl: UnsubscribeTexts = {
  name: 'Polski', languages: 'Język', skip: 'Przejdź do treści',
  title: store => `Wiadomości od ${store}`,
  by: { email: 'e-mailem', sms: 'SMS-em', whatsapp: 'przez WhatsApp', push: 'w powiadomieniach', phone: 'telefonicznie', post: 'pocztą' },
  about: (store, channel) => `Chodzi o reklamy od ${store} wysyłane ${channel}: oferty, nowości i przypomnienia.`,
  aboutAll: store => `Chodzi o wszystkie reklamy od ${store}, każdą drogą: oferty, nowości i przypomnienia.`,
  keeps: 'Wiadomości o Państwa zamówieniach i koncie będą nadal przychodzić.',
  stop: (store, channel) => `Wyłącz ${named[channel]} od ${store}`,
  stopAll: 'Wyłącz wszystko',
  stopAllNote: store => `Wtedy ${store} nie będzie wysyłać Państwu reklam żadną drogą.`,
  nothingYet: 'Na razie nic się nie zmieniło.',
  done: (store, channel) => `${store} nie wysyła już Państwu reklam ${channel}`,
  doneAll: store => `${store} nie wysyła już Państwu żadnych reklam`,
  since: 'Wyłączone od', later: 'W razie zmiany zdania można w każdej chwili zapisać się ponownie w sklepie.',
  undoTitle: 'To nie o to chodziło?', undo: 'Cofnij',
  again: (store, channel) => `Tak, ${store} może znów wysyłać mi reklamy ${channel}: oferty, nowości i przypomnienia. Mogę to wyłączyć w każdej chwili.`,
  back: (store, channel) => `${store} może znów wysyłać Państwu reklamy ${channel}`,
  backSaid: 'Zapisano tymi słowami', notUndone: 'Tego nie dało się już tutaj cofnąć: minęło zbyt dużo czasu albo coś się od tej pory zmieniło.',
  receipt: 'Potwierdzenie tej odpowiedzi', privacy: 'Polityka prywatności',
  invalid: {
    title: 'Tego odnośnika nie można użyć', what: 'Jest niepełny albo został po drodze zmieniony. Jego otwarcie niczego nie zmieniło.',
    next: 'Proszę użyć całego odnośnika z najnowszej wiadomości albo napisać do sklepu: musi przestać, gdy Państwo tego zażądają.',
  },
  slow: {
    title: 'Zbyt wiele żądań', what: 'Tego odnośnika użyto częściej, niż zrobiłby to człowiek. Ostatnie użycie niczego nie zmieniło.',
    next: 'Proszę odczekać minutę i spróbować ponownie.',
  },
};
