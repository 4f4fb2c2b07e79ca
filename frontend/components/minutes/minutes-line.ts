import type { Push, Update } from './shared-text';

export interface Opened {
  version: number;
  text: string;
  approved: boolean;
}

export interface Writer {
  name: string;
  /** The heading they write below; empty for none. */
  below: string;
}

export interface News {
  updates: Update[];
  writing: Writer[];
  approved: boolean;
}

/** Why the server does not take it; what was written stays here. `SIGNED_OUT` passes when somebody signs in again. */
export class Refused extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

const LONGEST_WAIT = 15_000;
/** In characters, each three bytes at most: browsers send on 64 kB for a page that is gone. */
const SENT_ON = 20_000;

/** The line to the server. Any other error than `Refused` means that it was not reached: it can be tried again as it is. */
export class MinutesLine {
  private token = '';

  constructor(private readonly address: string) {}

  open(): Promise<Opened> {
    return this.ask<Opened>(`${this.address}/tekst`);
  }

  since(version: number): Promise<News> {
    return this.ask<News>(`${this.address}/endringer?etter=${version}`);
  }

  push(push: Push): Promise<News> {
    const body = JSON.stringify(push);
    return this.ask<News>(`${this.address}/endringer`, {
      method: 'POST',
      keepalive: body.length < SENT_ON,
      headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': this.token },
      body,
    });
  }

  private async ask<T>(url: string, how: RequestInit = {}): Promise<T> {
    // Whoever is not signed in is sent to where one signs in: that is no answer of ours.
    const answer = await fetch(url, { ...how, redirect: 'manual', signal: AbortSignal.timeout(LONGEST_WAIT) });
    if (answer.type === 'opaqueredirect' || answer.status === 401) {
      throw new Refused('SIGNED_OUT');
    }
    if (answer.status === 403) {
      // The session is another one by now; the next question brings its token.
      this.token = '';
      throw new Error('The token is old');
    }
    if (answer.status === 404 || answer.status === 409) {
      const refused = (await answer.json().catch(() => ({ reason: 'NOT_FOUND' }))) as { reason: string };
      throw new Refused(refused.reason);
    }
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const body = (await answer.json()) as T & { token: string };
    this.token = body.token;
    return body;
  }

  /** Whether a push would be turned away for want of a token. */
  get needsToken(): boolean {
    return this.token === '';
  }
}
