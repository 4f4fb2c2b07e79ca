import type { ReactiveController, ReactiveControllerHost } from 'lit';

const SAMPLES = 8;

/**
 * The server's clock as seen from here. Each answered ping tells how far the clocks are apart, give or take half its
 * way; the quickest of the latest is believed, so that all screens turn the same second together.
 */
export class ServerClock {
  private samples: { offset: number; trip: number }[] = [];

  /** A first guess, until a ping has been answered. */
  guess(serverNow: number): void {
    if (this.samples.length === 0) {
      this.samples.push({ offset: serverNow - Date.now(), trip: Number.MAX_VALUE });
    }
  }

  answered(sent: number, serverNow: number): void {
    const received = Date.now();
    const trip = Math.max(0, received - sent);
    const offset = serverNow + trip / 2 - received;
    const believed = this.offset();
    if (Math.abs(offset - believed) > 60_000) {
      this.samples = []; // somebody set the clock of this device
    }
    this.samples = [...this.samples.slice(1 - SAMPLES), { offset, trip }];
  }

  now(): number {
    return Date.now() + this.offset();
  }

  private offset(): number {
    return this.samples.reduce((best, sample) => (sample.trip < best.trip ? sample : best), {
      offset: 0,
      trip: Number.POSITIVE_INFINITY,
    }).offset;
  }
}

/** Draws its component anew at every turn of the server's second. */
export class EverySecond implements ReactiveController {
  private timer = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly now: () => number,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.next();
  }

  hostDisconnected(): void {
    window.clearTimeout(this.timer);
  }

  private next(): void {
    this.timer = window.setTimeout(
      () => {
        this.host.requestUpdate();
        this.next();
      },
      1000 - (((this.now() % 1000) + 1000) % 1000) + 5,
    );
  }
}

/** `7:05`, and with hours `1:07:05`. Whole seconds, rounded down. */
export function minutesAndSeconds(millis: number): string {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const two = (n: number): string => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** `kl. 14.05` in Norwegian, and `14:05` in English: as the server writes it, in the time of the place. */
export function timeOfDay(language: string, millis: number): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' }).format(millis);
  return language === 'en' ? time : `kl. ${time.replace(':', '.')}`;
}

export function wholeMinutes(millis: number): number {
  return Math.round(millis / 60_000);
}
