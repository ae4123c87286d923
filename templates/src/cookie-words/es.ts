// What banner, dialog and prompt say in Spanish.
import type { CookieWords } from '@placet/core';

export const es: CookieWords = {
  banner: {
    title: 'Usted decide sobre las cookies',
    text: 'Usamos cookies para que esta tienda funcione. Si nos dice que sí, también recordamos sus preferencias, medimos las visitas y mostramos publicidad.',
    accept: 'Aceptar todas',
    reject: 'Rechazar todas',
    choose: 'Elegir',
    save: 'Guardar elección',
    close: 'Cerrar',
    dialog: 'Ajustes de cookies',
    gpc: 'Su navegador envía la señal Global Privacy Control y la respetamos: sus datos no se venden ni se comparten y la publicidad está desactivada.',
    settings: 'Ajustes de cookies',
    doNotSell: 'No vender ni compartir mi información personal',
    details: 'Qué cookies son',
    policy: 'Política de cookies',
    prompt: 'Una pregunta antes de continuar',
    promptSave: 'Guardar respuestas',
    later: 'Más tarde',
  },
  textByStance: {
    opt_out: 'Usamos cookies para que esta tienda funcione, recordar sus preferencias, medir las visitas y ' +
      'mostrar publicidad. Puede decir que no en cualquier momento.',
    notice: 'Usamos cookies para que esta tienda funcione, recordar sus preferencias, medir las visitas y mostrar publicidad. Aquí puede elegir cuáles.',
  },
  categories: {
    strictly_necessary: { title: 'Estrictamente necesarias', text: 'Carrito, pago, inicio de sesión y seguridad. Sin ellas la tienda no funciona.' },
    performance: { title: 'Rendimiento', text: 'Nos muestran cómo se usa la tienda, para poder mejorarla.' },
    functional: { title: 'Funcionales', text: 'Recuerdan sus preferencias y hacen funcionar extras como el chat, los mapas y los vídeos.' },
    targeting: {
      title: 'Publicidad dirigida',
      text: 'Permiten que nosotros y nuestros socios le mostremos anuncios según sus intereses, aquí y en otros sitios.',
    },
  },
};
