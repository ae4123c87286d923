// The words of a box appear beside their field as they are typed, as shoppers will read them.
for (const part of document.querySelectorAll('[data-mirror]')) {
  for (const label of part.querySelectorAll('[data-of]')) {
    const field = document.getElementById(label.dataset.of);
    field?.addEventListener('input', () => {
      label.textContent = field.value.trim();
      label.closest('[data-part]').hidden = label.textContent === '';
    });
  }
  const required = document.getElementById('f-required');
  required?.addEventListener('change', () => {
    for (const mark of part.querySelectorAll('[data-needed]')) mark.hidden = !required.checked;
    for (const mark of part.querySelectorAll('[data-free]')) mark.hidden = required.checked;
  });
}
