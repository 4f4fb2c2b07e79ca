import type { FromPage } from './protocol';

/** In which room of the meeting this page is; `main` where everybody meets. */
export interface VideoIn {
  endpoint: string;
  room: string;
}

/**
 * What the video says of this page, passed on to the server. It is state rather than news: the server may not know it any
 * more, or not yet, and is told all of it again after every hello.
 */
export class VideoReports {
  /** Null while this page is not in the video room. */
  inside: VideoIn | null = null;
  /** Whether it ever was. */
  beenIn = false;
  private muted = false;
  private reporter = false;
  private speaker: string | null = null;
  private heads = 1;

  constructor(private readonly send: (message: FromPage) => void) {}

  again(): void {
    if (this.inside) {
      this.send({ type: 'in', ...this.inside, heads: this.heads });
      this.send({ type: 'muted', muted: this.muted });
    }
  }

  /** How many sit at this screen. */
  sit(heads: number): void {
    this.heads = heads;
    this.again();
  }

  cameIn(inside: VideoIn): void {
    this.inside = inside;
    this.beenIn = true;
    this.send({ type: 'in', ...inside, heads: this.heads });
  }

  wentOut(): void {
    this.inside = null;
    this.speaker = null;
    this.send({ type: 'out' });
  }

  isMuted(muted: boolean): void {
    this.muted = muted;
    if (this.inside) {
      this.send({ type: 'muted', muted });
    }
  }

  speaks(endpoint: string): void {
    this.speaker = endpoint;
    if (this.reporter && this.inside) {
      this.send({ type: 'speaker', endpoint });
    }
  }

  /** Of all pages in a room of the meeting one tells who speaks. */
  report(on: boolean): void {
    this.reporter = on;
    if (on && this.speaker) {
      this.send({ type: 'speaker', endpoint: this.speaker });
    }
  }
}
