import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Texts } from '../../room/texts';

/** What is to be done; the person and the day may be empty. The day is written as people write it. */
export interface Action {
  what: string;
  who: string;
  due: string;
}

/**
 * Asks what somebody is to do, who, and by when.
 *
 * @prop texts
 * @prop people names that are proposed; any other may be written
 * @fires action-written with what was answered
 */
@customElement('mr-action-dialog')
export class MrActionDialog extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) people: string[] = [];

  @state() private empty = false;

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('#minutes-what') private what!: HTMLInputElement;
  @query('#minutes-who') private who!: HTMLInputElement;
  @query('#minutes-due') private due!: HTMLInputElement;

  open(): void {
    this.empty = false;
    this.what.value = this.who.value = this.due.value = '';
    this.dialog.showModal();
    this.what.focus();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const t = this.texts;
    return html`<dialog aria-labelledby="minutes-action" closedby="any">
      <form novalidate @submit=${this.submit}>
        <h2 id="minutes-action">${t.t('action')}</h2>
        <label for="minutes-what">${t.t('what')}</label>
        <input id="minutes-what" autocomplete="off" maxlength="500" required aria-describedby="minutes-what-missing" />
        <p id="minutes-what-missing" role="alert">${this.empty ? t.t('what.missing') : ''}</p>
        <label for="minutes-who">${t.t('who')}</label>
        <input id="minutes-who" autocomplete="off" maxlength="100" list="minutes-people" />
        <datalist id="minutes-people">${this.people.map((name) => html`<option value=${name}></option>`)}</datalist>
        <label for="minutes-due">${t.t('due')}</label>
        <input id="minutes-due" type="date" />
        <div class="minutes-tools">
          <button type="submit" class="minutes-primary">${t.t('insert')}</button>
          <button type="button" @click=${() => this.dialog.close()}>${t.t('cancel')}</button>
        </div>
      </form>
    </dialog>`;
  }

  private submit(event: Event): void {
    event.preventDefault();
    // These three keep the parts apart.
    const bare = (written: string): string => written.replace(/[|\r\n]/g, ' ').trim();
    const what = bare(this.what.value);
    if (!what) {
      this.empty = true;
      this.what.focus();
      return;
    }
    const [year, month, day] = this.due.value.split('-').map(Number);
    const detail: Action = { what, who: bare(this.who.value), due: day ? `${day}.${month}.${year}` : '' };
    this.dialog.close();
    this.dispatchEvent(new CustomEvent<Action>('action-written', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-action-dialog': MrActionDialog;
  }
}
