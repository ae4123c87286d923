// Lists put in order by dragging a handle or with the arrow keys on it. Every move is said aloud and kept at once; without this script the buttons do it.
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);

const enliven = (form) => {
  const list = form.querySelector('ol');
  const said = form.querySelector('[data-say]');
  const items = () => [...list.children];
  let keeping = Promise.resolve();
  let kept = items().map(item => item.dataset.key).join('\n');

  const refresh = () => {
    for (const [at, item] of items().entries()) {
      const [up, down] = item.querySelectorAll('.moves button');
      up.disabled = at === 0;
      down.disabled = at === list.children.length - 1;
    }
  };

  const say = (item) => {
    said.textContent = fill(form.dataset.moved, { name: item.dataset.name, place: items().indexOf(item) + 1, total: list.children.length });
  };

  const refreshOther = (page) => {
    const fresh = new DOMParser().parseFromString(page, 'text/html').getElementById(form.dataset.refreshes);
    const other = document.getElementById(form.dataset.refreshes);
    if (fresh !== null && other !== null) other.replaceChildren(...document.adoptNode(fresh).childNodes);
  };

  const keep = () => {
    const order = items().map(item => item.dataset.key).join('\n');
    if (order === kept) return;
    kept = order;
    const body = new URLSearchParams(new FormData(form));
    keeping = keeping.then(() => fetch(form.action, { method: 'POST', headers: { accept: 'text/html' }, body }))
      .then((response) => {
        if (!response.ok) throw new Error(String(response.status));
        return form.dataset.refreshes === undefined ? undefined : response.text().then(refreshOther);
      })
      .catch(() => { said.textContent = form.dataset.failed; said.classList.remove('name-only'); said.classList.add('error'); });
  };

  const move = (item, by) => {
    const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (other === null) return;
    if (by < 0) other.before(item);
    else other.after(item);
    refresh();
    say(item);
  };

  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (button?.name !== 'move') return;
    event.preventDefault();
    const item = button.closest('li');
    move(item, button.value.endsWith(':up') ? -1 : 1);
    keep();
    (button.disabled ? item.querySelector('.handle') : button).focus();
  });

  list.addEventListener('keydown', (event) => {
    const handle = event.target.closest('.handle');
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (handle === null || by === undefined) return;
    event.preventDefault();
    move(handle.closest('li'), by);
    keep();
    handle.focus();
  });

  list.addEventListener('pointerdown', (event) => {
    const handle = event.target.closest('.handle');
    if (handle === null || event.button !== 0) return;
    event.preventDefault();
    const item = handle.closest('li');
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    item.classList.add('held');
    const drag = ({ clientY }) => {
      const before = item.previousElementSibling;
      const after = item.nextElementSibling;
      if (before !== null && clientY < before.getBoundingClientRect().top + before.offsetHeight / 2) move(item, -1);
      else if (after !== null && clientY > after.getBoundingClientRect().top + after.offsetHeight / 2) move(item, 1);
      // Moving the element lets go of the pointer in some browsers.
      if (!handle.hasPointerCapture(event.pointerId)) handle.setPointerCapture(event.pointerId);
    };
    const drop = () => {
      handle.removeEventListener('pointermove', drag);
      item.classList.remove('held');
      keep();
    };
    handle.addEventListener('pointermove', drag);
    addEventListener('pointerup', drop, { once: true });
    addEventListener('pointercancel', drop, { once: true });
  });

  for (const handle of list.querySelectorAll('.handle')) handle.hidden = false;
};

for (const form of document.querySelectorAll('form.sortable')) enliven(form);
