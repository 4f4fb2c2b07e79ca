import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Texts } from '../../room/texts';
import { unsentLines, type Unsent } from './shared-text';

/**
 * What was written in this tab and had not reached the server when the minutes were approved: to be read and copied, for nobody
 * can put it in any more. Shows nothing where there is nothing, and asks the server nothing.
 *
 * @prop address of the minutes, as the editor had it
 * @prop approved the text that cannot be changed any more
 * @prop texts of the one who reads
 */
@customElement('mr-unsent')
export class MrUnsent extends LitElement {
  @property({ attribute: false }) address = '';
  @property({ attribute: false }) approved = '';
  @property({ attribute: false }) texts: Record<string, string> = {};

  @state() private lines: string[] = [];
  @state() private copied = false;

  @query('textarea') private field!: HTMLTextAreaElement;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('address') || changed.has('approved')) {
      this.look();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.lines.length === 0) {
      return nothing;
    }
    const t = new Texts(this.texts);
    return html`<section class="panel" aria-labelledby="minutes-unsent">
      <h2 id="minutes-unsent">${t.t('title')}</h2>
      <p id="minutes-unsent-what">${t.t('what')}</p>
      <textarea readonly rows="6" aria-labelledby="minutes-unsent" aria-describedby="minutes-unsent-what" .value=${this.lines.join('\n')}></textarea>
      <div class="minutes-tools">
        <button type="button" @click=${this.copy}>${t.t('copy')}</button>
        <button type="button" @click=${this.forget}>${t.t('forget')}</button>
      </div>
      <p class="quiet" role="status">${this.copied ? t.t('copied') : ''}</p>
    </section>`;
  }

  private look(): void {
    const kept = sessionStorage.getItem(this.key);
    if (!kept) {
      return;
    }
    const there = new Set(this.approved.split('\n').map((line) => line.trim()));
    try {
      // What got there all the same, and only the answer did not, stands in the text.
      this.lines = unsentLines(JSON.parse(kept) as Unsent).filter((line) => line.trim() && !there.has(line.trim()));
    } catch {
      this.lines = [];
    }
    if (this.lines.length === 0) {
      sessionStorage.removeItem(this.key);
    }
  }

  private async copy(): Promise<void> {
    this.field.select();
    try {
      await navigator.clipboard.writeText(this.field.value);
      this.copied = true;
    } catch {
      // It is marked: the keyboard or the phone's own menu copies it.
    }
  }

  private forget(): void {
    sessionStorage.removeItem(this.key);
    this.lines = [];
  }

  private get key(): string {
    return `minutes:${this.address}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-unsent': MrUnsent;
  }
}
