import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { wholeMinutes } from '../../room/clock';
import type { Meter } from '../../room/protocol';
import type { Texts } from '../../room/texts';

/**
 * How the promise of exchange time stands: what was promised, what has been given, and what it comes to if the rest goes
 * as planned; as a bar and in words.
 *
 * @prop texts
 * @prop meter
 * @prop now epoch milliseconds by the server's clock
 */
@customElement('mr-exchange-meter')
export class MrExchangeMeter extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) meter!: Meter;
  @property({ type: Number }) now = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const t = this.texts;
    const meter = this.meter;
    // Between two of the server's readings it grows by itself while people are exchanging.
    const given = meter.given + (meter.counting ? Math.max(0, this.now - meter.at) : 0);
    const projected = Math.max(given, meter.projected);
    const whole = Math.max(meter.promised, projected, 1);
    return html`<section class="room-meter" aria-labelledby="room-meter" data-short=${meter.missing > 0}>
      <h2 class="ds-heading" data-size="2xs" id="room-meter">${t.t('meter')}</h2>
      <div class="room-meter__bar" aria-hidden="true">
        <span class="room-meter__projected" style="inline-size:${(projected / whole) * 100}%"></span>
        <span class="room-meter__given" style="inline-size:${(given / whole) * 100}%"></span>
        <span class="room-meter__promise" style="inset-inline-start:${(meter.promised / whole) * 100}%"></span>
      </div>
      <dl class="room-meter__figures">
        <div><dt>${t.t('meter.promised')}</dt><dd>${t.t('minutes', wholeMinutes(meter.promised))}</dd></div>
        <div><dt>${t.t('meter.given')}</dt><dd>${t.t('minutes', wholeMinutes(given))}</dd></div>
        <div><dt>${t.t('meter.projected')}</dt><dd>${t.t('minutes', wholeMinutes(projected))}</dd></div>
      </dl>
      <p class="room-meter__words">
        ${this.standing()} ${meter.counting ? t.t('meter.counting') : ''}
      </p>
      ${meter.owed > 0 ? html`<p class="room-meter__words">${t.t('meter.owed', meter.owed)}</p>` : nothing}
    </section>`;
  }

  private standing(): string {
    const { texts: t, meter } = this;
    if (meter.missing > 0) {
      return ''; // said above, with what can be done about it
    }
    return meter.carriedOver > 0 ? t.t('meter.carriedOver', meter.carriedOver) : t.t('meter.kept');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-exchange-meter': MrExchangeMeter;
  }
}
