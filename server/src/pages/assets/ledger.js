// The ledger page while it is open: new records come in by themselves, and verifying needs no new page. Everything works without this too.
const list = document.querySelector('[data-feed]');
const head = document.querySelector('[data-head]');
const form = document.querySelector('[data-verify]');
const verdict = document.querySelector('[data-verdict]');
const pause = document.querySelector('[data-pause]');
const empty = document.querySelector('[data-empty]');

const rowsMax = 200;
const everyMs = 2000;
const slowestMs = 30_000;
let waitMs = everyMs;
let isPaused = false;

const take = ({ last, rows, summary }) => {
  head.innerHTML = summary;
  if (rows === '') return;
  empty?.remove();
  for (const row of list.querySelectorAll('.fresh')) row.classList.remove('fresh');
  list.insertAdjacentHTML('afterbegin', rows);
  list.dataset.last = last;
  while (list.children.length > rowsMax) list.lastElementChild.remove();
};

const look = async () => {
  const response = await fetch(`${list.dataset.feed}?after=${list.dataset.last}`, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(String(response.status));
  take(await response.json());
};

const isBusyReading = () => isPaused || document.hidden || list.contains(document.activeElement) || head.contains(document.activeElement);

// A server that does not answer is asked less and less often.
const loop = () => setTimeout(async () => {
  try {
    if (!isBusyReading()) await look();
    waitMs = everyMs;
  } catch {
    waitMs = Math.min(waitMs * 2, slowestMs);
  }
  loop();
}, waitMs);

if (list?.dataset.feed !== undefined && list.dataset.feed !== '') {
  pause.hidden = false;
  pause.addEventListener('click', () => {
    isPaused = !isPaused;
    pause.firstElementChild.textContent = isPaused ? pause.dataset.resume : pause.dataset.pause;
  });
  loop();
}

// A long ledger tells how far it is until the verdict is there.
const askForVerdict = async () => {
  for (;;) {
    const response = await fetch(form.action, { headers: { accept: 'application/json' } });
    if (!response.ok) throw new Error(String(response.status));
    const { isOver, html, verdict: words } = await response.json();
    verdict.innerHTML = isOver ? words : html;
    if (isOver) return;
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
};

form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  const text = button.textContent;
  button.setAttribute('aria-busy', 'true');
  button.textContent = form.dataset.busy;
  try {
    await askForVerdict();
    if (!isPaused && list?.dataset.feed) await look();
  } catch {
    form.submit();
  } finally {
    button.removeAttribute('aria-busy');
    button.textContent = text;
  }
});
