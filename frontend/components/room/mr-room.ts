import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { GroupsConductor, WayHome } from '../../room/groups';
import type { MeetingHost } from '../../room/meeting-host';
import type { Command, Device, RoomState } from '../../room/protocol';
import { OnlyTab } from '../../room/only-tab';
import { RoomSession, type RoomConfig, type Wish } from '../../room/session';
import { Texts } from '../../room/texts';
import type { VideoIn } from '../../room/video-reports';
import { inOtherTab, insteadOfRoom, outside } from './messages';
import type { Asked } from './mr-ask';
import './mr-group-panel';
import './mr-host-panel';
import './mr-video';
import type { VideoClosedWhy } from './mr-video';

const WISHES = { hangup: 'out', ended: 'closed', kicked: 'kicked' } as const satisfies Record<VideoClosedWhy, Wish>;
/** How long a meeting may take to end for all, before this page goes without waiting for it. */
const ENDING = 4_000;

/**
 * The room: the video, and beside it where the session stands. It hands what the server says on to the panels, and what
 * the video says of this page on to the server.
 *
 * @prop config
 */
@customElement('mr-room')
export class MrRoom extends LitElement {
  @property({ attribute: false }) config!: RoomConfig;

  @state() private said: string | null = null;
  @state() private announced = '';

  private readonly session = new RoomSession(
    this,
    (next) => this.announceSegment(next),
    () => this.endVideo(),
    () => window.location.reload(),
  );
  private readonly groups = new GroupsConductor(
    () => this.meeting,
    (number) => this.texts.t('groups.name', number),
  );
  private readonly wayHome = new WayHome(() => this.meeting);
  private texts!: Texts;
  private tab!: OnlyTab;
  private saidTimer = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.texts = new Texts(this.config.texts);
    this.tab = new OnlyTab(`room:${this.config.session}:${this.config.person}`, {
      mine: () => this.session.open(this.config),
      elsewhere: () => this.session.giveWay(),
    });
    this.tab.ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.tab.close();
  }

  protected override updated(): void {
    const { room, connectionId, reports } = this.session;
    if (room && this.config.host) {
      this.groups.follow(room, connectionId, reports.inside?.endpoint ?? null);
    }
    if (room && this.session.you?.role === 'PARTICIPANT') {
      this.wayHome.follow(room, reports.inside?.room ?? null);
    }
  }

  protected override render(): TemplateResult {
    const { session, texts } = this;
    return (
      (session.elsewhere ? inOtherTab(texts, () => this.tab.insist()) : insteadOfRoom(session, this.config, texts)) ??
      html`
        <div class="room" data-kind=${this.config.host ? 'host' : 'group'}>
          ${session.wish === 'in'
            ? html`<div class="room-leave">
                <button type="button" class="ds-button" data-variant="secondary" @click=${() => session.goOut('out')}>
                  ${texts.t('leave')}
                </button>
              </div>`
            : nothing}
          <div class="room__video">
            ${session.wish === 'in' ? nothing : outside(session, texts)}
            <mr-video
              ?hidden=${session.wish !== 'in'}
              .connection=${session.video}
              .texts=${texts}
              @video-in=${(e: CustomEvent<VideoIn>) => session.reports.cameIn(e.detail)}
              @video-out=${() => session.reports.wentOut()}
              @video-muted=${(e: CustomEvent<boolean>) => session.reports.isMuted(e.detail)}
              @video-speaker=${(e: CustomEvent<string>) => session.reports.speaks(e.detail)}
              @video-closed=${(e: CustomEvent<VideoClosedWhy>) => session.goOut(WISHES[e.detail])}
              @video-wanted=${() => session.askForVideo()}
            ></mr-video>
          </div>
          <div class="room__panel">
            ${session.status === 'open' ? nothing : html`<p class="room-line" role="status">${texts.t(navigator.onLine ? 'lost' : 'lost.offline')}</p>`}
            ${this.said
              ? html`<div class="ds-alert room-said" data-color="info" role="status"><p>${this.said}</p></div>`
              : nothing}
            ${this.panel()}
            ${this.config.dialIn
              ? html`<p class="room-quiet">${texts.t('phone', this.config.dialIn.phone, this.config.dialIn.pin)}</p>`
              : nothing}
          </div>
          <p class="ds-sr-only" role="status" aria-live="polite">${this.announced}</p>
        </div>
      `
    );
  }

  private panel(): TemplateResult {
    const { session } = this;
    // Whoever steers among equals is one of them as well.
    return html`${this.config.host ? this.steering() : nothing}
      ${session.you?.role === 'PARTICIPANT' ? this.takingPart() : nothing}`;
  }

  private steering(): TemplateResult {
    const { session, texts } = this;
    return html`<mr-host-panel
      .texts=${texts}
      .plan=${session.plan}
      .room=${session.room}
      .questions=${session.questions}
      .now=${session.clock.now()}
      ?offline=${session.status !== 'open'}
      @room-command=${(e: CustomEvent<Command>) => void this.command(e.detail)}
      .here=${session.reports.inside?.room ?? null}
      @room-visit=${(e: CustomEvent<string | null>) => void this.meeting?.visit(e.detail)}
      @room-mute=${() => void this.muteAll()}
    ></mr-host-panel>`;
  }

  private takingPart(): TemplateResult {
    const { session, texts } = this;
    return html`<mr-group-panel
      .texts=${texts}
      .plan=${session.plan}
      .room=${session.room}
      .now=${session.clock.now()}
      .materials=${this.config.materials}
      ?beside=${this.config.host}
      ?hand=${session.hand}
      .ask=${(question: Asked) => session.request({ type: 'ask', ...question })}
      .heads=${session.heads}
      @heads-changed=${(e: CustomEvent<number>) => session.sit(e.detail)}
      @room-hand=${(e: CustomEvent<boolean>) => session.raiseHand(e.detail)}
    ></mr-group-panel>`;
  }

  private get meeting(): MeetingHost | null {
    return this.querySelector('mr-video')?.meeting ?? null;
  }

  /** What is ended reaches those whose own line is down, too, and those who opened the video by itself. */
  private async endVideo(): Promise<void> {
    const { meeting } = this;
    if (meeting) {
      const closed = new Promise<void>((done) => this.addEventListener('video-closed', () => done(), { once: true }));
      const late = new Promise<void>((done) => window.setTimeout(done, ENDING));
      meeting.end();
      await Promise.race([closed, late]);
    }
  }

  private async muteAll(): Promise<void> {
    const muted = await this.meeting?.muteAll();
    if (muted !== undefined) {
      this.say(this.texts.t('people.muted', muted));
    }
  }

  private async command(command: Command): Promise<void> {
    const devices = command.type === 'remove' ? this.devicesOf(command.person) : [];
    const refusal = await this.session.request(command);
    if (!refusal) {
      devices.forEach((device) => this.meeting?.kick(device.endpoint));
    }
    if (refusal) {
      this.say(this.texts.t(`told.${refusal.reason}`, refusal.by));
    }
  }

  /** A page that is taken out goes by itself; one that does not, the video server puts out. */
  private devicesOf(person: string): Device[] {
    return this.session.room?.people?.find((one) => one.id === person)?.devices ?? [];
  }

  private say(text: string): void {
    window.clearTimeout(this.saidTimer);
    this.said = text;
    this.saidTimer = window.setTimeout(() => (this.said = null), 12_000);
  }

  /** Once for each new segment, for those who do not see it change. */
  private announceSegment(next: RoomState): void {
    if (next.segment && next.segment !== this.session.room?.segment) {
      const segment = this.session.plan?.agenda.find((one) => one.id === next.segment);
      if (segment) {
        this.announced = this.texts.t('announce', segment.title, next.replanned[segment.id] ?? segment.minutes);
      }
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-room': MrRoom;
  }
}
