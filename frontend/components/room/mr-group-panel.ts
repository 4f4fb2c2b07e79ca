import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { place } from '../../room/agenda';
import { minutesAndSeconds } from '../../room/clock';
import type { Plan, RoomState } from '../../room/protocol';
import type { Texts } from '../../room/texts';

/**
 * What a participant sees beside the video: what is on now, how long is left, what comes next. No more than that.
 *
 * @prop texts
 * @prop plan
 * @prop room
 * @prop now epoch milliseconds by the server's clock
 */
@customElement('mr-group-panel')
export class MrGroupPanel extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) plan!: Plan;
  @property({ attribute: false }) room!: RoomState;
  @property({ type: Number }) now = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const t = this.texts;
    const at = place(this.plan, this.room, this.now);
    if (!at.current) {
      return html`<section class="room-now" aria-label=${t.t('now')}>
        <p class="room-now__label">${t.t('notStarted')}</p>
        <h2 class="ds-heading" data-size="sm">${this.plan.title}</h2>
        ${this.plan.startsAt > this.now
          ? html`<p class="room-now__left">${t.t('startsIn', minutesAndSeconds(this.plan.startsAt - this.now))}</p>`
          : html`<p>${t.t('startsSoon')}</p>`}
      </section>`;
    }
    const minutes = at.current.minutes * 60_000;
    return html`<section class="room-now" data-exchange=${at.current.exchange ? 'true' : 'false'} aria-label=${t.t('now')}>
        <p class="room-now__label">${at.current.exchange ? t.t('now.exchange') : t.t('now')}</p>
        <h2 class="ds-heading" data-size="sm">${at.current.title}</h2>
        <p class="room-now__left">
          ${at.left >= 0 ? t.t('left', minutesAndSeconds(at.left)) : t.t('left.over')}
        </p>
        <div class="room-progress" aria-hidden="true">
          <span style="inline-size:${minutes > 0 ? Math.min(100, (at.spent / minutes) * 100) : 100}%"></span>
        </div>
      </section>
      ${at.next
        ? html`<p class="room-next">
            <span>${t.t('next')}</span> <strong>${at.next.title}</strong> ${t.t('minutes', at.next.minutes)}
          </p>`
        : html`<p class="room-next">${t.t('next.last')}</p>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-group-panel': MrGroupPanel;
  }
}
