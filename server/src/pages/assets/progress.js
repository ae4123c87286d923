// Asks how far a piece of work is, and loads the page again when it is over. Asked less often the longer it takes or the server does not answer.
const slowestMs = 15_000;

const watch = (box) => {
  let waitMs = 1000;
  const ask = async () => {
    if (!document.hidden) {
      try {
        const response = await fetch(box.dataset.poll, { headers: { accept: 'application/json' } });
        if (!response.ok) throw new Error(String(response.status));
        const { html, isOver } = await response.json();
        if (isOver) { location.reload(); return; }
        const made = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
        if (made !== null && !box.contains(document.activeElement)) {
          box.replaceChildren(...made.childNodes);
        }
        waitMs = Math.min(waitMs * 1.1, slowestMs);
      } catch {
        waitMs = Math.min(waitMs * 2, slowestMs);
      }
    }
    setTimeout(ask, waitMs);
  };
  setTimeout(ask, waitMs);
};

for (const box of document.querySelectorAll('[data-poll]')) watch(box);
