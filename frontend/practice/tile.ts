import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { cameraOff, microphoneOff } from './icons';
import type { Texts } from './texts';

/**
 * One person in the meeting: picture or initial, name, and whether they can be heard.
 *
 * @fires sound-blocked when the browser does not let the sound play before the person has pressed something
 */
@customElement('practice-tile')
export class Tile extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      display: grid;
      place-items: center;
      min-height: 0;
      min-width: 0;
      overflow: hidden;
      border-radius: var(--ds-border-radius-md, 10px);
      background: #302a24;
      color: #fff;
      container-type: size;
    }
    :host([speaking]) {
      box-shadow: 0 0 0 4px var(--ds-color-brand1-border-default, #b16548);
    }
    video {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
    video[hidden] {
      display: block;
      visibility: hidden;
    }
    :host([own]) video {
      transform: scaleX(-1);
    }
    .initial {
      display: grid;
      place-items: center;
      width: min(5.5rem, 45cqh);
      aspect-ratio: 1;
      border-radius: 50%;
      background: #0b6470;
      font-size: min(2.5rem, 22cqh);
      font-weight: 600;
    }
    .name {
      position: absolute;
      inset: auto auto 0.5rem 0.5rem;
      display: flex;
      align-items: center;
      gap: 0.375rem;
      max-width: calc(100% - 1rem);
      box-sizing: border-box;
      padding: 0.25rem 0.625rem;
      border-radius: 999px;
      background: rgb(0 0 0 / 72%);
      font-size: 1rem;
      line-height: 1.4;
    }
    .name span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    svg {
      width: 1.1rem;
      height: 1.1rem;
      flex: none;
    }
    .connecting {
      position: absolute;
      inset: 0.5rem 0.5rem auto auto;
      padding: 0.25rem 0.625rem;
      border-radius: 999px;
      background: rgb(0 0 0 / 72%);
      font-size: 0.9rem;
    }
  `;

  @property() name = '';
  @property({ attribute: false }) stream: MediaStream | null = null;
  @property({ attribute: false }) texts!: Texts;
  @property({ type: Boolean, reflect: true }) own = false;
  @property({ type: Boolean, reflect: true }) speaking = false;
  @property({ type: Boolean }) audioMuted = false;
  @property({ type: Boolean }) videoMuted = false;
  @property({ type: Boolean }) connecting = false;

  @query('video') private video!: HTMLVideoElement;

  override render() {
    const said = [
      this.name,
      this.audioMuted ? this.texts('microphoneIsOff') : '',
      this.videoMuted ? this.texts('cameraIsOff') : '',
    ].filter(Boolean);
    return html`
      <video autoplay playsinline ?hidden=${this.videoMuted} .muted=${this.own} aria-label=${said.join(', ')}></video>
      ${this.videoMuted ? html`<div class="initial" aria-hidden="true">${[...this.name.trim()][0] ?? '?'}</div>` : nothing}
      ${this.connecting ? html`<div class="connecting">${this.texts('connectingPerson')}</div>` : nothing}
      <div class="name">
        ${this.audioMuted ? microphoneOff : nothing} ${this.videoMuted ? cameraOff : nothing}<span>${this.name}</span>
      </div>
    `;
  }

  override updated(): void {
    if (this.video.srcObject !== this.stream) this.video.srcObject = this.stream;
    if (this.stream && this.video.paused) void this.play();
  }

  /** Starts picture and sound; call it again from a press where the browser wants one. */
  async play(): Promise<void> {
    try {
      await this.video.play();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotAllowedError') {
        this.dispatchEvent(new CustomEvent('sound-blocked', { bubbles: true, composed: true }));
      }
    }
  }
}
