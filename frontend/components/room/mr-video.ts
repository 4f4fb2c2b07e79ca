import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { loadMeetingApi, meetingUrl, type MeetingApi } from '../../room/jitsi';
import { MeetingHost } from '../../room/meeting-host';
import { MeetingWatch, PATIENCE, type Trouble, type VideoClosedWhy } from '../../room/meeting-watch';
import type { VideoConnection } from '../../room/protocol';
import type { Texts } from '../../room/texts';
import type { VideoIn } from '../../room/video-reports';

export type { VideoClosedWhy };

/**
 * The video frame: the configured server's meeting, by that server's own script, and plain words when it does not come.
 *
 * @prop connection what to enter with; setting another one starts anew, null takes the frame away
 * @prop texts
 * @prop meeting what hosts do in it; null while one is not in
 * @fires video-in {VideoIn} in the meeting, or in another room of it; may repeat itself
 * @fires video-out out of the meeting, for now or for good
 * @fires video-muted {boolean} whether this page's microphone is off; told after every `video-in`
 * @fires video-speaker {string} endpoint of the one who speaks now
 * @fires video-closed {VideoClosedWhy} the meeting is over for this page
 * @fires video-wanted a fresh connection is needed to try again
 */
@customElement('mr-video')
export class MrVideo extends LitElement {
  @property({ attribute: false }) connection: VideoConnection | null = null;
  @property({ attribute: false }) texts!: Texts;

  @state() private trouble: Trouble | null = null;
  @state() private deviceTrouble = false;
  @state() private joined = false;

  private api: MeetingApi | undefined;
  private attempt = 0;
  /** Whether a fresh connection is on its way: until it is here, people are told why. */
  private renewing = false;
  private readonly watch = new MeetingWatch({
    cameIn: (inside) => {
      this.joined = true;
      this.fire<VideoIn>('video-in', inside);
    },
    wentOut: () => {
      this.joined = false;
      this.fire('video-out');
    },
    muted: (muted) => this.fire('video-muted', muted),
    speaker: (endpoint) => this.fire('video-speaker', endpoint),
    closed: (why) => {
      this.takeDown();
      this.fire<VideoClosedWhy>('video-closed', why);
    },
    wanted: () => {
      this.renewing = true;
      this.takeDown();
      this.fire('video-wanted');
    },
    trouble: (trouble) => (this.trouble = trouble),
    deviceTrouble: () => (this.deviceTrouble = true),
  });

  get meeting(): MeetingHost | null {
    return this.api && this.watch.self !== null ? new MeetingHost(this.api, this.watch.self) : null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.takeDown();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('connection')) {
      this.takeDown();
      if (this.connection) {
        void this.setUp(this.connection);
        this.renewing = false;
      } else if (!this.renewing) {
        this.trouble = null;
      }
    }
  }

  protected override render(): TemplateResult {
    return html`
      <div class="room-video__frame" ?data-in=${this.joined}></div>
      ${this.connection && !this.joined && !this.trouble
        ? html`<p class="room-video__wait" role="status"><span class="room-spinner"></span>${this.texts.t('video.coming')}</p>`
        : nothing}
      ${this.trouble ? this.advice(this.trouble) : nothing}
      ${this.deviceTrouble && !this.trouble
        ? html`<div class="ds-alert room-video__note" data-color="warning" role="status">
            <p>${this.texts.t('video.device')}</p>
            <button type="button" class="ds-button" data-variant="tertiary" @click=${() => (this.deviceTrouble = false)}>
              ${this.texts.t('close')}
            </button>
          </div>`
        : nothing}
    `;
  }

  private advice(trouble: Trouble): TemplateResult {
    const tab = this.connection && meetingUrl(this.connection);
    return html`<div class="ds-alert room-video__trouble" data-color=${trouble === 'slow' ? 'info' : 'warning'} role="alert">
      <h2 class="ds-heading" data-size="xs">${this.texts.t(`video.${trouble}.title`)}</h2>
      <p>${this.texts.t(`video.${trouble}.what`)}</p>
      <div class="room-row">
        <button type="button" class="ds-button" @click=${() => this.watch.startOver()}>${this.texts.t('video.again')}</button>
        ${tab
          ? html`<a class="ds-link" href=${tab} target="_blank" rel="noreferrer"
              >${this.texts.t('video.tab')}</a
            >`
          : nothing}
      </div>
    </div>`;
  }

  private async setUp(connection: VideoConnection): Promise<void> {
    const attempt = ++this.attempt;
    try {
      const Api = await loadMeetingApi(connection.scriptUrl, PATIENCE);
      const frame = this.querySelector('.room-video__frame');
      if (attempt !== this.attempt || !frame) {
        return;
      }
      this.api = new Api(connection.domain, {
        roomName: connection.room,
        jwt: connection.token,
        parentNode: frame,
        width: '100%',
        height: '100%',
        lang: connection.configOverwrite['defaultLanguage'],
        configOverwrite: connection.configOverwrite,
        interfaceConfigOverwrite: connection.interfaceConfigOverwrite,
      });
      this.watch.follow(this.api);
    } catch {
      if (attempt === this.attempt) {
        this.watch.nothingCame('script');
      }
    }
  }

  private takeDown(): void {
    this.attempt++;
    this.watch.forget();
    this.deviceTrouble = false;
    const api = this.api;
    this.api = undefined;
    api?.dispose();
    this.querySelector('.room-video__frame')?.replaceChildren();
  }

  private fire<T>(name: string, detail?: T): void {
    this.dispatchEvent(new CustomEvent<T | undefined>(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-video': MrVideo;
  }
}
