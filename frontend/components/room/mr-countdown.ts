import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EverySecond, minutesAndSeconds } from '../../room/clock';
import type { Texts } from '../../room/texts';

const DAY = 24 * 3_600_000;

/**
 * How long it is until a session starts.
 *
 * @prop texts
 * @prop offset the server's clock less this device's, in milliseconds
 * @prop startsAt epoch milliseconds by the server's clock
 * @prop opens when the way in opens; 0 if it has
 * @fires countdown-open once, when the way in opens
 * @fires countdown-start once, when it comes to nought; not if the session had begun before
 */
@customElement('mr-countdown')
export class MrCountdown extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ type: Number }) offset = 0;
  @property({ type: Number }) startsAt = 0;
  @property({ type: Number }) opens = 0;

  private opened = false;
  private toCome = false;

  constructor() {
    super();
    new EverySecond(this, () => this.now());
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    if (this.opens > 0 && !this.opened && this.now() > this.opens) {
      this.opened = true;
      this.dispatchEvent(new CustomEvent('countdown-open', { bubbles: true, composed: true }));
    }
    const toCome = this.startsAt > this.now();
    if (this.toCome && !toCome) {
      this.dispatchEvent(new CustomEvent('countdown-start', { bubbles: true, composed: true }));
    }
    this.toCome = toCome;
  }

  protected override render(): TemplateResult {
    const left = this.startsAt - this.now();
    const text =
      left <= 0
        ? this.texts.t('countdown.started')
        : left >= DAY
          ? this.days(Math.floor(left / DAY))
          : this.texts.t('countdown', minutesAndSeconds(left));
    return html`<p class="room-countdown" role="timer">${text}</p>`;
  }

  private days(days: number): string {
    return days === 1 ? this.texts.t('countdown.day') : this.texts.t('countdown.days', days);
  }

  private now(): number {
    return Date.now() + this.offset;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-countdown': MrCountdown;
  }
}
