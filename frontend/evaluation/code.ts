/**
 * Makes the code that joins one person's answers before and after the course. It is a hash of a random secret that stays in
 * this browser, so that nobody who knows the personal link, the server included, can make it again. Where the browser keeps
 * nothing, the field stays empty and the answers count without being joined.
 */

const KEPT_AS = 'mestringsrom.evaluation';
const SECRET_BYTES = 32;

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function secret(): string {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept) {
    return kept;
  }
  const made = hex(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
  localStorage.setItem(KEPT_AS, made);
  return made;
}

async function fill(field: HTMLInputElement): Promise<void> {
  const words = `${secret()} ${field.dataset.link ?? ''} ${field.dataset.course ?? ''}`;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words));
  field.value = hex(new Uint8Array(hash));
}

const field = document.querySelector<HTMLInputElement>('#kode');
if (field) {
  fill(field).catch(() => {
    field.value = '';
  });
}
