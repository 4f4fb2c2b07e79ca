import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { EverySecond, ServerClock, minutesAndSeconds, wholeMinutes } from '../../room/clock';
import { RoomConnection, type ConnectionStatus } from '../../room/connection';
import type { Command, Person, Plan, RoomState, ToPage, VideoConnection } from '../../room/protocol';
import { Texts } from '../../room/texts';
import './mr-group-panel';
import './mr-host-panel';
import './mr-video';
import type { VideoClosedWhy, VideoIn } from './mr-video';

/** What the server wrote into the page. */
export interface RoomConfig {
  socket: string;
  host: boolean;
  token: string;
  session: string;
  language: string;
  /** Where to go from here: the lobby, which says what is next. */
  lobby: string;
  texts: Record<string, string>;
}

/** Whether the person wants to be in: they do until they hang up. */
type Wish = 'in' | 'out' | 'kicked';

/**
 * The room: the video, and beside it where the session stands. It keeps the one connection to the server, asks to be let
 * in as soon as that is possible, reports what the video says of this page, and hands what the server says on to the
 * panels. When the connection is lost the video goes on.
 *
 * @prop config
 */
@customElement('mr-room')
export class MrRoom extends LitElement {
  @property({ attribute: false }) config!: RoomConfig;

  @state() private status: ConnectionStatus = 'connecting';
  @state() private refused: string | null = null;
  @state() private you: Person | null = null;
  @state() private plan: Plan | null = null;
  @state() private room: RoomState | null = null;
  @state() private video: VideoConnection | null = null;
  @state() private wish: Wish = 'in';
  @state() private said: string | null = null;
  @state() private announced = '';

  private readonly clock = new ServerClock();
  private texts!: Texts;
  private line: RoomConnection | undefined;
  private connectionId: string | null = null;
  private inside: VideoIn | null = null;
  private muted = false;
  private reporter = false;
  private speaker: string | null = null;
  private asked = false;
  private requests = 0;
  private saidTimer = 0;

  constructor() {
    super();
    new EverySecond(this, () => this.clock.now());
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.texts = new Texts(this.config.texts);
    this.line = new RoomConnection(this.config.socket, {
      hello: () => ({
        type: 'hello',
        host: this.config.host,
        token: this.config.token,
        session: this.config.session,
        connection: this.connectionId,
        language: this.config.language,
      }),
      message: (message) => this.hear(message),
      status: (status) => (this.status = status),
    });
    this.line.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.line?.close();
  }

  protected override render(): TemplateResult {
    const t = this.texts;
    if (this.refused) {
      return this.message(`refused.${this.refused}`, 'refused', this.toLobby());
    }
    if (this.status === 'lost' && !this.plan) {
      return this.message('unreachable', 'unreachable', nothing);
    }
    if (!this.plan || !this.room || !this.you) {
      return html`<div class="room-message"><p role="status"><span class="room-spinner"></span>${t.t('connecting')}</p></div>`;
    }
    if (this.room.ended) {
      return this.message(
        this.config.host ? 'ended.host' : 'ended',
        'ended',
        html`${this.room.meter
            ? html`<p class="room-given">
                ${t.t('ended.meter', wholeMinutes(this.room.meter.given), wholeMinutes(this.room.meter.promised))}
              </p>`
            : nothing}${this.toLobby()}`,
      );
    }
    if (this.wish === 'in' && !this.letIn()) {
      return this.waiting(this.plan);
    }
    return html`
      <div class="room" data-kind=${this.config.host ? 'host' : 'group'}>
        <div class="room__video">
          ${this.wish === 'in' ? nothing : this.outside()}
          <mr-video
            ?hidden=${this.wish !== 'in'}
            .connection=${this.video}
            .texts=${t}
            @video-in=${(e: CustomEvent<VideoIn>) => this.cameIn(e.detail)}
            @video-out=${() => this.wentOut()}
            @video-muted=${(e: CustomEvent<boolean>) => this.isMuted(e.detail)}
            @video-speaker=${(e: CustomEvent<string>) => this.speaks(e.detail)}
            @video-closed=${(e: CustomEvent<VideoClosedWhy>) => this.closed(e.detail)}
            @video-wanted=${() => this.askForVideo()}
          ></mr-video>
        </div>
        <div class="room__panel">
          ${this.status === 'open' ? nothing : html`<p class="room-line" role="status">${t.t('lost')}</p>`}
          ${this.said
            ? html`<div class="ds-alert room-said" data-color="info" role="status"><p>${this.said}</p></div>`
            : nothing}
          ${this.config.host
            ? html`<mr-host-panel
                .texts=${t}
                .plan=${this.plan}
                .room=${this.room}
                .now=${this.clock.now()}
                ?offline=${this.status !== 'open'}
                @room-command=${(e: CustomEvent<Command>) => this.command(e.detail)}
              ></mr-host-panel>`
            : html`<mr-group-panel
                .texts=${t}
                .plan=${this.plan}
                .room=${this.room}
                .now=${this.clock.now()}
              ></mr-group-panel>`}
          ${this.wish === 'in'
            ? html`<div class="room-leave">
                <button type="button" class="ds-button" data-variant="secondary" @click=${this.leave}>
                  ${t.t('leave')}
                </button>
              </div>`
            : nothing}
        </div>
        <p class="ds-sr-only" role="status" aria-live="polite">${this.announced}</p>
      </div>
    `;
  }

  private waiting(plan: Plan): TemplateResult {
    const t = this.texts;
    const until = plan.startsAt - this.clock.now();
    const hosts = plan.hosts.map((host) => host.name);
    return html`<div class="room-message">
      ${this.status === 'open' ? nothing : html`<p class="room-line" role="status">${t.t('connecting')}</p>`}
      <h2 class="ds-heading" data-size="lg">${t.t('waiting.title')}</h2>
      <p class="room-big">${hosts.length > 0 ? t.t('waiting.hosts', new Intl.ListFormat(this.config.language).format(hosts)) : t.t('waiting.open')}</p>
      <p>${t.t('waiting.what')}</p>
      <p class="room-countdown">
        ${until > 0 ? t.t('waiting.countdown', minutesAndSeconds(until)) : t.t('waiting.soon')}
      </p>
    </div>`;
  }

  private outside(): TemplateResult {
    const t = this.texts;
    const key = this.wish === 'kicked' ? 'kicked' : 'left';
    return html`<div class="room-message room-message--inside">
      <h2 class="ds-heading" data-size="md">${t.t(`${key}.title`)}</h2>
      <p>${t.t(`${key}.what`)}</p>
      <div class="room-row">
        <button type="button" class="ds-button room-primary" @click=${this.comeBack}>${t.t('left.again')}</button>
      </div>
    </div>`;
  }

  private message(key: string, fallback: string, rest: unknown): TemplateResult {
    const t = this.texts;
    const known = t.has(`${key}.title`) ? key : fallback;
    return html`<div class="room-message" role="alert">
      <h2 class="ds-heading" data-size="lg">${t.t(`${known}.title`)}</h2>
      <p class="room-big">${t.t(`${known}.what`)}</p>
      ${rest}
    </div>`;
  }

  private toLobby(): TemplateResult {
    return html`<p><a class="ds-button room-primary" href=${this.config.lobby}>${this.texts.t('lobby')}</a></p>`;
  }

  private letIn(): boolean {
    return this.config.host || this.video !== null || this.room?.doorsOpen === true;
  }

  private hear(message: ToPage): void {
    switch (message.type) {
      case 'welcome':
        this.clock.guess(message.now);
        this.connectionId = message.connection;
        this.you = message.you;
        this.plan = message.plan;
        this.asked = false;
        this.tellWhereIAm();
        this.enterIfPossible();
        break;
      case 'state':
        this.announceSegment(message);
        this.room = message;
        if (message.ended) {
          this.video = null;
        }
        this.enterIfPossible();
        break;
      case 'video':
        this.asked = false;
        if (this.wish === 'in') {
          this.video = message.connection;
        }
        break;
      case 'reporter':
        this.reporter = message.on;
        if (message.on && this.speaker) {
          this.line?.send({ type: 'speaker', endpoint: this.speaker });
        }
        break;
      case 'told':
        if (message.refused) {
          this.say(this.texts.t(`told.${message.refused}`, message.by ?? ''));
        }
        break;
      case 'refused':
        this.refused = message.reason;
        this.video = null;
        this.line?.close();
        break;
      case 'pong':
        this.clock.answered(message.sent, message.now);
        break;
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
      (this.config.host || this.room.doorsOpen)
    ) {
      this.askForVideo();
    }
  }

  private askForVideo(): void {
    this.video = null;
    this.asked = this.line?.send({ type: 'video' }) ?? false;
  }

  /** What the server may not know any more, or not yet: said after every hello. */
  private tellWhereIAm(): void {
    if (this.inside) {
      this.line?.send({ type: 'in', ...this.inside });
      this.line?.send({ type: 'muted', muted: this.muted });
    }
  }

  private cameIn(inside: VideoIn): void {
    this.inside = inside;
    this.line?.send({ type: 'in', ...inside });
  }

  private wentOut(): void {
    this.inside = null;
    this.speaker = null;
    this.line?.send({ type: 'out' });
  }

  private isMuted(muted: boolean): void {
    this.muted = muted;
    if (this.inside) {
      this.line?.send({ type: 'muted', muted });
    }
  }

  private speaks(endpoint: string): void {
    this.speaker = endpoint;
    if (this.reporter && this.inside) {
      this.line?.send({ type: 'speaker', endpoint });
    }
  }

  private closed(why: VideoClosedWhy): void {
    this.video = null;
    this.wish = why === 'kicked' ? 'kicked' : 'out';
  }

  private leave(): void {
    this.wish = 'out';
    this.video = null;
  }

  private comeBack(): void {
    this.wish = 'in';
    this.asked = false;
    this.enterIfPossible();
  }

  private command(command: Command): void {
    if (!this.line?.send({ ...command, request: ++this.requests })) {
      this.say(this.texts.t('told.offline'));
    }
  }

  private say(text: string): void {
    window.clearTimeout(this.saidTimer);
    this.said = text;
    this.saidTimer = window.setTimeout(() => (this.said = null), 12_000);
  }

  /** Once for each new segment, for those who do not see it change. */
  private announceSegment(next: RoomState): void {
    if (next.segment && next.segment !== this.room?.segment) {
      const segment = this.plan?.agenda.find((one) => one.id === next.segment);
      if (segment) {
        this.announced = this.texts.t('announce', segment.title, segment.minutes);
      }
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-room': MrRoom;
  }
}
