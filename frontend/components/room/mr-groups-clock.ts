import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { minutesAndSeconds } from '../../room/clock';
import { NOTICE_MILLIS } from '../../room/groups';
import type { Texts } from '../../room/texts';

/**
 * How long the small groups have left, on everybody's screen, with a word a minute before they are called back. Nothing
 * shows without groups.
 *
 * @prop texts
 * @prop until when they are called back, epoch milliseconds; null without groups
 * @prop now by the server's clock
 */
@customElement('mr-groups-clock')
export class MrGroupsClock extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) until: number | null = null;
  @property({ type: Number }) now = 0;

  @state() private announced = '';

  private stage: 'none' | 'talk' | 'finish' = 'none';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Said once each: that there are groups, that there is a minute left, that all are back. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('until') || changed.has('now')) {
      const stage = this.until === null ? 'none' : this.until - this.now <= NOTICE_MILLIS ? 'finish' : 'talk';
      if (stage !== this.stage) {
        this.stage = stage;
        this.announced = this.texts.t(`groups.said.${stage}`);
      }
    }
  }

  protected override render(): TemplateResult {
    const t = this.texts;
    const left = this.until === null ? 0 : Math.max(0, this.until - this.now);
    return html`<p class="ds-sr-only" role="status">${this.announced}</p>
      ${this.until === null
        ? nothing
        : html`<section class="room-groups-clock" data-finish=${left <= NOTICE_MILLIS} aria-label=${t.t('groups')}>
            <p><strong>${t.t('groups.left', minutesAndSeconds(left))}</strong></p>
            <p>${left <= NOTICE_MILLIS ? t.t('groups.finish') : t.t('groups.talk')}</p>
          </section>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-groups-clock': MrGroupsClock;
  }
}
