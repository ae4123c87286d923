// What banner, dialog and prompt say in Brazilian Portuguese.
import type { CookieWords } from '@placet/core';

export const ptBR: CookieWords = {
  banner: {
    title: 'Sua escolha sobre cookies',
    text: 'Usamos cookies para que esta loja funcione. Com o seu sim, também lembramos suas preferências, medimos as visitas e mostramos anúncios.',
    accept: 'Aceitar todos',
    reject: 'Recusar todos',
    choose: 'Escolher',
    save: 'Salvar escolha',
    close: 'Fechar',
    dialog: 'Configurações de cookies',
    gpc: 'Seu navegador envia o sinal Global Privacy Control e nós o respeitamos: seus dados não são ' +
      'vendidos nem compartilhados, e a publicidade está desativada.',
    settings: 'Configurações de cookies',
    doNotSell: 'Não vender nem compartilhar meus dados pessoais',
    details: 'Quais são estes cookies',
    policy: 'Política de cookies',
    prompt: 'Uma pergunta antes de continuar',
    promptSave: 'Salvar respostas',
    later: 'Mais tarde',
  },
  textByStance: {
    opt_out: 'Usamos cookies para que esta loja funcione, lembrar suas preferências, medir as visitas e ' +
      'mostrar anúncios. Você pode dizer não a qualquer momento.',
    notice: 'Usamos cookies para que esta loja funcione, lembrar suas preferências, medir as visitas e mostrar anúncios. Aqui você pode escolher quais.',
  },
  categories: {
    strictly_necessary: { title: 'Estritamente necessários', text: 'Carrinho, pagamento, login e segurança. Sem eles a loja não funciona.' },
    performance: { title: 'Desempenho', text: 'Mostram como a loja é usada, para que possamos melhorá-la.' },
    functional: { title: 'Funcionais', text: 'Lembram suas preferências e fazem funcionar extras como chat, mapas e vídeos.' },
    targeting: {
      title: 'Publicidade direcionada',
      text: 'Permitem que nós e nossos parceiros mostremos anúncios de acordo com seus interesses, aqui e em outros sites.',
    },
  },
};
