import type { Said, Told } from './protocol';

const PING_MS = 10_000;
/** Two pings unanswered: the path is dead, whatever the browser thinks. */
const DEAD_MS = 25_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;
/** Whoever asked for something has stopped waiting for it by then, and may have asked again. */
const TOO_LATE_MS = 20_000;
/** `join` repeats it, the peers make up for it, or it is worth nothing afterwards. */
const NOT_KEPT: ReadonlySet<Said['type']> = new Set(['join', 'leave', 'level', 'muted', 'ping', 'signal'] as const);

export type SocketState = 'connecting' | 'open' | 'closed';

/**
 * The connection to the server. It comes back by itself, with the ticket it was given, after ever longer pauses and at
 * once when the device says it is online again. What somebody asks for while it is away is said when it is back.
 */
export class Socket {
  state: SocketState = 'connecting';
  private socket?: WebSocket;
  /** Whether the server has answered this connection: until then nothing is sure to be heard. */
  private letIn = false;
  private unsaid: { message: Said; at: number }[] = [];
  private ticket?: string;
  private retries = 0;
  private retryTimer = 0;
  private pingTimer = 0;
  private heard = 0;
  private finished = false;

  /**
   * @param join makes the first message of a connection; gets the ticket, if there is one
   * @param told called with each message
   * @param changed called when the state changes
   */
  constructor(
    private readonly url: string,
    private readonly join: (ticket: string | undefined) => Said,
    private readonly told: (message: Told) => void,
    private readonly changed: (state: SocketState) => void,
  ) {
    window.addEventListener('online', this.reconnectNow);
    document.addEventListener('visibilitychange', this.reconnectNow);
    this.connect();
  }

  say(message: Said): void {
    const kept = !NOT_KEPT.has(message.type);
    if (this.socket?.readyState === WebSocket.OPEN && (this.letIn || !kept)) this.socket.send(JSON.stringify(message));
    else if (kept && !this.finished) this.unsaid.push({ message, at: Date.now() });
  }

  /** Drops the connection so that a new path is tried; the meeting is not left. */
  restart(): void {
    if (this.finished) return;
    this.drop();
    this.connect();
  }

  close(): void {
    this.finished = true;
    window.removeEventListener('online', this.reconnectNow);
    document.removeEventListener('visibilitychange', this.reconnectNow);
    clearTimeout(this.retryTimer);
    this.drop();
    this.enter('closed');
  }

  private connect(): void {
    clearTimeout(this.retryTimer);
    const socket = new WebSocket(this.url);
    this.socket = socket;
    this.letIn = false;
    this.heard = Date.now();
    socket.onopen = () => socket.send(JSON.stringify(this.join(this.ticket)));
    socket.onmessage = (event: MessageEvent<string>) => {
      if (socket === this.socket) this.receive(JSON.parse(event.data) as Told);
    };
    socket.onclose = () => {
      if (socket === this.socket) this.retryLater();
    };
    clearInterval(this.pingTimer);
    this.pingTimer = window.setInterval(() => {
      if (Date.now() - this.heard > DEAD_MS) this.restart();
      else this.say({ type: 'ping' });
    }, PING_MS);
  }

  private receive(message: Told): void {
    this.heard = Date.now();
    if (message.type === 'joined') {
      this.ticket = message.ticket;
      this.retries = 0;
      this.letIn = true;
      this.enter('open');
      this.sayWhatWaited();
    }
    if (message.type === 'refused' || message.type === 'ended') this.finished = true;
    this.told(message);
  }

  private sayWhatWaited(): void {
    const waited = this.unsaid.splice(0).filter(({ at }) => Date.now() - at < TOO_LATE_MS);
    waited.forEach(({ message }) => this.say(message));
  }

  private retryLater(): void {
    this.drop();
    if (this.finished) return;
    this.enter('connecting');
    const pause = Math.min(FIRST_RETRY_MS * 2 ** this.retries++, LONGEST_RETRY_MS);
    this.retryTimer = window.setTimeout(() => this.connect(), pause * (0.75 + Math.random() / 2));
  }

  private drop(): void {
    clearInterval(this.pingTimer);
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
  }

  private readonly reconnectNow = (): void => {
    if (!this.finished && !this.socket && document.visibilityState === 'visible') this.connect();
  };

  private enter(state: SocketState): void {
    if (this.state !== state) {
      this.state = state;
      this.changed(state);
    }
  }
}

