import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Command, RoomState, Someone } from '../../room/protocol';
import { groupNumbers } from '../../room/groups';
import type { Texts } from '../../room/texts';

/**
 * Who is here, who waits and who is missing, how many have not spoken yet, and what a host can do about all of them or
 * one. Among equals nobody takes the word from the others.
 *
 * @prop texts
 * @prop room with people and quiet
 * @prop here what the video server calls the room this page is in; null when in none
 * @prop offline whether commands can reach nobody at the moment
 * @fires room-command {Command}
 * @fires room-mute everybody but the hosts is to be muted
 */
@customElement('mr-people')
export class MrPeople extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) room!: RoomState;
  @property({ attribute: false }) here: string | null = null;
  @property({ type: Boolean }) offline = false;

  @state() private leaving: Someone | null = null;

  @query('dialog') private dialog!: HTMLDialogElement;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const t = this.texts;
    const people = this.room.people ?? [];
    const participants = people.filter((one) => one.role === 'PARTICIPANT');
    const inside = participants.filter((one) => one.where === 'IN').length;
    const heads = participants.reduce((sum, one) => sum + headsOf(one), 0);
    const waiting = participants.filter((one) => one.where === 'WAITING').length;
    return html`<section aria-labelledby="room-people">
        <h2 class="ds-heading" data-size="2xs" id="room-people" tabindex="-1">${t.t('people')}</h2>
        <p>
          ${t.t('people.in', inside, participants.length)}
          ${heads > inside ? t.t('people.heads', heads) : nothing}
          ${waiting > 0 ? t.t('people.waiting', waiting) : nothing}
        </p>
        ${this.quiet()}
        ${participants.some((one) => one.where === 'IN' && !one.steers)
          ? html`<button type="button" class="ds-button" data-variant="secondary"
                ?disabled=${!this.together()} aria-describedby="room-mute-what" @click=${this.muteAll}>
                ${t.t('people.mute')}
              </button>
              <p class="room-quiet" id="room-mute-what" ?hidden=${this.together()}>${t.t('people.mute.apart')}</p>`
          : nothing}
        <ul class="room-people">
          ${people.map((one) => this.row(one))}
        </ul>
      </section>
      ${this.confirmation()}`;
  }

  /** A number for both hosts to open the talk by; who it is about, they know or do not know by themselves. */
  private quiet(): TemplateResult | typeof nothing {
    const quiet = this.room.quiet;
    if (quiet === undefined || quiet === null) {
      return nothing;
    }
    return html`<p class="room-quiet">${quiet === 0 ? this.texts.t('quiet.none') : this.texts.t('quiet', quiet)}</p>`;
  }

  private row(one: Someone): TemplateResult {
    const t = this.texts;
    const participant = one.role === 'PARTICIPANT' && !one.steers;
    return html`<li data-where=${one.where} data-role=${one.role}>
      <span>${one.name} <small>${t.t(`role.${one.role}`)}${headsOf(one) > 1 ? t.t('people.heads.here', headsOf(one)) : ''}</small></span>
      <span class="room-people__where">${this.where(one)}</span>
      ${participant && one.where === 'REMOVED'
        ? html`<button type="button" class="ds-button" data-variant="tertiary" data-size="sm" ?disabled=${this.offline}
            aria-label=${t.t('remove.undo.label', one.name)}
            @click=${() => this.command({ type: 'letInAgain', person: one.id })}>${t.t('remove.undo')}</button>`
        : participant && one.where !== 'MISSING'
          ? html`<button type="button" class="ds-button" data-variant="tertiary" data-size="sm" ?disabled=${this.offline}
              aria-label=${t.t('remove.label', one.name)}
              @click=${() => this.ask(one)}>${t.t('remove')}</button>`
          : nothing}
    </li>`;
  }

  /** Microphones can only be muted from the room they are in. */
  private together(): boolean {
    return this.here === 'main' && this.room.groupsUntil === null;
  }

  private where(one: Someone): string {
    const group = one.devices.find((device) => device.room !== 'main')?.room;
    if (one.where !== 'IN' || !group) {
      return this.texts.t(`where.${one.where}`);
    }
    const number = groupNumbers(this.room).get(group);
    return number ? this.texts.t('groups.name', number) : this.texts.t('where.group');
  }

  private confirmation(): TemplateResult {
    const t = this.texts;
    const name = this.leaving?.name ?? '';
    return html`<dialog class="room-dialog" aria-labelledby="room-remove">
      <h2 class="ds-heading" data-size="sm" id="room-remove">${t.t('remove.title', name)}</h2>
      <p>${t.t('remove.what')}</p>
      <div class="room-row">
        <button type="button" class="ds-button" data-color="danger" @click=${this.takeOut}>${t.t('remove.yes')}</button>
        <button type="button" class="ds-button" data-variant="secondary" autofocus @click=${() => this.dialog.close()}>
          ${t.t('remove.no')}
        </button>
      </div>
    </dialog>`;
  }

  private ask(one: Someone): void {
    this.leaving = one;
    void this.updateComplete.then(() => this.dialog.showModal());
  }

  private takeOut(): void {
    this.dialog.close();
    if (this.leaving) {
      this.command({ type: 'remove', person: this.leaving.id });
      this.querySelector<HTMLElement>('#room-people')?.focus();
    }
  }

  private muteAll(): void {
    this.dispatchEvent(new CustomEvent('room-mute', { bubbles: true, composed: true }));
  }

  private command(detail: Command): void {
    this.dispatchEvent(new CustomEvent<Command>('room-command', { detail, bubbles: true, composed: true }));
  }
}

/** As exchange time counts them: the most at any one of their screens. */
function headsOf(one: Someone): number {
  return Math.max(0, ...one.devices.map((device) => device.heads));
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-people': MrPeople;
  }
}
