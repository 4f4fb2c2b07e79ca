import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { wholeMinutes } from '../../room/clock';
import type { Command, Meter, Plan, WayOut } from '../../room/protocol';
import type { Texts } from '../../room/texts';

/**
 * What hosts can do when the promised exchange time is out of reach: each way with the minutes it wins, one press takes
 * it for both. Shows nothing while the promise is kept.
 *
 * @prop texts
 * @prop plan
 * @prop meter
 * @prop offline whether commands can reach nobody at the moment
 * @fires room-command {Command}
 */
@customElement('mr-ways-out')
export class MrWaysOut extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) plan!: Plan;
  @property({ attribute: false }) meter!: Meter;
  @property({ type: Boolean }) offline = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { texts: t, meter } = this;
    if (meter.missing <= 0) {
      return nothing;
    }
    return html`<section class="ds-alert room-ways" data-color="warning" aria-labelledby="room-ways">
      <h2 class="ds-heading" data-size="2xs" id="room-ways" role="status">${t.t('meter.short', meter.missing)}</h2>
      ${meter.waysOut.length > 0
        ? html`<p>${t.t('ways.what')}</p>
            <ul>
              ${meter.waysOut.map(
                (way) => html`<li>
                  <button type="button" class="ds-button" data-variant="secondary" ?disabled=${this.offline}
                    @click=${() => this.take(way)}>
                    <span>${this.label(way)}</span> <strong>${this.wins(way)}</strong>
                  </button>
                </li>`,
              )}
            </ul>`
        : html`<p>${t.t('ways.none')}</p>`}
    </section>`;
  }

  private label(way: WayOut): string {
    const segment = this.plan.agenda.find((one) => one.id === way.segment);
    return segment
      ? this.texts.t(`ways.${way.way}`, segment.title, way.minutes)
      : this.texts.t(`ways.${way.way}`, way.minutes);
  }

  /** What is carried over is not won now. */
  private wins(way: WayOut): string {
    return way.way === 'CARRY_OVER' ? '' : this.texts.t('ways.wins', Math.max(1, wholeMinutes(way.wins)));
  }

  private take(way: WayOut): void {
    const detail: Command = {
      type: 'restore',
      changes: this.meter.changes,
      way: way.way,
      segment: way.segment,
      minutes: way.minutes,
    };
    this.dispatchEvent(new CustomEvent<Command>('room-command', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-ways-out': MrWaysOut;
  }
}
