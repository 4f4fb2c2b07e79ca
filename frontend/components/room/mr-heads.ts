import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { MOST_HEADS } from '../../room/heads';
import type { Texts } from '../../room/texts';

/**
 * For a day centre, or two on a sofa: how many sit at this screen. Out of the way for the many who sit alone.
 *
 * @prop texts
 * @prop count
 * @fires heads-changed {number}
 */
@customElement('mr-heads')
export class MrHeads extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ type: Number }) count = 1;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const t = this.texts;
    return html`<details class="room-heads">
      <summary>${this.count > 1 ? t.t('heads.several', this.count) : t.t('heads')}</summary>
      <div class="ds-field">
        <label class="ds-label" for="room-heads">${t.t('heads.label')}</label>
        <p data-field="description" id="room-heads-what">${t.t('heads.what')}</p>
        <select class="ds-input" data-width="auto" id="room-heads" aria-describedby="room-heads-what" @change=${this.change}>
          ${Array.from({ length: MOST_HEADS }, (_, i) => i + 1).map(
            (n) => html`<option value=${n} ?selected=${n === this.count}>${n}</option>`,
          )}
        </select>
      </div>
    </details>`;
  }

  private change(event: Event): void {
    this.count = Number((event.target as HTMLSelectElement).value);
    this.dispatchEvent(new CustomEvent<number>('heads-changed', { detail: this.count, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-heads': MrHeads;
  }
}
