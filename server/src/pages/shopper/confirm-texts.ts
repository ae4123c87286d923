// The words of the page behind a confirmation's link, as shoppers read them.
import type { Channel, ConfirmationState } from '@placet/core';
import type { ShopperLocale } from '@placet/templates';

export interface Said { readonly title: string; readonly what: string }

export interface ConfirmTexts {
  readonly skip: string;
  readonly title: (brand: string) => string;
  readonly lead: string;
  /** After the words that were shown. */
  readonly means: (brand: string, channel: string) => string;
  readonly button: string;
  readonly nothingYet: string;
  /** Above the words, when they are others than a moment ago. */
  readonly changed: string;
  readonly done: (brand: string, channel: string) => Said;
  readonly over: Readonly<Record<Exclude<ConfirmationState, 'open' | 'confirmed'> | 'unknown', (brand: string, until: string) => Said>>;
  /** As in "contact you by e-mail". */
  readonly by: Readonly<Record<Channel, string>>;
}

const en: ConfirmTexts = {
  skip: 'Skip to the content', title: brand => `Confirm your sign-up with ${brand}`, lead: 'You said yes to these words:',
  means: (brand, channel) => `With your confirmation, ${brand} may contact you ${channel}. You can take it back at any time.`,
  button: 'Yes, I confirm', nothingYet: 'Opening this page has changed nothing. Only the button does.',
  changed: 'There was another sign-up in the meantime. These are the words that count now.',
  done: (brand, channel) => ({ title: 'Confirmed', what: `${brand} may now contact you ${channel}. You can take it back at any time, with the link in every message.` }),
  over: {
    expired: (_brand, until) => ({ title: 'This link is too old', what: `It worked until ${until}. Nothing was confirmed. Sign up again to get a new one.` }),
    withdrawn: brand => ({ title: 'You said no in the meantime', what: `So nothing is confirmed, and ${brand} does not write to you. If you want to hear from ${brand} after all, sign up again.` }),
    superseded: () => ({ title: 'This link is used up', what: 'There is a newer answer of yours, and it counts. Nothing was changed.' }),
    unknown: () => ({ title: 'There is nothing behind this link', what: 'It may have been cut off. Open it from the message once more.' }),
  },
  by: { email: 'by e-mail', sms: 'by text message', whatsapp: 'on WhatsApp', push: 'by push message', phone: 'by phone', post: 'by post' },
};

const de: ConfirmTexts = {
  skip: 'Zum Inhalt springen', title: brand => `Anmeldung bei ${brand} bestätigen`, lead: 'Sie haben Ja zu diesen Worten gesagt:',
  means: (brand, channel) => `Mit Ihrer Bestätigung darf ${brand} Sie ${channel} kontaktieren. Sie können sie jederzeit zurücknehmen.`,
  button: 'Ja, ich bestätige', nothingYet: 'Das Öffnen dieser Seite hat nichts geändert. Das tut nur der Knopf.',
  changed: 'Inzwischen gab es eine weitere Anmeldung. Diese Worte gelten jetzt.',
  done: (brand, channel) => ({ title: 'Bestätigt', what: `${brand} darf Sie jetzt ${channel} kontaktieren. Sie können das jederzeit zurücknehmen, mit dem Link in jeder Nachricht.` }),
  over: {
    expired: (_brand, until) => ({ title: 'Dieser Link ist zu alt', what: `Er galt bis ${until}. Es wurde nichts bestätigt. Melden Sie sich neu an, dann kommt ein neuer.` }),
    withdrawn: brand => ({ title: 'Sie haben inzwischen Nein gesagt', what: `Darum ist nichts bestätigt, und ${brand} schreibt Ihnen nicht. Wenn Sie doch von ${brand} hören möchten, melden Sie sich neu an.` }),
    superseded: () => ({ title: 'Dieser Link ist verbraucht', what: 'Es gibt eine neuere Antwort von Ihnen, und die gilt. Es wurde nichts geändert.' }),
    unknown: () => ({ title: 'Hinter diesem Link ist nichts', what: 'Vielleicht wurde er abgeschnitten. Öffnen Sie ihn noch einmal aus der Nachricht.' }),
  },
  by: { email: 'per E-Mail', sms: 'per SMS', whatsapp: 'über WhatsApp', push: 'per Push-Nachricht', phone: 'per Telefon', post: 'per Post' },
};

const fr: ConfirmTexts = {
  skip: 'Aller au contenu', title: brand => `Confirmer votre inscription auprès de ${brand}`, lead: 'Vous avez dit oui à ces mots :',
  means: (brand, channel) => `Avec votre confirmation, ${brand} pourra vous contacter ${channel}. Vous pouvez la retirer à tout moment.`,
  button: 'Oui, je confirme', nothingYet: 'Ouvrir cette page n’a rien changé. Seul le bouton agit.',
  changed: 'Une nouvelle inscription a eu lieu entre-temps. Voici les mots qui comptent maintenant.',
  done: (brand, channel) => ({ title: 'C’est confirmé', what: `${brand} peut désormais vous contacter ${channel}. Vous pouvez revenir sur ce choix à tout moment, grâce au lien dans chaque message.` }),
  over: {
    expired: (_brand, until) => ({ title: 'Ce lien est trop ancien', what: `Il fonctionnait jusqu’au ${until}. Rien n’a été confirmé. Inscrivez-vous à nouveau pour en recevoir un autre.` }),
    withdrawn: brand => ({ title: 'Vous avez dit non entre-temps', what: `Rien n’est donc confirmé et ${brand} ne vous écrit pas. Si vous souhaitez tout de même recevoir de ses nouvelles, inscrivez-vous à nouveau.` }),
    superseded: () => ({ title: 'Ce lien a déjà servi', what: 'Il existe une réponse plus récente de votre part, et c’est elle qui compte. Rien n’a été changé.' }),
    unknown: () => ({ title: 'Il n’y a rien derrière ce lien', what: 'Il a peut-être été coupé. Ouvrez-le encore une fois depuis le message.' }),
  },
  by: { email: 'par e-mail', sms: 'par SMS', whatsapp: 'sur WhatsApp', push: 'par notification', phone: 'par téléphone', post: 'par courrier' },
};

const es: ConfirmTexts = {
  skip: 'Ir al contenido', title: brand => `Confirmar su suscripción a ${brand}`, lead: 'Usted dijo sí a estas palabras:',
  means: (brand, channel) => `Con su confirmación, ${brand} podrá contactarle ${channel}. Puede retirarla en cualquier momento.`,
  button: 'Sí, lo confirmo', nothingYet: 'Abrir esta página no ha cambiado nada. Solo lo hace el botón.',
  changed: 'Entretanto hubo otra suscripción. Estas son las palabras que valen ahora.',
  done: (brand, channel) => ({ title: 'Confirmado', what: `${brand} ya puede contactarle ${channel}. Puede retirarlo en cualquier momento con el enlace de cada mensaje.` }),
  over: {
    expired: (_brand, until) => ({ title: 'Este enlace es demasiado antiguo', what: `Funcionaba hasta el ${until}. No se confirmó nada. Suscríbase de nuevo para recibir otro.` }),
    withdrawn: brand => ({ title: 'Entretanto dijo que no', what: `Por eso no hay nada confirmado y ${brand} no le escribe. Si aun así quiere recibir noticias de ${brand}, suscríbase de nuevo.` }),
    superseded: () => ({ title: 'Este enlace ya no vale', what: 'Hay una respuesta suya más reciente, y es la que cuenta. No se cambió nada.' }),
    unknown: () => ({ title: 'No hay nada tras este enlace', what: 'Puede que se haya cortado. Ábralo otra vez desde el mensaje.' }),
  },
  by: { email: 'por correo electrónico', sms: 'por SMS', whatsapp: 'por WhatsApp', push: 'con avisos push', phone: 'por teléfono', post: 'por correo postal' },
};

const it: ConfirmTexts = {
  skip: 'Vai al contenuto', title: brand => `Conferma la Sua iscrizione a ${brand}`, lead: 'Ha detto sì a queste parole:',
  means: (brand, channel) => `Con la Sua conferma, ${brand} potrà contattarLa ${channel}. Può revocarla in qualsiasi momento.`,
  button: 'Sì, confermo', nothingYet: 'Aprire questa pagina non ha cambiato nulla. Lo fa solo il pulsante.',
  changed: 'Nel frattempo c’è stata un’altra iscrizione. Queste sono le parole che valgono ora.',
  done: (brand, channel) => ({ title: 'Confermato', what: `${brand} ora può contattarLa ${channel}. Può revocarlo in qualsiasi momento con il link in ogni messaggio.` }),
  over: {
    expired: (_brand, until) => ({ title: 'Questo link è troppo vecchio', what: `Funzionava fino al ${until}. Non è stato confermato nulla. Si iscriva di nuovo per riceverne un altro.` }),
    withdrawn: brand => ({ title: 'Nel frattempo ha detto no', what: `Perciò nulla è confermato e ${brand} non Le scrive. Se desidera comunque ricevere notizie da ${brand}, si iscriva di nuovo.` }),
    superseded: () => ({ title: 'Questo link non vale più', what: 'C’è una Sua risposta più recente, ed è quella che conta. Non è stato cambiato nulla.' }),
    unknown: () => ({ title: 'Dietro questo link non c’è nulla', what: 'Forse è stato tagliato. Lo apra ancora una volta dal messaggio.' }),
  },
  by: { email: 'per e-mail', sms: 'per SMS', whatsapp: 'su WhatsApp', push: 'con notifiche push', phone: 'per telefono', post: 'per posta' },
};

const nl: ConfirmTexts = {
  skip: 'Naar de inhoud', title: brand => `Uw aanmelding bij ${brand} bevestigen`, lead: 'U hebt ja gezegd op deze woorden:',
  means: (brand, channel) => `Met uw bevestiging mag ${brand} ${channel} contact met u opnemen. U kunt die op elk moment intrekken.`,
  button: 'Ja, ik bevestig', nothingYet: 'Het openen van deze pagina heeft niets veranderd. Dat doet alleen de knop.',
  changed: 'Er is intussen nog een aanmelding geweest. Deze woorden gelden nu.',
  done: (brand, channel) => ({ title: 'Bevestigd', what: `${brand} mag nu ${channel} contact met u opnemen. U kunt dat op elk moment intrekken, met de link in elk bericht.` }),
  over: {
    expired: (_brand, until) => ({ title: 'Deze link is te oud', what: `Hij werkte tot ${until}. Er is niets bevestigd. Meld u opnieuw aan, dan komt er een nieuwe.` }),
    withdrawn: brand => ({ title: 'U hebt intussen nee gezegd', what: `Daarom is er niets bevestigd en schrijft ${brand} u niet. Wilt u toch van ${brand} horen, meld u dan opnieuw aan.` }),
    superseded: () => ({ title: 'Deze link is verbruikt', what: 'Er is een nieuwer antwoord van u, en dat telt. Er is niets veranderd.' }),
    unknown: () => ({ title: 'Achter deze link zit niets', what: 'Misschien is hij afgebroken. Open hem nog eens vanuit het bericht.' }),
  },
  by: { email: 'per e-mail', sms: 'per sms', whatsapp: 'via WhatsApp', push: 'per pushbericht', phone: 'per telefoon', post: 'per post' },
};

const pl: ConfirmTexts = {
  skip: 'Przejdź do treści', title: brand => `Potwierdzenie zapisu: ${brand}`, lead: 'Wyrazili Państwo zgodę na te słowa:',
  means: (brand, channel) => `Po potwierdzeniu ${brand} będzie mógł kontaktować się z Państwem ${channel}. Zgodę można wycofać w każdej chwili.`,
  button: 'Tak, potwierdzam', nothingYet: 'Samo otwarcie tej strony niczego nie zmieniło. Działa tylko przycisk.',
  changed: 'W międzyczasie nastąpił kolejny zapis. Teraz obowiązują te słowa.',
  done: (brand, channel) => ({ title: 'Potwierdzono', what: `${brand} może teraz kontaktować się z Państwem ${channel}. Można to wycofać w każdej chwili, odnośnikiem w każdej wiadomości.` }),
  over: {
    expired: (_brand, until) => ({ title: 'Ten odnośnik jest zbyt stary', what: `Działał do ${until}. Nic nie zostało potwierdzone. Po ponownym zapisie przyjdzie nowy.` }),
    withdrawn: brand => ({ title: 'W międzyczasie odmówili Państwo', what: `Dlatego nic nie jest potwierdzone i ${brand} nie pisze do Państwa. Jeśli jednak chcą Państwo dostawać wiadomości, prosimy zapisać się ponownie.` }),
    superseded: () => ({ title: 'Ten odnośnik jest już nieaktualny', what: 'Jest nowsza Państwa odpowiedź i to ona się liczy. Nic nie zostało zmienione.' }),
    unknown: () => ({ title: 'Pod tym odnośnikiem nic nie ma', what: 'Być może został ucięty. Prosimy otworzyć go jeszcze raz z wiadomości.' }),
  },
  by: { email: 'e-mailem', sms: 'SMS-em', whatsapp: 'przez WhatsApp', push: 'powiadomieniem push', phone: 'telefonicznie', post: 'pocztą' },
};

const ptBR: ConfirmTexts = {
  skip: 'Ir para o conteúdo', title: brand => `Confirmar sua inscrição em ${brand}`, lead: 'Você disse sim a estas palavras:',
  means: (brand, channel) => `Com a sua confirmação, ${brand} poderá entrar em contato com você ${channel}. Você pode retirá-la a qualquer momento.`,
  button: 'Sim, confirmo', nothingYet: 'Abrir esta página não mudou nada. Só o botão faz isso.',
  changed: 'Nesse meio-tempo houve outra inscrição. Estas são as palavras que valem agora.',
  done: (brand, channel) => ({ title: 'Confirmado', what: `${brand} agora pode entrar em contato com você ${channel}. Você pode retirar isso a qualquer momento, pelo link em cada mensagem.` }),
  over: {
    expired: (_brand, until) => ({ title: 'Este link é antigo demais', what: `Ele funcionava até ${until}. Nada foi confirmado. Inscreva-se de novo para receber outro.` }),
    withdrawn: brand => ({ title: 'Nesse meio-tempo você disse não', what: `Por isso nada está confirmado, e ${brand} não escreve para você. Se ainda quiser receber notícias de ${brand}, inscreva-se de novo.` }),
    superseded: () => ({ title: 'Este link já foi usado', what: 'Há uma resposta sua mais recente, e é ela que vale. Nada foi alterado.' }),
    unknown: () => ({ title: 'Não há nada neste link', what: 'Talvez ele tenha sido cortado. Abra-o mais uma vez a partir da mensagem.' }),
  },
  by: { email: 'por e-mail', sms: 'por SMS', whatsapp: 'pelo WhatsApp', push: 'por notificação', phone: 'por telefone', post: 'pelo correio' },
};

const bg: ConfirmTexts = {
  skip: 'Към съдържанието', title: brand => `Потвърждаване на записването в ${brand}`, lead: 'Вие се съгласихте със следните думи:',
  means: (brand, channel) => `С Вашето потвърждение ${brand} може да се свързва с Вас ${channel}. Можете да го оттеглите по всяко време.`,
  button: 'Да, потвърждавам', nothingYet: 'Отварянето на тази страница не промени нищо. Това прави само бутонът.',
  changed: 'Междувременно имаше друго записване. Сега важат тези думи.',
  done: (brand, channel) => ({ title: 'Потвърдено', what: `${brand} вече може да се свързва с Вас ${channel}. Можете да го оттеглите по всяко време с връзката във всяко съобщение.` }),
  over: {
    expired: (_brand, until) => ({ title: 'Тази връзка е твърде стара', what: `Тя работеше до ${until}. Нищо не беше потвърдено. Запишете се отново, за да получите нова.` }),
    withdrawn: brand => ({ title: 'Междувременно казахте „не“', what: `Затова нищо не е потвърдено и ${brand} не Ви пише. Ако все пак искате новини от ${brand}, запишете се отново.` }),
    superseded: () => ({ title: 'Тази връзка вече не важи', what: 'Има по-нов Ваш отговор и той е в сила. Нищо не беше променено.' }),
    unknown: () => ({ title: 'Зад тази връзка няма нищо', what: 'Може би е била прекъсната. Отворете я още веднъж от съобщението.' }),
  },
  by: { email: 'по имейл', sms: 'чрез SMS', whatsapp: 'през WhatsApp', push: 'чрез известия', phone: 'по телефона', post: 'по пощата' },
};

export const confirmTexts: Readonly<Record<ShopperLocale, ConfirmTexts>> = { en, de, fr, es, it, nl, pl, 'pt-BR': ptBR, bg };
