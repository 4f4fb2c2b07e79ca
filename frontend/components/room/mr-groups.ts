import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { NOTICE_MILLIS, groupNumbers } from '../../room/groups';
import type { Command, RoomState, Someone } from '../../room/protocol';
import type { Texts } from '../../room/texts';
import './mr-division';

/**
 * Small groups as hosts see them: a way to open them, and while they are open who is in which, a way to look in, and a way
 * to call everybody back.
 *
 * @prop texts
 * @prop room
 * @prop now by the server's clock
 * @prop here what the video server calls the room this page is in; `main` where everybody meets; null when in none
 * @prop offline whether commands can reach nobody at the moment
 * @fires room-command {Command}
 * @fires room-visit {string | null} this page is to go into a small group, or back to the main room
 */
@customElement('mr-groups')
export class MrGroups extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) room!: RoomState;
  @property({ type: Number }) now = 0;
  @property({ attribute: false }) here: string | null = null;
  @property({ type: Boolean }) offline = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const t = this.texts;
    return html`<section class="room-groups" aria-labelledby="room-groups">
      <h2 class="ds-heading" data-size="2xs" id="room-groups">${t.t('groups')}</h2>
      ${this.here !== null && this.here !== 'main'
        ? html`<button type="button" class="ds-button room-primary" @click=${() => this.visit(null)}>
            ${t.t('groups.home')}
          </button>`
        : nothing}
      ${this.closed()} ${this.room.groupsUntil === null ? nothing : this.open(this.room.groupsUntil)}
    </section>`;
  }

  /** The form stays while it is of no use, so that what was ticked is ticked the next time. */
  private closed(): TemplateResult {
    const people = (this.room.people ?? []).filter((one) => one.role === 'PARTICIPANT' && one.where === 'IN');
    const closed = this.room.groupsUntil === null;
    return html`${closed && people.length < 2
        ? html`<p class="room-quiet">${this.texts.t('groups.tooFew')}</p>`
        : nothing}
      <mr-division ?hidden=${!closed || people.length < 2} .texts=${this.texts} .people=${people}
        ?offline=${this.offline}></mr-division>`;
  }

  private open(until: number): TemplateResult {
    const t = this.texts;
    const rooms = new Map([...groupNumbers(this.room)].map(([room, number]) => [number, room]));
    const numbers = [...new Set(Object.values(this.room.groups ?? {}))].sort((a, b) => a - b);
    return html`<ul>
        ${numbers.map((number) => this.group(number, rooms.get(number)))}
      </ul>
      ${until - this.now <= NOTICE_MILLIS
        ? html`<p class="room-quiet">${t.t('groups.called')}</p>`
        : html`<button type="button" class="ds-button" data-variant="secondary" ?disabled=${this.offline}
            @click=${this.callBack}>${t.t('groups.callBack')}</button>`}`;
  }

  private group(number: number, room: string | undefined): TemplateResult {
    const t = this.texts;
    const name = t.t('groups.name', number);
    return html`<li>
      <strong>${name}</strong>
      ${room && room !== this.here
        ? html`<button type="button" class="ds-button" data-variant="tertiary" data-size="sm"
            aria-label=${t.t('groups.visit.label', name)}
            @click=${() => this.visit(room)}>${t.t('groups.visit')}</button>`
        : nothing}
      <span>${this.members(number).map((one) => one.name).join(', ')}</span>
    </li>`;
  }

  private members(number: number): Someone[] {
    return (this.room.people ?? []).filter((one) => this.room.groups?.[one.id] === number);
  }

  private visit(room: string | null): void {
    this.dispatchEvent(new CustomEvent<string | null>('room-visit', { detail: room, bubbles: true, composed: true }));
  }

  private callBack(): void {
    const detail: Command = { type: 'callBack' };
    this.dispatchEvent(new CustomEvent<Command>('room-command', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-groups': MrGroups;
  }
}
