// What banner, dialog and prompt say in Polish.
import type { CookieWords } from '@placet/core';

export const pl: CookieWords = {
  banner: {
    title: 'Państwa wybór w sprawie plików cookie',
    text: 'Używamy plików cookie, aby ten sklep działał. Za Państwa zgodą zapamiętujemy też preferencje, mierzymy odwiedziny i wyświetlamy reklamy.',
    accept: 'Akceptuj wszystkie',
    reject: 'Odrzuć wszystkie',
    choose: 'Wybierz',
    save: 'Zapisz wybór',
    close: 'Zamknij',
    dialog: 'Ustawienia plików cookie',
    gpc: 'Państwa przeglądarka wysyła sygnał Global Privacy Control, a my go respektujemy: dane nie są sprzedawane ani udostępniane, a reklamy są wyłączone.',
    settings: 'Ustawienia plików cookie',
    doNotSell: 'Nie sprzedawajcie ani nie udostępniajcie moich danych osobowych',
    details: 'Jakie to pliki cookie',
    policy: 'Polityka plików cookie',
    prompt: 'Jedno pytanie, zanim przejdziemy dalej',
    promptSave: 'Zapisz odpowiedzi',
    later: 'Później',
  },
  textByStance: {
    opt_out: 'Używamy plików cookie, aby ten sklep działał, zapamiętywał preferencje, mierzył odwiedziny i wyświetlał reklamy. W każdej chwili można odmówić.',
    notice: 'Używamy plików cookie, aby ten sklep działał, zapamiętywał preferencje, mierzył odwiedziny i wyświetlał reklamy. Tutaj można wybrać, których.',
  },
  categories: {
    strictly_necessary: { title: 'Niezbędne', text: 'Koszyk, zamówienie, logowanie i bezpieczeństwo. Bez nich sklep nie działa.' },
    performance: { title: 'Wydajność', text: 'Pokazują nam, jak sklep jest używany, abyśmy mogli go ulepszać.' },
    functional: { title: 'Funkcjonalne', text: 'Zapamiętują preferencje i umożliwiają działanie dodatków, takich jak czat, mapy i filmy.' },
    targeting: {
      title: 'Reklama dopasowana',
      text: 'Pozwalają nam i naszym partnerom pokazywać reklamy zgodne z Państwa zainteresowaniami, tutaj i na innych stronach.',
    },
  },
};
