/** A text by its key, in the language of the page. */
export type Texts = (key: string, ...values: string[]) => string;

/** Reads the texts that the server put into the page. */
export function readTexts(): Texts {
  const texts = JSON.parse(document.getElementById('texts')!.textContent!) as Record<string, string>;
  return (key, ...values) =>
    (texts[key] ?? `!${key}!`).replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
}
