import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Command, Division, Someone } from '../../room/protocol';
import type { Texts } from '../../room/texts';

type Way = Division['division'];

const WAYS: Way[] = ['RANDOM', 'MIXED', 'BY_HAND'];

/**
 * How the participants who are in are to be divided into small groups: how many groups or how large, for how long, and by
 * chance, so that newcomers meet somebody experienced, or by hand.
 *
 * @prop texts
 * @prop people the participants who are in
 * @prop offline whether commands can reach nobody at the moment
 * @fires room-command {Command}
 */
@customElement('mr-division')
export class MrDivision extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) people: Someone[] = [];
  @property({ type: Boolean }) offline = false;

  @state() private way: Way = 'RANDOM';
  @state() private by: 'size' | 'groups' = 'size';
  @state() private number = 3;
  @state() private minutes = 10;
  @state() private experienced: ReadonlySet<string> = new Set();
  @state() private byHand: ReadonlyMap<string, number> = new Map();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const t = this.texts;
    return html`<details class="ds-details">
      <summary>${t.t('division')}</summary>
      <form class="room-division" @submit=${this.open}>
        <fieldset class="ds-fieldset">
          <legend class="ds-label">${t.t('division.way')}</legend>
          ${WAYS.map(
            (way) => html`<div class="ds-field">
              <input class="ds-input" type="radio" name="division-way" id="division-${way}" .checked=${this.way === way}
                @change=${() => this.choose(way)} />
              <label class="ds-label" data-weight="regular" for="division-${way}">${t.t(`division.${way}`)}</label>
            </div>`,
          )}
        </fieldset>
        ${this.way === 'BY_HAND' ? this.hands() : this.howMany()}
        ${this.way === 'MIXED' ? this.marks() : nothing}
        <div class="ds-field">
          <label class="ds-label" for="division-minutes">${t.t('division.minutes')}</label>
          <input class="ds-input" id="division-minutes" type="number" inputmode="numeric" min="1" max="60" required
            .value=${String(this.minutes)} @change=${(e: Event) => (this.minutes = value(e))} />
        </div>
        <button type="submit" class="ds-button" ?disabled=${this.offline}>${t.t('division.open')}</button>
      </form>
    </details>`;
  }

  private howMany(): TemplateResult {
    const t = this.texts;
    return html`<div class="room-division__number">
      <div class="ds-field">
        <label class="ds-label" for="division-number">${t.t('division.number')}</label>
        <input class="ds-input" id="division-number" type="number" inputmode="numeric" min="1" max="20" required
          .value=${String(this.number)} @change=${(e: Event) => (this.number = value(e))} />
      </div>
      <div class="ds-field">
        <label class="ds-label ds-sr-only" for="division-by">${t.t('division.by')}</label>
        <select class="ds-input" id="division-by"
          @change=${(e: Event) => (this.by = (e.target as HTMLSelectElement).value === 'groups' ? 'groups' : 'size')}>
          <option value="size" ?selected=${this.by === 'size'}>${t.t('division.by.size')}</option>
          <option value="groups" ?selected=${this.by === 'groups'}>${t.t('division.by.groups')}</option>
        </select>
      </div>
    </div>`;
  }

  private marks(): TemplateResult {
    return html`<fieldset class="ds-fieldset">
      <legend class="ds-label">${this.texts.t('division.experienced')}</legend>
      ${this.people.map(
        (one) => html`<div class="ds-field">
          <input class="ds-input" type="checkbox" id="division-${one.id}" .checked=${this.experienced.has(one.id)}
            @change=${(e: Event) => this.mark(one, (e.target as HTMLInputElement).checked)} />
          <label class="ds-label" data-weight="regular" for="division-${one.id}">${one.name}</label>
        </div>`,
      )}
    </fieldset>`;
  }

  private hands(): TemplateResult {
    const t = this.texts;
    const most = Math.max(2, Math.ceil(this.people.length / 2));
    const numbers = Array.from({ length: most }, (_, i) => i + 1);
    return html`<fieldset class="ds-fieldset">
      <legend class="ds-label">${t.t('division.who')}</legend>
      ${this.people.map(
        (one) => html`<div class="ds-field">
          <label class="ds-label" data-weight="regular" for="division-${one.id}">${one.name}</label>
          <select class="ds-input" id="division-${one.id}"
            @change=${(e: Event) => this.put(one, Number((e.target as HTMLSelectElement).value))}>
            <option value="0">${t.t('division.stays')}</option>
            ${numbers.map(
              (number) => html`<option value=${number} ?selected=${this.byHand.get(one.id) === number}>
                ${t.t('groups.name', number)}
              </option>`,
            )}
          </select>
        </div>`,
      )}
    </fieldset>`;
  }

  /** Somebody new with somebody who has been here before: that is a pair, unless one wants it otherwise. */
  private choose(way: Way): void {
    this.way = way;
    if (way === 'MIXED') {
      this.by = 'size';
      this.number = 2;
    }
  }

  private mark(one: Someone, experienced: boolean): void {
    const marked = new Set(this.experienced);
    experienced ? marked.add(one.id) : marked.delete(one.id);
    this.experienced = marked;
  }

  private put(one: Someone, group: number): void {
    const put = new Map(this.byHand);
    group > 0 ? put.set(one.id, group) : put.delete(one.id);
    this.byHand = put;
  }

  private open(event: Event): void {
    event.preventDefault();
    const detail: Command = {
      type: 'openGroups',
      division: this.way,
      groups: this.by === 'groups' ? this.number : 0,
      size: this.by === 'size' ? this.number : 0,
      minutes: this.minutes,
      experienced: this.way === 'MIXED' ? [...this.experienced] : [],
      byHand: this.way === 'BY_HAND' ? Object.fromEntries(this.byHand) : {},
    };
    this.dispatchEvent(new CustomEvent<Command>('room-command', { detail, bubbles: true, composed: true }));
  }
}

function value(event: Event): number {
  return Number((event.target as HTMLInputElement).value);
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-division': MrDivision;
  }
}
