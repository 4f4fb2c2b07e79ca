import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { place } from '../../room/agenda';
import { minutesAndSeconds } from '../../room/clock';
import type { Plan, RoomState } from '../../room/protocol';
import type { Material, Refusal } from '../../room/session';
import type { Texts } from '../../room/texts';
import './mr-ask';
import './mr-groups-clock';
import type { Asked } from './mr-ask';
import './mr-heads';

/**
 * What a participant has beside the video: what is on now, how long is left, what comes next; a hand to raise, a question
 * to ask in writing, and what there is to read. No more than that.
 *
 * @prop texts
 * @prop plan
 * @prop room
 * @prop now epoch milliseconds by the server's clock
 * @prop hand whether one's hand is up
 * @prop heads how many sit at this screen
 * @prop materials
 * @prop ask sends a question to the hosts
 * @prop beside whether the clock is shown already, to one who steers and has nobody to ask
 * @fires room-hand {boolean} up or down
 * @fires heads-changed {number}
 */
@customElement('mr-group-panel')
export class MrGroupPanel extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) plan!: Plan;
  @property({ attribute: false }) room!: RoomState;
  @property({ type: Number }) now = 0;
  @property({ type: Boolean }) hand = false;
  @property({ type: Number }) heads = 1;
  @property({ attribute: false }) materials: Material[] = [];
  @property({ type: Boolean }) beside = false;
  @property({ attribute: false }) ask!: (question: Asked) => Promise<Refusal | null>;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const t = this.texts;
    return html`${this.beside
        ? nothing
        : html`<mr-groups-clock .texts=${t} .until=${this.room.groupsUntil} .now=${this.now}></mr-groups-clock>
            ${this.whatIsOn()}`}
      <div class="room-actions">
        <button type="button" class="ds-button room-primary" data-up=${this.hand} @click=${this.raise}>
          ${t.t(this.hand ? 'hand.down' : 'hand.up')}
        </button>
        <p role="status" class="room-hand">${this.hand ? t.t('hand.isUp') : ''}</p>
        ${this.beside ? nothing : html`<mr-ask .texts=${t} .ask=${this.ask}></mr-ask>`}
      </div>
      ${this.materials.length > 0 ? this.toRead() : nothing}
      <mr-heads .texts=${t} .count=${this.heads}></mr-heads>`;
  }

  private whatIsOn(): TemplateResult {
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
        ${at.next
          ? html`<p class="room-next">
              <span>${t.t('next')}</span> <strong>${at.next.title}</strong> ${t.t('minutes', at.next.minutes)}
            </p>`
          : html`<p class="room-next">${t.t('next.last')}</p>`}
      </section>`;
  }

  private toRead(): TemplateResult {
    const t = this.texts;
    return html`<section aria-labelledby="room-materials">
      <h2 class="ds-heading" data-size="2xs" id="room-materials">${t.t('materials')}</h2>
      <ul class="room-materials">
        ${this.materials.map(
          (material) =>
            html`<li>
              <a class="ds-link" href=${material.url} target="_blank" rel="noopener noreferrer">${material.title}</a>
              <span class="room-quiet">${t.t('materials.tab')}</span>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private raise(): void {
    this.dispatchEvent(new CustomEvent<boolean>('room-hand', { detail: !this.hand, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-group-panel': MrGroupPanel;
  }
}
