// Links that stay: the choice can be changed on every page as easily as it was made (GDPR Art. 7(3)), and sale be refused where that is owed.
import { targeting } from '../choice.js';
import { openDialog } from './banner.js';
import { choose } from './choose.js';
import { config, linkTo, listen, make, state } from './page.js';

/** By address, so that a shop can put them into any menu. */
const deeds: Record<string, () => void> = {
  '#placet-settings': () => { openDialog(); },
  '#placet-do-not-sell': () => {
    choose(state.granted & ~targeting, 'save');
    openDialog();
  },
};

/** One listener for links of the shop's own as well as ours, now and later. */
export const followLinks = (): void => {
  listen(document, 'click', (event) => {
    const deed = deeds[(event.target as Element).closest('a')?.getAttribute('href') ?? ''];
    if (deed) {
      event.preventDefault();
      deed();
    }
  });
};

/** Where the shop has no link to the settings of its own, ours stand at the end of the page. */
export const placeLinks = (): void => {
  if (document.querySelector('[href="#placet-settings"]')) return;
  const { words, hasSaleLink, documents } = config;
  const links = make('div', { className: 'placet-links' }, linkTo('#placet-settings', words.settings),
    ...[...hasSaleLink ? [{ href: '#placet-do-not-sell', text: words.doNotSell }] : [], ...documents].flatMap(({ href, text }) => [' · ', linkTo(href, text)]));
  ([...document.querySelectorAll('footer')].at(-1) ?? document.body).append(links);
};
