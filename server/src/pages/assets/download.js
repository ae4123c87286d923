// Shows how many rows of a download are there, and saves the file at its end. Without this script the link does it alone.
const lineEnd = 10;
const quote = 34;

/** Counts ends of lines. Those inside a quoted cell of a CSV are no ends of rows; a JSON line holds none. */
const counter = (isCsv) => {
  let rows = 0;
  let isQuoted = false;
  return (bytes) => {
    for (const byte of bytes) {
      if (byte === quote && isCsv) isQuoted = !isQuoted;
      else if (byte === lineEnd && !isQuoted) rows++;
    }
    return rows;
  };
};

const save = (blob, name) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(link.href); }, 60_000);
};

const nameOf = (response, href) =>
  /filename="?([^";]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? new URL(href).pathname.split('/').at(-1);

const download = async (link, tell) => {
  const response = await fetch(link.href);
  if (!response.ok || response.body === null) throw new Error(String(response.status));
  const isCsv = response.headers.get('content-type')?.startsWith('text/csv') === true;
  const count = counter(isCsv);
  const { words, of, total } = link.dataset;
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const pieces = [];
  const reader = response.body.getReader();
  for (let shownAt = 0, part = await reader.read(); !part.done; part = await reader.read()) {
    pieces.push(part.value);
    // The first line of a CSV names its columns.
    const rows = Math.max(0, count(part.value) - (isCsv ? 1 : 0));
    const now = Date.now();
    if (now - shownAt > 250) { tell(`${number.format(rows)}${total === undefined ? '' : ` ${of} ${total}`} ${words}`); shownAt = now; }
    // Handed to the browser now and then, which keeps it where there is room.
    if (pieces.length > 256) pieces.splice(0, pieces.length, new Blob(pieces));
  }
  save(new Blob(pieces, { type: response.headers.get('content-type') ?? '' }), nameOf(response, link.href));
  tell(`✓ ${number.format(Math.max(0, count(new Uint8Array()) - (isCsv ? 1 : 0)))} ${words}`);
};

for (const link of document.querySelectorAll('a[data-download]')) {
  const said = document.createElement('span');
  said.className = 'quiet small count';
  said.setAttribute('role', 'status');
  link.after(said);
  let isBusy = false;
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    download(link, (text) => { said.textContent = text; }).catch(() => { said.textContent = link.dataset.failed; }).finally(() => { isBusy = false; });
  });
}
