import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { loadMeetingApi, meetingUrl, type MeetingApi } from '../../room/jitsi';
import type { VideoConnection } from '../../room/protocol';
import type { Texts } from '../../room/texts';

/** How long the video may keep people waiting before they are told what they can do. */
const PATIENCE = 15_000;
/** Going to another room of the meeting is announced as leaving and coming in: only silence after it is leaving. */
const MOVE = 3_000;
/** How long a frame that lost its server has to find it again by itself. */
const RECOVERY = 12_000;

/** In which room of the meeting this page is; `main` where everybody meets. */
export interface VideoIn {
  endpoint: string;
  room: string;
}

/** Why the video is over: hung up by the person, ended for all, or put out. */
export type VideoClosedWhy = 'hangup' | 'ended' | 'kicked';

type Trouble = 'script' | 'slow' | 'refused' | 'lobby' | 'lost';

interface MeetingError {
  name?: string;
  isFatal?: boolean;
}

/**
 * The video frame: the configured server's meeting, by that server's own script, and plain words when it does not come.
 *
 * @prop connection what to enter with; setting another one starts anew, null takes the frame away
 * @prop texts
 * @fires video-in {VideoIn} in the meeting, or in another room of it; may repeat itself
 * @fires video-out out of the meeting, for now or for good
 * @fires video-muted {boolean} whether this page's microphone is off
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
  private endpoint: string | null = null;
  private readyBefore = false;
  private refusedBefore = false;
  private patience = 0;
  private leaving = 0;
  private recovery = 0;

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
        <button type="button" class="ds-button" @click=${this.again}>${this.texts.t('video.again')}</button>
        ${tab
          ? html`<a class="ds-link" href=${tab} target="_blank" rel="noreferrer"
              >${this.texts.t('video.tab')}</a
            >`
          : nothing}
      </div>
    </div>`;
  }

  private again(): void {
    this.refusedBefore = false;
    this.wanted();
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
      this.follow(this.api);
      this.bePatient();
    } catch {
      if (attempt === this.attempt) {
        this.trouble = 'script';
      }
    }
  }

  private follow(api: MeetingApi): void {
    // A frame that was taken down may still have something on its way: it is nobody's any more.
    const on = <T>(event: string, listener: (payload: T) => void): void =>
      api.addListener(event, (payload: T) => {
        if (this.api === api) {
          listener(payload);
        }
      });
    on('ready', () => this.loaded());
    on<{ id: string; roomName: string; breakoutRoom?: boolean }>('videoConferenceJoined', (joined) =>
      this.cameIn(joined.id, joined.breakoutRoom ? joined.roomName : 'main'),
    );
    on('videoConferenceLeft', () => this.wentOut());
    on('readyToClose', () => this.close('hangup'));
    on<{ kicked?: { id?: string; local?: boolean } }>('participantKickedOut', ({ kicked }) => {
      if (kicked?.local || kicked?.id === 'local' || (kicked?.id && kicked.id === this.endpoint)) {
        this.close('kicked');
      }
    });
    on<{ error?: MeetingError }>('errorOccurred', ({ error }) => this.failed(error ?? {}));
    on<{ id?: string }>('dominantSpeakerChanged', ({ id }) => id && this.fire('video-speaker', id));
    on<{ muted: boolean }>('audioMuteStatusChanged', ({ muted }) => this.fire('video-muted', muted));
    on<{ id?: string; isMuted?: boolean; mediaType?: string }>('participantMuted', (muted) => {
      if (muted.id === this.endpoint && muted.mediaType === 'audio') {
        this.fire('video-muted', muted.isMuted === true);
      }
    });
    // Being muted by a host's moderation is not announced to the one it happens to.
    on('moderationStatusChanged', () => void this.askWhetherMuted(api));
    on('cameraError', () => (this.deviceTrouble = true));
    on('micError', () => (this.deviceTrouble = true));
    on('suspendDetected', () => this.lost());
  }

  private loaded(): void {
    if (this.readyBefore) {
      // The frame loaded itself anew: whoever was in is out, and comes in as somebody else.
      this.goneFromMeeting();
      this.bePatient();
    }
    this.readyBefore = true;
  }

  private cameIn(endpoint: string, room: string): void {
    window.clearTimeout(this.patience);
    window.clearTimeout(this.leaving);
    window.clearTimeout(this.recovery);
    this.trouble = null;
    this.refusedBefore = false;
    this.joined = true;
    this.endpoint = endpoint;
    this.fire<VideoIn>('video-in', { endpoint, room });
    if (this.api) {
      void this.askWhetherMuted(this.api);
    }
  }

  private wentOut(): void {
    window.clearTimeout(this.leaving);
    this.leaving = window.setTimeout(() => this.goneFromMeeting(), MOVE);
  }

  private goneFromMeeting(): void {
    window.clearTimeout(this.leaving);
    if (this.joined) {
      this.joined = false;
      this.endpoint = null;
      this.fire('video-out');
    }
  }

  private close(why: VideoClosedWhy): void {
    this.takeDown();
    this.fire<VideoClosedWhy>('video-closed', why);
  }

  /** What an error is called tells more than whether it calls itself fatal. */
  private failed(error: MeetingError): void {
    const name = error.name ?? '';
    if (name === 'conference.destroyed') {
      this.close('ended');
    } else if (name === 'connection.passwordRequired' || /notAllowed|accessDenied/.test(name)) {
      if (this.refusedBefore) {
        this.trouble = 'refused';
      } else {
        this.refusedBefore = true;
        this.wanted(); // a token may have grown old on the way
      }
    } else if (/membersOnly/i.test(name)) {
      this.trouble = 'lobby';
    } else if (error.isFatal || name.startsWith('connection.')) {
      this.lost();
    }
  }

  /** The frame may find back by itself; if not, it is made anew. */
  private lost(): void {
    window.clearTimeout(this.recovery);
    this.recovery = window.setTimeout(() => {
      if (!this.joined || this.trouble === 'lost') {
        this.goneFromMeeting();
        this.wanted();
      }
    }, RECOVERY);
    this.trouble = 'lost';
  }

  private wanted(): void {
    this.trouble = null;
    this.takeDown();
    this.fire('video-wanted');
  }

  private bePatient(): void {
    window.clearTimeout(this.patience);
    this.patience = window.setTimeout(() => {
      if (!this.joined) {
        this.trouble = 'slow';
      }
    }, PATIENCE);
  }

  private async askWhetherMuted(api: MeetingApi): Promise<void> {
    const muted = await api.isAudioMuted().catch(() => null);
    if (muted !== null && this.api === api && this.joined) {
      this.fire('video-muted', muted);
    }
  }

  private takeDown(): void {
    this.attempt++;
    window.clearTimeout(this.patience);
    window.clearTimeout(this.recovery);
    this.goneFromMeeting();
    this.trouble = null;
    this.deviceTrouble = false;
    this.readyBefore = false;
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
