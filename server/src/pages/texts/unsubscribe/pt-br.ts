// The words of the unsubscribe page in Brazilian Portuguese.
import type { Channel } from '@placet/core';
import type { UnsubscribeTexts } from './en.js';

const named: Readonly<Record<Channel, string>> = {
  email: 'e-mails', sms: 'SMS', whatsapp: 'mensagens no WhatsApp', push: 'notificações', phone: 'ligações', post: 'cartas',
};

export const ptBr: UnsubscribeTexts = {
  name: 'Português (Brasil)', languages: 'Idioma', skip: 'Ir para o conteúdo',
  title: store => `Mensagens de ${store}`,
  by: { email: 'por e-mail', sms: 'por SMS', whatsapp: 'pelo WhatsApp', push: 'por notificação', phone: 'por telefone', post: 'pelo correio' },
  about: (store, channel) => `Trata-se da publicidade de ${store} ${channel}: ofertas, novidades e lembretes.`,
  aboutAll: store => `Trata-se de toda a publicidade de ${store}, por qualquer meio: ofertas, novidades e lembretes.`,
  keeps: 'As mensagens sobre seus pedidos e sua conta continuam chegando.',
  stop: (store, channel) => `Parar de receber ${named[channel]} de ${store}`,
  stopAll: 'Parar tudo',
  stopAllNote: store => `Assim, ${store} não envia publicidade a você por nenhum meio.`,
  nothingYet: 'Nada mudou ainda.',
  done: (store, channel) => `${store} não envia mais publicidade a você ${channel}`,
  doneAll: store => `${store} não envia mais nenhuma publicidade a você`,
  since: 'Desativado desde', later: 'Se mudar de ideia, você pode se inscrever de novo na loja quando quiser.',
  undoTitle: 'Não era isso que você queria?', undo: 'Desfazer',
  again: (store, channel) => `Sim, ${store} pode voltar a me enviar publicidade ${channel}: ofertas, novidades e lembretes. Posso parar a qualquer momento.`,
  back: (store, channel) => `${store} pode voltar a enviar publicidade a você ${channel}`,
  backSaid: 'Registrado com estas palavras', notUndone: 'Não foi mais possível desfazer aqui: passou tempo demais ou algo mudou desde então.',
  receipt: 'Recibo desta resposta', privacy: 'Política de privacidade',
  invalid: {
    title: 'Este link não pode ser usado', what: 'Ele está incompleto ou foi alterado no caminho. Abri-lo não mudou nada.',
    next: 'Use o link completo da mensagem mais recente ou escreva para a loja: ela precisa parar quando você pedir.',
  },
  slow: {
    title: 'Solicitações demais', what: 'Este link foi usado mais vezes do que uma pessoa usaria. Da última vez, nada mudou.',
    next: 'Espere um minuto e tente de novo.',
  },
};
