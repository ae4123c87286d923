// Questions open as dialogs in place of pages of their own. Without this script the links lead to those pages.
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const opener = event.target.closest('[data-dialog]');
  const dialog = opener === null ? null : document.getElementById(opener.dataset.dialog);
  if (dialog instanceof HTMLDialogElement) {
    event.preventDefault();
    dialog.showModal();
    dialog.querySelector('input:not([type="hidden"])')?.focus();
    dialog.addEventListener('close', () => { opener.focus(); }, { once: true });
    return;
  }
  const closer = event.target.closest('dialog [data-close]');
  if (closer !== null) {
    event.preventDefault();
    closer.closest('dialog').close();
  } else if (event.target instanceof HTMLDialogElement) {
    event.target.close();
  }
});

for (const opener of document.querySelectorAll('[data-dialog]')) opener.setAttribute('aria-haspopup', 'dialog');
