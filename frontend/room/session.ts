import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EverySecond, ServerClock } from './clock';
import { RoomConnection, type ConnectionStatus } from './connection';
import { heads, keepHeads } from './heads';
import type { Command, FromPage, Impression, Person, Plan, Question, RoomState, ToPage, VideoConnection } from './protocol';
import { VideoReports } from './video-reports';

/** What the server wrote into the page. */
export interface RoomConfig {
  socket: string;
  /** Whether one steers. */
  host: boolean;
  /** What is measured beside exchange time. */
  measured: Measured[];
  token: string;
  session: string;
  /** Whose page it is; tells the tabs of one browser apart. */
  person: string;
  language: string;
  /** Where to go from here: the lobby, which says what is next. */
  lobby: string;
  materials: Material[];
  /** A way in by telephone, where there is one. */
  dialIn: { phone: string; pin: string } | null;
  texts: Record<string, string>;
}

export type Measured = 'PAIR' | 'VOICES' | 'IMPRESSIONS' | 'BALANCE';

export interface Material {
  title: string;
  url: string;
}

/** Why a command was not done; `offline`: it did not get through, as far as is known. */
export interface Refusal {
  reason: string;
  /** First name of the host who was first, where one was. */
  by: string;
}

/** Whether the person wants to be in: they do until they hang up, are put out, or the video ends for all. */
export type Wish = 'in' | 'out' | 'kicked' | 'closed';

/**
 * The session as this page knows it: the one connection to the server, what it has said so far, and the way into the
 * video, asked for as soon as that is possible. When the connection is lost the video goes on.
 */
export class RoomSession implements ReactiveController {
  status: ConnectionStatus = 'connecting';
  refused: string | null = null;
  you: Person | null = null;
  plan: Plan | null = null;
  room: RoomState | null = null;
  video: VideoConnection | null = null;
  wish: Wish = 'in';
  /** Another tab of this browser is in the room instead. */
  elsewhere = false;
  /** Whether one's own hand is up. */
  hand = false;
  /** How many sit at this screen. */
  heads = 1;
  /** How it was, once the person has said so. */
  felt: Impression | null = null;
  /** Whether a host has taken one out. */
  removed = false;
  /** Hosts only. */
  questions: Question[] = [];

  readonly clock = new ServerClock();
  readonly reports = new VideoReports((message) => this.report(message));
  private config!: RoomConfig;
  private line: RoomConnection | undefined;
  /** What the server calls this page. */
  connectionId: string | null = null;
  private asked = false;
  /** Whether the server has yet to hear that one's hand went up or down. */
  private handUnsaid = false;
  private requests = 0;
  /** The newest state of a session that is over, until the video has been ended for those who are still in it. */
  private over: RoomState | null = null;
  private readonly waiting = new Map<number, (refusal: Refusal | null) => void>();

  /**
   * @param before a new state takes the place of the one before
   * @param endVideo ends the video for everybody, whatever their pages know; asked of one host's page when the session ends
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly before: (next: RoomState) => void,
    private readonly endVideo: () => Promise<void>,
    /** Opens the page as it is made now: for one who steers, or for the others. */
    private readonly anew: () => void,
  ) {
    host.addController(this);
    new EverySecond(host, () => this.clock.now());
  }

  hostDisconnected(): void {
    this.line?.close();
  }

  open(config: RoomConfig): void {
    this.config = config;
    this.elsewhere = false;
    this.sit(heads(config.session));
    this.line = new RoomConnection(config.socket, {
      hello: () => ({
        type: 'hello',
        host: config.host,
        token: config.token,
        session: config.session,
        connection: this.connectionId,
        language: config.language,
      }),
      message: (message) => this.hear(message),
      status: (status) => {
        this.status = status;
        if (status !== 'open') {
          this.giveUp();
        }
        this.host.requestUpdate();
      },
    });
    this.line.open();
  }

  /** Leaves the room to another tab. */
  giveWay(): void {
    this.elsewhere = true;
    this.video = null;
    this.line?.close();
    this.host.requestUpdate();
  }

  get letIn(): boolean {
    return this.config.host || this.video !== null || this.room?.doorsOpen === true;
  }

  /** @return null when it is done */
  request(command: Command): Promise<Refusal | null> {
    const request = ++this.requests;
    return new Promise((answer) => {
      if (this.send({ ...command, request })) {
        this.waiting.set(request, answer);
      } else {
        answer({ reason: 'offline', by: '' });
      }
    });
  }

  /** @return null when it is counted */
  async answer(felt: Impression): Promise<Refusal | null> {
    const refusal = await this.request({ type: 'felt', choice: felt });
    this.felt = refusal ? this.felt : felt;
    this.host.requestUpdate();
    return refusal;
  }

  sit(count: number): void {
    this.heads = count;
    keepHeads(this.config.session, count);
    this.reports.sit(count);
    this.host.requestUpdate();
  }

  /** Where voices are not measured nothing about them leaves the page. */
  private report(message: FromPage): void {
    if (message.type !== 'muted' || this.config.measured.includes('VOICES')) {
      this.send(message);
    }
  }

  /** Also while the line is lost: it is said when it is back. */
  raiseHand(up: boolean): void {
    this.hand = up;
    this.handUnsaid = !this.send({ type: 'hand', up });
    this.host.requestUpdate();
  }

  /** Asks for a fresh way into the video. */
  askForVideo(): void {
    this.video = null;
    this.asked = this.send({ type: 'video' });
    this.host.requestUpdate();
  }

  comeBack(): void {
    this.wish = 'in';
    this.asked = false;
    this.enterIfPossible();
    this.host.requestUpdate();
  }

  goOut(wish: Exclude<Wish, 'in'>): void {
    if (this.hand) {
      this.raiseHand(false);
    }
    this.wish = wish;
    this.video = null;
    this.host.requestUpdate();
  }

  private hear(message: ToPage): void {
    switch (message.type) {
      case 'welcome':
        this.clock.guess(message.now);
        this.connectionId = message.connection;
        this.you = message.you;
        this.plan = message.plan;
        this.asked = false;
        this.removed = false;
        this.reports.again();
        if (this.hand || this.handUnsaid) {
          this.raiseHand(this.hand);
        }
        this.enterIfPossible();
        break;
      case 'state':
        if (this.over) {
          this.over = message;
        } else if (message.ended && this.video && !this.room?.ended && message.leader === this.connectionId) {
          this.over = message;
          void this.endVideo().finally(() => this.end());
        } else {
          this.standsAt(message);
        }
        break;
      case 'video':
        this.asked = false;
        if (this.wish === 'in') {
          this.video = message.connection;
        }
        break;
      case 'reporter':
        this.reports.report(message.on);
        break;
      case 'hand':
        this.hand = message.up;
        break;
      case 'removed':
        this.removed = message.removed;
        if (message.removed) {
          this.video = null;
        } else {
          this.wish = 'in';
          this.asked = false;
          this.enterIfPossible();
        }
        break;
      case 'questions':
        this.questions = message.questions;
        break;
      case 'told':
        this.waiting.get(message.request)?.(
          message.refused ? { reason: message.refused, by: message.by ?? '' } : null,
        );
        this.waiting.delete(message.request);
        break;
      case 'refused':
        this.refused = message.reason;
        this.video = null;
        this.line?.close();
        if (message.reason === 'OTHER_PAGE' && this.wish === 'in' && !this.room?.ended && !this.over) {
          this.anew();
        }
        break;
      case 'pong':
        this.clock.answered(message.sent, message.now);
        break;
    }
    this.host.requestUpdate();
  }

  private standsAt(room: RoomState): void {
    this.before(room);
    this.room = room;
    if (room.ended) {
      this.video = null;
    }
    this.enterIfPossible();
  }

  private end(): void {
    const { over } = this;
    this.over = null;
    if (over) {
      this.standsAt(over);
      this.host.requestUpdate();
    }
  }

  private enterIfPossible(): void {
    if (
      this.wish === 'in' &&
      this.plan &&
      !this.video &&
      !this.asked &&
      this.room &&
      !this.room.ended &&
      !this.removed &&
      (this.config.host || this.room.doorsOpen)
    ) {
      this.askForVideo();
    }
  }

  private giveUp(): void {
    this.waiting.forEach((answer) => answer({ reason: 'offline', by: '' }));
    this.waiting.clear();
  }

  private send(message: FromPage): boolean {
    return this.line?.send(message) ?? false;
  }
}
