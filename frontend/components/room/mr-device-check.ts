import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { browserFamily, cameraAndMicrophone, deviceTrouble, type DeviceTrouble } from '../../room/devices';
import type { Texts } from '../../room/texts';

/**
 * Tries camera, microphone and loudspeaker before the session: one's own picture, a bar that moves when one speaks, a
 * short sound to listen for; and what to do when the browser or another program says no.
 *
 * @prop texts
 */
@customElement('mr-device-check')
export class MrDeviceCheck extends LitElement {
  @property({ attribute: false }) texts!: Texts;

  @state() private stream: MediaStream | null = null;
  @state() private asking = false;
  @state() private trouble: DeviceTrouble | null = null;
  @state() private heard = false;
  @state() private camera = false;

  private audio: AudioContext | undefined;
  private frame = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override render(): TemplateResult {
    const t = this.texts;
    return html`
      ${this.trouble ? this.advice(this.trouble) : nothing}
      ${this.stream
        ? html`<div class="check">
            ${this.camera
              ? html`<video class="check__picture" autoplay muted playsinline .srcObject=${this.stream}
                  aria-label=${t.t('picture')}></video>`
              : html`<p class="check__picture check__picture--none">${t.t('noCamera')}</p>`}
            <div class="check__sound">
              <p><strong>${t.t('speak')}</strong></p>
              <div class="check__level" aria-hidden="true"><span></span></div>
              <p role="status">${this.heard ? t.t('heard') : t.t('notHeard')}</p>
              <button type="button" class="ds-button" data-variant="tertiary" @click=${this.stop}>${t.t('stop')}</button>
            </div>
          </div>`
        : html`<button type="button" class="ds-button" data-variant="secondary" ?disabled=${this.asking} @click=${this.start}>
              ${this.trouble ? t.t('again') : t.t('start')}
            </button>
            ${this.asking ? html`<p role="status">${t.t('asking')}</p>` : nothing}`}
      <div class="check__speaker">
        <button type="button" class="ds-button" data-variant="secondary" @click=${this.playSound}>${t.t('play')}</button>
        <p class="room-quiet">${t.t('play.what')}</p>
      </div>
    `;
  }

  private advice(trouble: DeviceTrouble): TemplateResult {
    const t = this.texts;
    return html`<div class="ds-alert" data-color="warning" role="alert">
      <h3 class="ds-heading" data-size="2xs">${t.t(`${trouble}.title`)}</h3>
      <p>${trouble === 'refused'
          ? t.t(`refused.${browserFamily(navigator.userAgent, navigator.maxTouchPoints)}`)
          : t.t(`${trouble}.what`)}</p>
      <p>${t.t('anyway')}</p>
    </div>`;
  }

  private async start(): Promise<void> {
    this.trouble = null;
    if (!navigator.mediaDevices?.getUserMedia) {
      this.trouble = 'impossible';
      return;
    }
    this.asking = true;
    try {
      const { stream, trouble } = await cameraAndMicrophone();
      this.trouble = trouble;
      this.use(stream);
    } catch (error) {
      this.trouble = deviceTrouble(error);
    } finally {
      this.asking = false;
    }
  }

  private use(stream: MediaStream): void {
    this.heard = false;
    this.camera = stream.getVideoTracks().length > 0;
    this.stream = stream;
    // Unplugged, or taken by another program in the middle of it.
    stream.getTracks().forEach((track) => {
      track.onended = () => {
        this.stop();
        this.trouble = 'busy';
      };
    });
    this.audio = new AudioContext();
    const analyser = this.audio.createAnalyser();
    analyser.fftSize = 512;
    this.audio.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const measure = (): void => {
      analyser.getFloatTimeDomainData(samples);
      const loudness = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
      const bar = this.querySelector<HTMLElement>('.check__level > span');
      if (bar) {
        bar.style.inlineSize = `${Math.min(100, loudness * 400)}%`;
      }
      if (loudness > 0.02) {
        this.heard = true;
      }
      this.frame = requestAnimationFrame(measure);
    };
    measure();
  }

  /** Two soft notes, made here; also for those who can but listen. */
  private playSound(): void {
    const audio = new AudioContext();
    [523, 659].forEach((pitch, i) => {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      const from = audio.currentTime + i * 0.35;
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.0001, from);
      volume.gain.exponentialRampToValueAtTime(0.25, from + 0.05);
      volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.6);
      tone.connect(volume).connect(audio.destination);
      tone.start(from);
      tone.stop(from + 0.65);
      tone.onended = () => i === 1 && void audio.close();
    });
  }

  /** Lets go of camera and microphone: the room will ask for them itself. */
  private stop(): void {
    cancelAnimationFrame(this.frame);
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = null;
    void this.audio?.close();
    this.audio = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-device-check': MrDeviceCheck;
  }
}
