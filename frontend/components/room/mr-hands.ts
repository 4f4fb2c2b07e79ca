import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Command, RoomState } from '../../room/protocol';
import type { Texts } from '../../room/texts';

/**
 * Who has raised a hand, in the order in which they did. Nothing shows without hands.
 *
 * @prop texts
 * @prop room with people and hands
 * @prop offline whether commands can reach nobody at the moment
 * @fires room-command {Command}
 */
@customElement('mr-hands')
export class MrHands extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) room!: RoomState;
  @property({ type: Boolean }) offline = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const t = this.texts;
    const hands = (this.room.hands ?? []).flatMap((id) => this.room.people?.find((one) => one.id === id) ?? []);
    return html`<p class="ds-sr-only" role="status">${hands.length > 0 ? t.t('hands.count', hands.length) : nothing}</p>
      ${hands.length > 0
        ? html`<section class="room-hands" aria-labelledby="room-hands">
            <h2 class="ds-heading" data-size="2xs" id="room-hands">${t.t('hands')}</h2>
            <ol>
              ${hands.map(
                (one) => html`<li>
                  <div class="room-hands__one"><span>${one.name}</span>
                  <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" ?disabled=${this.offline}
                    aria-label=${t.t('hands.lower.label', one.name)}
                    @click=${() => this.lower(one.id)}>${t.t('hands.lower')}</button></div>
                </li>`,
              )}
            </ol>
            ${hands.length > 1
              ? html`<button type="button" class="ds-button" data-variant="secondary" ?disabled=${this.offline}
                  @click=${() => this.lower(null)}>${t.t('hands.lowerAll')}</button>`
              : nothing}
          </section>`
        : nothing}`;
  }

  private lower(person: string | null): void {
    const detail: Command = { type: 'lower', person };
    this.dispatchEvent(new CustomEvent<Command>('room-command', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-hands': MrHands;
  }
}
