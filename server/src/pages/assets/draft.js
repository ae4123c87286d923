// A draft keeps itself a moment after the last word, and what shoppers will see is shown anew. Without this script the button does both.
const waitMs = 2000;

const enliven = (part) => {
  const form = part.querySelector('form');
  const said = part.querySelector('[data-state]');
  const shown = document.querySelector('[data-shown]');
  if (form === null) return;
  const written = () => new URLSearchParams(new FormData(form)).toString();
  let kept = written();
  let timer;
  let keeping;
  let isRefused = false;

  const take = (page) => {
    const fresh = new DOMParser().parseFromString(page, 'text/html');
    const revision = fresh.querySelector('[data-draft] input[name="revision"]');
    const seen = fresh.querySelector('[data-shown]');
    if (revision === null) throw new Error('another page');
    form.elements.revision.value = revision.value;
    const [tabs, freshTabs] = [document, fresh].map(each => each.querySelector('main .segments'));
    if (tabs && freshTabs) tabs.replaceChildren(...document.adoptNode(freshTabs).childNodes);
    if (seen !== null) shown.replaceChildren(...document.adoptNode(seen).childNodes);
  };

  const keep = async () => {
    const sent = new FormData(form);
    const text = written();
    if (text === kept || isRefused) return;
    sent.set('itself', 'yes');
    try {
      const response = await fetch(form.action, { method: 'POST', headers: { accept: 'text/html' }, body: new URLSearchParams(sent) });
      if (!response.ok) { isRefused = true; throw new Error(String(response.status)); }
      const before = form.elements.revision.value;
      take(await response.text());
      kept = text.replace(`revision=${before}`, `revision=${form.elements.revision.value}`);
      said.textContent = part.dataset.keeping;
      said.classList.remove('error');
    } catch {
      said.textContent = part.dataset.failed;
      said.classList.add('error');
    }
  };

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => { keeping = (keeping ?? Promise.resolve()).then(keep); }, waitMs);
  });

  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (keeping === undefined) return;
    // One that is on its way gives the text a new revision; the button's must come after it.
    event.preventDefault();
    const waited = keeping;
    keeping = undefined;
    void waited.then(() => { form.requestSubmit(); });
  });
};

for (const part of document.querySelectorAll('[data-draft]')) enliven(part);
