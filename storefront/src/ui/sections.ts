// The checkboxes of a shop's forms, and the prompt after signing in. A tick is a yes in the words beside it; no tick is no answer at all. (POL-7)
import type { ConfigBox } from '@placet/core';
import { showBoxes } from './banner.js';
import { send } from './outbox.js';
import { askFor, config, linkTo, listen, make } from './page.js';

type Boxes = readonly [element: HTMLElement, sendTicked: (circumstances: object) => void];

const makeBoxes = (section: string, boxes: readonly ConfigBox[]): Boxes => {
  const inputs = boxes.map(({ required, preTicked }) => make('input', { type: 'checkbox', required, checked: preTicked }));
  const labels = boxes.map(({ text, link, locale }, at) => make('label', { lang: locale }, inputs[at]!, make('span', {}, ` ${text} `, link ? linkTo(link.href, link.text) : '')));
  return [make('div', { className: 'placet-boxes' }, ...labels), (circumstances) => {
    const answers = boxes.filter((_, at) => inputs[at]!.checked).map(({ target, version, text, locale }) => ({ target, version, text, locale }));
    if (answers.length > 0) send({ section, answers, ...circumstances });
  }];
};

/** Puts a section's boxes where the page wants them, else before the form's button. */
const fill = (section: string, boxes: readonly ConfigBox[], place: Element): void => {
  const form = place.closest('form');
  if (!form || form.querySelector('.placet-boxes')) return;
  const [element, sendTicked] = makeBoxes(section, boxes);
  const button = place === form && form.querySelector('[type=submit],button:not([type])');
  if (button) button.before(element); else place.append(element);
  listen(form, 'submit', () => {
    const email = form.querySelector<HTMLInputElement>('[type=email]')?.value;
    if (email) sendTicked({ email });
  });
};

export const fillSections = (): void => {
  for (const [name, { boxes, form }] of Object.entries(config.sections)) {
    if (boxes.length > 0) document.querySelectorAll(`[data-placet-section="${name}"]${form ? `,${form}` : ''}`).forEach((place) => { fill(name, boxes, place); });
  }
};

/** Asks who has just signed in what is still owed an answer; the token says who, signed by the shop. */
export const promptFor = async (subjectToken: string): Promise<void> => {
  const { boxes } = await askFor<{ boxes?: ConfigBox[] }>('/prompt', { subjectToken, locale: config.locale });
  if (!boxes?.length) return;
  const [element, sendTicked] = makeBoxes('after_login', boxes);
  showBoxes(element, () => { sendTicked({ subjectToken }); });
};
