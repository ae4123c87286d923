// The words of the unsubscribe page in Spanish.
import type { Channel } from '@placet/core';
import type { UnsubscribeTexts } from './en.js';

const named: Readonly<Record<Channel, string>> = {
  email: 'correos', sms: 'SMS', whatsapp: 'mensajes de WhatsApp', push: 'notificaciones', phone: 'llamadas', post: 'cartas',
};

export const es: UnsubscribeTexts = {
  name: 'Español', languages: 'Idioma', skip: 'Ir al contenido',
  title: store => `Mensajes de ${store}`,
  by: { email: 'por correo electrónico', sms: 'por SMS', whatsapp: 'por WhatsApp', push: 'por notificación', phone: 'por teléfono', post: 'por correo postal' },
  about: (store, channel) => `Se trata de la publicidad de ${store} ${channel}: ofertas, novedades y recordatorios.`,
  aboutAll: store => `Se trata de toda la publicidad de ${store}, por cualquier medio: ofertas, novedades y recordatorios.`,
  keeps: 'Los mensajes sobre sus pedidos y su cuenta le seguirán llegando.',
  stop: (store, channel) => `Dejar de recibir ${named[channel]} de ${store}`,
  stopAll: 'Dejar de recibir todo',
  stopAllNote: store => `Así ${store} no le enviará publicidad por ningún medio.`,
  nothingYet: 'Todavía no ha cambiado nada.',
  done: (store, channel) => `${store} ya no le envía publicidad ${channel}`,
  doneAll: store => `${store} ya no le envía ninguna publicidad`,
  since: 'Sin publicidad desde el', later: 'Si cambia de opinión, puede volver a suscribirse en la tienda cuando quiera.',
  undoTitle: '¿No era lo que quería?', undo: 'Deshacer',
  again: (store, channel) => `Sí, ${store} puede volver a enviarme publicidad ${channel}: ofertas, novedades y recordatorios. Puedo dejar de recibirla en cualquier momento.`,
  back: (store, channel) => `${store} puede volver a enviarle publicidad ${channel}`,
  backSaid: 'Registrado con estas palabras', notUndone: 'Aquí ya no se ha podido deshacer: ha pasado demasiado tiempo o algo ha cambiado desde entonces.',
  receipt: 'Justificante de esta respuesta', privacy: 'Política de privacidad',
  invalid: {
    title: 'Este enlace no se puede usar', what: 'Está incompleto o se modificó por el camino. Al abrirlo no ha cambiado nada.',
    next: 'Use el enlace completo del mensaje más reciente o escriba a la tienda: tiene que parar cuando usted lo diga.',
  },
  slow: {
    title: 'Demasiadas solicitudes', what: 'Este enlace se ha usado más veces de lo que lo haría una persona. La última vez no ha cambiado nada.',
    next: 'Espere un minuto y vuelva a intentarlo.',
  },
};
