import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Call } from './call';
import { readOptions } from './frame';
import { camera, cameraOff, leave, microphone, microphoneOff } from './icons';
import './tile';
import type { Tile } from './tile';
import { readTexts } from './texts';

/** The meeting page in the frame: everybody's picture, three buttons, and what happened in plain words. */
@customElement('practice-meeting')
export class Meeting extends LitElement {
  private readonly texts = readTexts();
  private readonly options = readOptions(location.hash);
  private readonly call: Call;
  private ownStream: MediaStream | null = null;
  private soundBlocked = false;

  constructor() {
    super();
    const { options } = this;
    const room = decodeURIComponent(location.pathname.split('/').pop() ?? '');
    this.call = new Call(room, options.jwt, options, this.texts('me'), this.texts('title'), () => this.requestUpdate());
    this.addEventListener('sound-blocked', () => {
      this.soundBlocked = true;
      this.requestUpdate();
    });
  }

  override connectedCallback(): void {
    // The server's "one moment" stands there until now.
    this.replaceChildren();
    super.connectedCallback();
    void this.call.start();
  }

  /** In the page itself: its styles are one small sheet, and the frame holds nothing else. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** For tests and for whoever looks into a bad connection: the statistics of every peer connection. */
  statistics(): Promise<RTCStatsReport[]> {
    return Promise.all([...this.call.others.peers.values()].map((peer) => peer.statistics()));
  }

  override render(): TemplateResult {
    return html`
      <main aria-label=${this.texts('title')}>
        <h1 class="unseen">${this.texts('title')}</h1>
        ${this.call.phase === 'in' ? this.meeting() : this.other()}
      </main>
    `;
  }

  private meeting(): TemplateResult {
    const { call, texts } = this;
    const self = call.stay.self!;
    return html`
      <div class="tiles" data-count=${call.others.people.size + 1}>
        ${[...call.others.people.values()].map((person) => {
          const peer = call.others.peers.get(person.id);
          return html`<practice-tile
            data-id=${person.id}
            .texts=${texts}
            .name=${person.name}
            .stream=${peer?.stream ?? null}
            .audioMuted=${person.audioMuted}
            .videoMuted=${person.videoMuted}
            .connecting=${!peer?.connected}
            .speaking=${call.stay.speaker === person.id}
          ></practice-tile>`;
        })}
        <practice-tile
          own
          .texts=${texts}
          .name=${texts('own', self.name)}
          .stream=${this.ownPicture()}
          .audioMuted=${call.audioMuted}
          .videoMuted=${call.videoMuted}
          .speaking=${call.stay.speaker === self.id}
        ></practice-tile>
      </div>
      ${this.notices()}
      <div class="bar" role="toolbar" aria-label=${texts('controls')}>
        <button type="button" class=${call.audioMuted ? 'off' : ''} @click=${() => void call.toggleAudio()}>
          ${call.audioMuted ? microphoneOff : microphone}
          <span>${texts(call.audioMuted ? 'microphoneOn' : 'microphoneOff')}</span>
        </button>
        <button type="button" class=${call.videoMuted ? 'off' : ''} @click=${() => void call.toggleVideo()}>
          ${call.videoMuted ? cameraOff : camera}
          <span>${texts(call.videoMuted ? 'cameraOn' : 'cameraOff')}</span>
        </button>
        ${this.options.hangup
          ? html`<button type="button" class="leave" @click=${() => call.hangUp()}>
              ${leave}<span>${texts('leave')}</span>
            </button>`
          : nothing}
      </div>
      <p class="practice">${texts('practice')}</p>
    `;
  }

  private notices(): TemplateResult {
    const { call, texts } = this;
    const lines = [
      call.reconnecting ? texts('reconnecting') : '',
      call.notice ? texts(call.notice) : '',
      call.media.microphoneError ? texts(reason('microphone', call.media.microphoneError)) : '',
      call.media.cameraError ? texts(reason('camera', call.media.cameraError)) : '',
      call.others.people.size === 0 ? texts('alone') : '',
    ].filter(Boolean);
    return html`
      <div class="notices" role="status">${lines.map((line) => html`<p>${line}</p>`)}</div>
      ${this.soundBlocked
        ? html`<button type="button" class="sound" @click=${() => this.playSound()}>${texts('playSound')}</button>`
        : nothing}
    `;
  }

  private other(): TemplateResult {
    const { call, texts } = this;
    if (call.phase === 'starting') {
      return html`<div class="message" role="status"><p>${texts('starting')}</p><p>${texts('answerTheBrowser')}</p></div>`;
    }
    const expired = call.phase === 'refused' && call.refusal === 'TOKEN_EXPIRED';
    const key = expired ? 'expired' : call.phase;
    return html`<div class="message" role="alert">
      <h2>${texts(`${key}Title`)}</h2>
      <p>${texts(`${key}Text`)}</p>
    </div>`;
  }

  /** The same stream as long as the track is the same, or the picture would flicker. */
  private ownPicture(): MediaStream | null {
    const track = this.call.media.video;
    if (!track) this.ownStream = null;
    else if (this.ownStream?.getVideoTracks()[0] !== track) this.ownStream = new MediaStream([track]);
    return this.ownStream;
  }

  private playSound(): void {
    this.soundBlocked = false;
    this.requestUpdate();
    this.querySelectorAll<Tile>('practice-tile').forEach((tile) => void tile.play());
  }
}

/** Refused, missing and taken by another program each need another thing to be done. */
function reason(device: 'microphone' | 'camera', error: string): string {
  switch (error) {
    case 'NotAllowedError':
    case 'SecurityError':
      return `${device}Refused`;
    case 'NotFoundError':
    case 'OverconstrainedError':
      return `${device}Missing`;
    default:
      return `${device}Taken`;
  }
}
