/** The texts of the page's language, as the server sent them: `{0}` stands for the first argument. */
export class Texts {
  constructor(private readonly patterns: Readonly<Record<string, string>>) {}

  t(key: string, ...args: (string | number)[]): string {
    const pattern = this.patterns[key];
    if (pattern === undefined) {
      return `!${key}!`;
    }
    return pattern.replace(/\{(\d)\}/g, (_, n: string) => String(args[Number(n)] ?? '')).replace(/''/g, "'");
  }

  has(key: string): boolean {
    return key in this.patterns;
  }
}

/** What the server wrote into the page for its script. */
export function pageConfig<T>(id: string): T {
  const element = document.getElementById(id);
  if (!element?.textContent) {
    throw new Error(`The page holds no ${id}`);
  }
  return JSON.parse(element.textContent) as T;
}
