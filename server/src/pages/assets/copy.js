// Copy on click: hashes become copiable, and every command gets a button. Without this script both can be selected by hand.
const { copy, copied } = document.documentElement.dataset;

const tell = async (button, text, restore) => {
  await navigator.clipboard.writeText(text);
  button.setAttribute('aria-live', 'polite');
  button.firstElementChild.textContent = copied;
  setTimeout(() => { button.firstElementChild.textContent = restore; }, 1500);
};

const canCopy = navigator.clipboard !== undefined;

document.addEventListener('click', (event) => {
  const hash = event.target instanceof Element ? event.target.closest('button.hash') : null;
  if (hash !== null && canCopy) navigator.clipboard.writeText(hash.dataset.full).then(() => { hash.title = copied; }, () => undefined);
});

if (canCopy) {
  for (const hash of document.querySelectorAll('button.hash')) {
    hash.classList.add('copies');
    hash.title = copy;
  }
  for (const command of document.querySelectorAll('.command')) {
    const text = command.textContent;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    const label = document.createElement('span');
    label.textContent = copy;
    button.append(label);
    button.addEventListener('click', () => { tell(button, text, copy).catch(() => undefined); });
    command.classList.add('with-copy');
    command.append(button);
  }
}
