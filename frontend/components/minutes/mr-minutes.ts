import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Texts } from '../../room/texts';
import { MinutesLine, Refused, type News, type Writer } from './minutes-line';
import './mr-action-dialog';
import type { Action, MrActionDialog } from './mr-action-dialog';
import { OwnSteps, turnAsked, type Turn } from './own-steps';
import { SharedText, type Unsent } from './shared-text';

/** How long to wait for more of what is being typed, and between two looks at what others wrote; in milliseconds. */
const TYPING = 300;
const LOOKING = 1_500;
const LONGEST_PAUSE = 8_000;

type Saving = 'opening' | 'saved' | 'saving' | 'unsaved';

/**
 * The minutes, in a plain text field that several write in at once. What others write comes in by itself, and the caret stays
 * where it was. What has not reached the server is tried again until it has; it lies in this tab's storage meanwhile, so that it
 * survives a reload, and is gone from there as soon as the server has it. Undoing takes back what was written on this page, and
 * leaves what others wrote.
 *
 * @prop address of the minutes; `/tekst` and `/endringer` lie below it
 * @prop texts of the one who writes
 * @prop words that mark a line, in the language of the minutes: `DECISION` and `ACTION`
 * @prop people names that are proposed for an action
 * @prop longest in characters
 * @fires minutes-written when something has come into the text, from here or from others
 * @fires minutes-approved when they can't be changed any more and nothing was left unsaved here
 */
@customElement('mr-minutes')
export class MrMinutes extends LitElement {
  @property({ attribute: false }) address = '';
  @property({ attribute: false }) texts: Record<string, string> = {};
  @property({ attribute: false }) words: Record<string, string> = {};
  @property({ attribute: false }) people: string[] = [];
  @property({ attribute: false }) longest = 200_000;

  @state() private saving: Saving = 'opening';
  /** Why the server does not take what was written here. */
  @state() private refusal: string | null = null;
  @state() private writing: Writer[] = [];

  @query('textarea') private field!: HTMLTextAreaElement;
  @query('mr-action-dialog') private dialog!: MrActionDialog;

  private t = new Texts({});
  private text: SharedText | null = null;
  private steps = new OwnSteps();
  private line: MinutesLine | null = null;
  private timer = 0;
  /** How often in a row the server was not reached. */
  @state() private failures = 0;
  private busy = false;
  private composing = false;
  private restored = false;
  /** At once, for a page that is laid away may be frozen before a timer rings. */
  private readonly seen = (): void => void this.turn();
  private readonly leaving = (event: BeforeUnloadEvent): void => {
    if (this.text && !this.text.saved) {
      event.preventDefault();
    }
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.seen);
    window.addEventListener('online', this.seen);
    window.addEventListener('beforeunload', this.leaving);
    this.soon(0);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.seen);
    window.removeEventListener('online', this.seen);
    window.removeEventListener('beforeunload', this.leaving);
    const push = this.text?.push();
    if (push && this.line) {
      // What does not arrive lies in the tab's storage, for when the page is opened again.
      this.line.push(push).catch(() => undefined);
    }
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('texts')) {
      this.t = new Texts(this.texts);
    }
  }

  protected override render(): TemplateResult {
    const t = this.t;
    return html`<label for="minutes-field">${t.t('label')}</label>
      <p id="minutes-help" class="quiet">${t.t('help', this.words.DECISION ?? '', this.words.ACTION ?? '')}</p>
      <div class="minutes-tools" role="group" aria-label=${t.t('tools')}>
        <button type="button" @click=${() => this.insertLine('## ')}>${t.t('heading')}</button>
        <button type="button" @click=${() => this.insertLine(`${this.words.DECISION}: `)}>${t.t('decision')}</button>
        <button type="button" @click=${() => this.dialog.open()}>${t.t('action')}</button>
        <button type="button" ?disabled=${!this.steps.canUndo} @click=${() => this.turnBack('undo')}>${t.t('undo')}</button>
        <button type="button" ?disabled=${!this.steps.canRedo} @click=${() => this.turnBack('redo')}>${t.t('redo')}</button>
      </div>
      <textarea id="minutes-field" aria-describedby="minutes-help" ?readonly=${this.saving === 'opening'}
        @input=${this.typed} @beforeinput=${this.asked} @keydown=${this.asked} @compositionstart=${() => (this.composing = true)} @compositionend=${this.composed}></textarea>
      <div class="minutes-state">
        <p class="quiet">${t.t(`saving.${this.saving}`)}</p>
        <p class="quiet">${this.writing.map((one, i) => html`${i > 0 ? html`<br />` : nothing}${this.writes(one)}`)}</p>
      </div>
      <div class="minutes-problem" role="alert">${this.problem()}</div>
      <mr-action-dialog .texts=${t} .people=${this.people} @action-written=${this.actionWritten}></mr-action-dialog>`;
  }

  private writes(one: Writer): string {
    return one.below ? this.t.t('writes.below', one.name, one.below) : this.t.t('writes', one.name);
  }

  private problem(): TemplateResult | typeof nothing {
    if (this.refusal) {
      const known = this.t.has(`refused.${this.refusal}`) ? this.refusal : 'OTHER';
      return html`<p>${this.t.t(`refused.${known}`)}</p>${this.wayOut(known)}`;
    }
    return this.failures > 1 ? html`<p>${this.t.t('offline')}</p>` : nothing;
  }

  private wayOut(refusal: string): TemplateResult | typeof nothing {
    if (refusal === 'SIGNED_OUT') {
      return html`<p><a href="/logg-inn" target="_blank">${this.t.t('signIn')}</a></p>`;
    }
    return refusal === 'UNREADABLE'
      ? html`<div class="minutes-tools"><button type="button" @click=${this.anew}>${this.t.t('anew')}</button></div>`
      : nothing;
  }

  /** Gives up what was written here and is not in the text. */
  private anew(): void {
    sessionStorage.removeItem(this.key);
    this.text = null;
    this.refusal = null;
    this.soon(0);
  }

  private typed(): void {
    if (!this.text) {
      return;
    }
    const written = this.text.write(this.field.value, this.field.selectionStart);
    if (written) {
      this.steps.wrote(written, performance.now());
    }
    this.changed();
  }

  private changed(): void {
    if (!this.text) {
      return;
    }
    this.requestUpdate();
    this.saving = this.text.saved ? 'saved' : this.failures > 0 || this.refusal ? 'unsaved' : 'saving';
    this.keep();
    this.soon(TYPING);
  }

  private composed(): void {
    this.composing = false;
    this.typed();
    this.soon(0);
  }

  private asked(event: InputEvent | KeyboardEvent): void {
    const turn = this.composing ? null : turnAsked(event);
    if (turn) {
      event.preventDefault();
      this.turnBack(turn);
    }
  }

  private turnBack(turn: Turn): void {
    const { text, field } = this;
    const changes = text && this.steps[turn](text.now());
    field.focus();
    if (!text || !changes) {
      return;
    }
    text.change(changes);
    field.value = text.text;
    let caret = 0;
    changes.iterChangedRanges((_fromBefore, _toBefore, _from, to) => (caret = to));
    field.setSelectionRange(caret, caret);
    this.changed();
  }

  /** A new line of its own where the caret stands, with the caret behind it. */
  private insertLine(beginning: string): void {
    const field = this.field;
    const before = field.value.slice(0, field.selectionEnd);
    const lineEnd = field.value.indexOf('\n', field.selectionEnd);
    const at = lineEnd < 0 ? field.value.length : lineEnd;
    const onEmptyLine = field.value.slice(before.lastIndexOf('\n') + 1, at).trim() === '';
    field.focus();
    field.setRangeText(onEmptyLine ? beginning : `\n${beginning}`, at, at, 'end');
    this.typed();
  }

  private actionWritten(event: CustomEvent<Action>): void {
    const { what, who, due } = event.detail;
    const parts = due ? [what, who, due] : who ? [what, who] : [what];
    this.insertLine(`${this.words.ACTION}: ${parts.join(' | ')}`);
  }

  private soon(wait: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.turn(), wait);
  }

  /** One question to the server at a time: what is written here goes, and what others wrote comes. */
  private async turn(): Promise<void> {
    if (this.busy || !this.isConnected || (document.visibilityState === 'hidden' && this.text?.saved)) {
      return;
    }
    this.busy = true;
    try {
      this.line ??= new MinutesLine(this.address);
      if (this.text) {
        const push = this.line.needsToken || this.tooLong() ? null : this.text.push();
        this.heard(push ? await this.line.push(push) : await this.line.since(this.text.version));
      } else {
        await this.open(this.line);
      }
      this.failures = 0;
    } catch (problem) {
      this.failed(problem);
    } finally {
      this.busy = false;
    }
    if (this.isConnected && this.refusal !== 'APPROVED') {
      const pause = Math.min(LONGEST_PAUSE, LOOKING * 2 ** this.failures);
      this.soon(this.text && !this.text.saved && this.failures === 0 && !this.refusal ? TYPING : pause);
    }
  }

  private async open(line: MinutesLine): Promise<void> {
    const opened = await line.open();
    const kept = this.kept();
    this.restored = kept !== null;
    this.steps = new OwnSteps();
    this.text = kept ?? SharedText.begin(opened.version, opened.text);
    this.field.value = this.text.text;
    this.saving = this.text.saved ? 'saved' : 'unsaved';
  }

  private tooLong(): boolean {
    return (this.text?.text.length ?? 0) > this.longest;
  }

  private heard(news: News): void {
    this.writing = news.writing;
    if (news.approved) {
      this.approved();
    } else if (!this.composing || this.text?.wrote(news.updates)) {
      // Whoever is in the middle of a letter would lose it if the field changed: what others wrote is asked for again
      // afterwards. On phones every word is composed, so what is one's own is saved meanwhile.
      this.take(news);
    }
  }

  private take(news: News): void {
    const { text, field } = this;
    if (!text) {
      return;
    }
    const from = field.selectionStart;
    const to = field.selectionEnd;
    const scroll = field.scrollTop;
    const changes = text.receive(news.updates);
    if (changes) {
      this.steps.follow(changes);
      this.requestUpdate();
      field.value = text.text;
      field.setSelectionRange(changes.mapPos(from, 1), changes.mapPos(to, 1));
      field.scrollTop = scroll;
    }
    this.refusal = this.tooLong() ? 'TOO_LONG' : null;
    this.saving = text.saved ? 'saved' : this.refusal ? 'unsaved' : 'saving';
    this.keep();
    if (text.saved && this.restored) {
      // A tab that was duplicated goes by the same number until both have said what they had.
      this.restored = false;
      this.text = SharedText.begin(text.version, text.text);
    }
    if (news.updates.length > 0) {
      this.dispatchEvent(new CustomEvent('minutes-written'));
    }
  }

  private approved(): void {
    if (this.text?.saved) {
      this.dispatchEvent(new CustomEvent('minutes-approved'));
    }
    this.refusal = 'APPROVED';
    this.saving = this.text?.saved ? 'saved' : 'unsaved';
  }

  private failed(problem: unknown): void {
    if (problem instanceof Refused) {
      this.refusal = problem.reason;
      this.failures = 1;
    } else {
      this.failures++;
    }
    this.saving = !this.text ? 'opening' : this.text.saved ? 'saved' : 'unsaved';
  }

  /** In this tab alone: others may use the computer after. */
  private keep(): void {
    const unsent = this.text?.unsent();
    try {
      if (unsent) {
        sessionStorage.setItem(this.key, JSON.stringify(unsent));
      } else {
        sessionStorage.removeItem(this.key);
      }
    } catch {
      // No room, or not allowed: then it is in the field alone.
    }
  }

  private kept(): SharedText | null {
    const kept = sessionStorage.getItem(this.key);
    try {
      return kept ? SharedText.goOn(JSON.parse(kept) as Unsent) : null;
    } catch {
      return null;
    }
  }

  private get key(): string {
    return `minutes:${this.address}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-minutes': MrMinutes;
  }
}
