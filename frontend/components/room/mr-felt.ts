import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Impression } from '../../room/protocol';
import type { Refusal } from '../../room/session';
import type { Texts } from '../../room/texts';

const CHOICES: Impression[] = ['VERY_GOOD', 'GOOD', 'MIXED', 'POOR'];

/**
 * How it was, in one tap, for one who leaves. Another tap takes the place of the one before.
 *
 * @prop texts
 * @prop chosen what was answered, if anything
 * @prop answer counts it; null when it is done
 */
@customElement('mr-felt')
export class MrFelt extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) chosen: Impression | null = null;
  @property({ attribute: false }) answer!: (choice: Impression) => Promise<Refusal | null>;

  @state() private refused: string | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const t = this.texts;
    return html`<section class="room-felt" aria-labelledby="room-felt">
      <h3 class="ds-heading" data-size="xs" id="room-felt">${t.t('felt')}</h3>
      <p>${t.t('felt.what')}</p>
      <div class="room-felt__choices" role="group" aria-labelledby="room-felt">
        ${CHOICES.map(
          (choice) =>
            html`<button type="button" class="ds-button" data-variant=${choice === this.chosen ? 'primary' : 'secondary'}
              aria-pressed=${choice === this.chosen ? 'true' : 'false'}
              @click=${() => this.choose(choice)}>${t.t(`felt.${choice}`)}</button>`,
        )}
      </div>
      <p role="status">${this.refused ?? (this.chosen ? t.t('felt.thanks') : '')}</p>
    </section>`;
  }

  private async choose(choice: Impression): Promise<void> {
    const refusal = await this.answer(choice);
    // The refusal's own words are for hosts, of somebody else.
    const key = refusal?.reason === 'NOT_IN_ROOM' ? 'felt.notIn' : `told.${refusal?.reason}`;
    this.refused = refusal ? this.texts.t(key, refusal.by) : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-felt': MrFelt;
  }
}
