import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Refusal } from '../../room/session';
import type { Texts } from '../../room/texts';

/** A question as it is sent; the same id again asks nothing twice. */
export interface Asked {
  question: string;
  text: string;
  anonymous: boolean;
}

const LONGEST = 500;
/** From here on it is said how many characters are left. */
const NEAR = 400;

/**
 * A question to the hosts in writing, with or without one's name. What was written stays until it has come through.
 *
 * @prop texts
 * @prop ask sends it; null when the hosts have it
 */
@customElement('mr-ask')
export class MrAsk extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) ask!: (question: Asked) => Promise<Refusal | null>;

  @state() private text = '';
  @state() private anonymous = false;
  @state() private refused: string | null = null;
  @state() private sending = false;
  @state() private sent = false;

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('textarea') private field!: HTMLTextAreaElement;

  /** Of what was sent last without an answer. */
  private tried: Asked | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const t = this.texts;
    const left = LONGEST - this.text.length;
    return html`<button type="button" class="ds-button" data-variant="secondary" @click=${this.open}>${t.t('ask')}</button>
      <p role="status" class="room-sent">${this.sent ? t.t('ask.sent') : ''}</p>
      <dialog class="room-dialog room-ask" aria-labelledby="ask-title" closedby="any">
        <form novalidate @submit=${this.submit}>
          <h2 class="ds-heading" data-size="sm" id="ask-title">${t.t('ask')}</h2>
          <div class="ds-field">
            <label class="ds-label" for="ask-text">${t.t('ask.label')}</label>
            <p data-field="description" id="ask-what">${t.t('ask.what')}</p>
            <textarea class="ds-input" id="ask-text" rows="4" aria-describedby="ask-what ask-left ask-refused"
              aria-invalid=${this.refused ? 'true' : nothing} .value=${this.text}
              @input=${this.write}></textarea>
            <p class="room-quiet" id="ask-left" aria-live="polite"
              >${this.refused ? '' : left < 0 ? t.t('ask.over', -left) : this.text.length > NEAR ? t.t('ask.left', left) : ''}</p
            >
            <p class="ds-validation-message" id="ask-refused" role="alert">${this.refused ?? ''}</p>
          </div>
          <div class="ds-field">
            <input type="checkbox" class="ds-input" id="ask-anonymous" aria-describedby="ask-anonymous-what"
              .checked=${this.anonymous}
              @change=${(e: Event) => (this.anonymous = (e.target as HTMLInputElement).checked)} />
            <label class="ds-label" data-weight="regular" for="ask-anonymous">${t.t('ask.anonymous')}</label>
            <p data-field="description" id="ask-anonymous-what">${t.t('ask.anonymous.what')}</p>
          </div>
          <div class="room-row">
            <button type="submit" class="ds-button" ?disabled=${this.sending}>${t.t('ask.send')}</button>
            <button type="button" class="ds-button" data-variant="secondary" @click=${() => this.dialog.close()}>
              ${t.t('ask.cancel')}
            </button>
          </div>
        </form>
      </dialog>`;
  }

  private open(): void {
    this.sent = false;
    this.dialog.showModal();
    this.field.focus();
  }

  private write(): void {
    this.text = this.field.value;
    this.refused = null;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text.trim();
    if (!text || text.length > LONGEST) {
      this.refuse(text ? 'QUESTION_TOO_LONG' : 'QUESTION_EMPTY');
      return;
    }
    const same = this.tried?.text === text && this.tried.anonymous === this.anonymous ? this.tried : null;
    this.tried = same ?? { question: crypto.randomUUID(), text, anonymous: this.anonymous };
    this.sending = true;
    const refusal = await this.ask(this.tried);
    this.sending = false;
    if (refusal) {
      this.refuse(refusal.reason);
      return;
    }
    this.tried = null;
    this.text = '';
    this.dialog.close();
    this.sent = true;
  }

  private refuse(reason: string): void {
    this.refused = this.texts.t(`told.${reason}`);
    this.field.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-ask': MrAsk;
  }
}
