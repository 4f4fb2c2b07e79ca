import type { FromPage, ToPage } from './protocol';

/** `lost`: it is being tried again. */
export type ConnectionStatus = 'connecting' | 'open' | 'lost' | 'closed';

const FIRST_WAIT = 500;
const LONGEST_WAIT = 8_000;
const PING_EVERY = 10_000;
const SILENCE = 20_000;
/** Even a page in the background pings once a minute; one that did not was asleep, and its line is dead. */
const ASLEEP = 150_000;

/**
 * The page's one connection to the server. It says hello by itself whenever it gets through, comes back with longer and
 * longer pauses when it is lost, and at once when the network does or the device wakes up: what was open before goes by a
 * way that is no more, even where nobody has noticed.
 */
export class RoomConnection {
  private socket: WebSocket | undefined;
  private wait = FIRST_WAIT;
  private retry = 0;
  private pings = 0;
  /** When the first ping went out that nothing has answered; 0 for none. */
  private unanswered = 0;
  private wanted = false;
  private awakeAt = 0;
  private readonly seen = (): void => this.now();
  private readonly online = (): void => this.renew();
  private readonly offline = (): void => this.drop();

  constructor(
    private readonly url: string,
    private readonly on: {
      hello: () => FromPage;
      message: (message: ToPage) => void;
      status: (status: ConnectionStatus) => void;
    },
  ) {}

  open(): void {
    this.wanted = true;
    this.awakeAt = Date.now();
    window.addEventListener('online', this.online);
    window.addEventListener('offline', this.offline);
    document.addEventListener('visibilitychange', this.seen);
    this.pings = window.setInterval(() => this.ping(), PING_EVERY);
    this.connect();
  }

  close(): void {
    this.wanted = false;
    window.removeEventListener('online', this.online);
    window.removeEventListener('offline', this.offline);
    document.removeEventListener('visibilitychange', this.seen);
    window.clearInterval(this.pings);
    window.clearTimeout(this.retry);
    this.socket?.close();
    this.socket = undefined;
    this.on.status('closed');
  }

  /** Says it if the line is up. What must not be lost is state, and is said anew after every hello. */
  send(message: FromPage): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.socket.send(JSON.stringify(message));
    return true;
  }

  private connect(): void {
    window.clearTimeout(this.retry);
    const socket = new WebSocket(new URL(this.url, location.href.replace(/^http/, 'ws')));
    this.socket = socket;
    this.unanswered = 0;
    socket.onopen = () => {
      this.send(this.on.hello());
      this.ping();
      window.setTimeout(() => this.ping(), 300);
      window.setTimeout(() => this.ping(), 1_000);
    };
    socket.onmessage = (event: MessageEvent<string>) => {
      this.unanswered = 0;
      const message = JSON.parse(event.data) as ToPage;
      if (message.type === 'welcome') {
        this.wait = FIRST_WAIT;
        this.on.status('open');
      }
      this.on.message(message);
    };
    socket.onclose = () => {
      if (this.socket === socket) {
        this.lost();
      }
    };
  }

  private lost(): void {
    this.socket = undefined;
    window.clearTimeout(this.retry);
    if (!this.wanted) {
      return;
    }
    this.on.status('lost');
    // Not all at the same instant when a server starts again.
    this.retry = window.setTimeout(() => this.connect(), this.wait * (0.75 + Math.random() / 2));
    this.wait = Math.min(LONGEST_WAIT, this.wait * 2);
  }

  private renew(): void {
    this.drop();
    this.wait = FIRST_WAIT;
    this.connect();
  }

  /** Gives up what is open: nobody may tell us that it is dead. */
  private drop(): void {
    const socket = this.socket;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    this.lost();
  }

  private now(): void {
    if (this.wanted && !this.socket && document.visibilityState === 'visible') {
      this.wait = FIRST_WAIT;
      this.connect();
    } else {
      this.ping();
    }
  }

  private ping(): void {
    const slept = Date.now() - this.awakeAt > ASLEEP;
    this.awakeAt = Date.now();
    if (slept) {
      this.renew();
    } else if (!this.socket) {
      return;
    } else if (this.unanswered > 0 && Date.now() - this.unanswered > SILENCE) {
      this.drop();
    } else if (this.send({ type: 'ping', sent: Date.now() })) {
      this.unanswered ||= Date.now();
    }
  }
}
