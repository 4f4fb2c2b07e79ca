import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Command, Question } from '../../room/protocol';
import type { Texts } from '../../room/texts';

/**
 * What participants have asked in writing, oldest first, for the hosts to tick off; and what has been ticked off, to put
 * back what was ticked by mistake. Nothing shows before the first question.
 *
 * @prop texts
 * @prop questions in the order they were asked
 * @prop offline whether commands can reach nobody at the moment
 * @fires room-command {Command}
 */
@customElement('mr-question-queue')
export class MrQuestionQueue extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) questions: Question[] = [];
  @property({ type: Boolean }) offline = false;

  @state() private announced = '';

  private known: ReadonlySet<string> | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** A question is announced once, to those who do not see it come; those that were there before one came, are not. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('questions')) {
      const fresh = this.known ? this.questions.filter((one) => !this.known?.has(one.id)) : [];
      const latest = fresh.at(-1);
      if (latest) {
        this.announced = this.texts.t('queue.new', latest.text);
      }
      this.known = new Set(this.questions.map((one) => one.id));
    }
  }

  protected override render(): TemplateResult {
    const t = this.texts;
    const open = this.questions.filter((one) => !one.answered);
    const answered = this.questions.filter((one) => one.answered);
    return html`<p class="ds-sr-only" role="status">${this.announced}</p>
      ${this.questions.length > 0
        ? html`<section class="room-queue" aria-labelledby="room-queue">
            <h2 class="ds-heading" data-size="2xs" id="room-queue" tabindex="-1">${t.t('queue')}</h2>
            ${open.length > 0
              ? html`<ol>
                  ${repeat(open, (one) => one.id, (one) => this.entry(one, 'queue.answered'))}
                </ol>`
              : html`<p class="room-quiet">${t.t('queue.none')}</p>`}
            ${answered.length > 0
              ? html`<details class="ds-details">
                  <summary>${t.t('queue.done', answered.length)}</summary>
                  <div>
                    <ol>
                      ${repeat(answered, (one) => one.id, (one) => this.entry(one, 'queue.back'))}
                    </ol>
                  </div>
                </details>`
              : nothing}
          </section>`
        : nothing}`;
  }

  private entry(question: Question, action: 'queue.answered' | 'queue.back'): TemplateResult {
    const t = this.texts;
    return html`<li>
      <p class="room-queue__text">${question.text}</p>
      <p class="room-queue__who">
        <span class="room-quiet">${question.name ?? t.t('queue.anonymous')}</span>
        <button type="button" class="ds-button" data-variant="secondary" data-size="sm" ?disabled=${this.offline}
          aria-label=${t.t(`${action}.label`, question.text)}
          @click=${() => this.tick(question)}>${t.t(action)}</button>
      </p>
    </li>`;
  }

  private tick(question: Question): void {
    const detail: Command = { type: 'tick', question: question.id, answered: !question.answered };
    this.dispatchEvent(new CustomEvent<Command>('room-command', { detail, bubbles: true, composed: true }));
    // The button goes away with its question; the keyboard stays here.
    this.querySelector<HTMLElement>('#room-queue')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-question-queue': MrQuestionQueue;
  }
}
