import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { place, type Place } from '../../room/agenda';
import { minutesAndSeconds } from '../../room/clock';
import type { Command, Plan, Role, RoomState, Segment, Someone } from '../../room/protocol';
import type { Texts } from '../../room/texts';
import './mr-exchange-meter';

const EXTENSION = 5;

/**
 * What either host steers the session by: what is on and how long is left, the next step as the one large button, the
 * exchange meter, the agenda, and who is here. Both hosts see the same and may do the same.
 *
 * @prop texts
 * @prop plan
 * @prop room with meter and people
 * @prop now epoch milliseconds by the server's clock
 * @prop offline whether commands can reach nobody at the moment
 * @fires room-command {Command}
 */
@customElement('mr-host-panel')
export class MrHostPanel extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) plan!: Plan;
  @property({ attribute: false }) room!: RoomState;
  @property({ type: Number }) now = 0;
  @property({ type: Boolean }) offline = false;

  @query('dialog') private dialog!: HTMLDialogElement;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const at = place(this.plan, this.room, this.now);
    return html`${this.clockAndSteps(at)} ${this.alone()}
      ${this.room.meter
        ? html`<mr-exchange-meter .texts=${this.texts} .meter=${this.room.meter} .now=${this.now}></mr-exchange-meter>`
        : nothing}
      ${this.agenda(at)} ${this.people()} ${this.confirmation()}`;
  }

  private clockAndSteps(at: Place): TemplateResult {
    const t = this.texts;
    if (!at.current) {
      const until = this.plan.startsAt - this.now;
      const first = this.plan.agenda[0];
      return html`<section class="room-now" aria-label=${t.t('now')}>
        <p class="room-now__label">${t.t('notStarted')}</p>
        <p class="room-now__left">
          ${until > 0 ? t.t('startsIn', minutesAndSeconds(until)) : t.t('startsIn.over', minutesAndSeconds(-until))}
        </p>
        <div class="room-steps">
          ${this.room.doorsOpen
            ? nothing
            : html`<p class="room-hint">${t.t('doors.closed')}</p>
                <button type="button" class="ds-button" data-variant="secondary" ?disabled=${this.offline}
                  @click=${() => this.command({ type: 'open' })}>${t.t('doors.open')}</button>`}
          ${first
            ? html`<button type="button" class="ds-button room-primary" ?disabled=${this.offline}
                @click=${() => this.go(first)}>${t.t('start')}</button>`
            : nothing}
        </div>
      </section>`;
    }
    const over = at.left < 0;
    return html`<section class="room-now" data-exchange=${at.current.exchange ? 'true' : 'false'} data-over=${over} aria-label=${t.t('now')}>
      <p class="room-now__label">${at.current.exchange ? t.t('now.exchange') : t.t('now')}</p>
      <h2 class="ds-heading" data-size="sm">${at.current.title}</h2>
      <p class="room-now__left">
        ${over ? t.t('left.overBy', minutesAndSeconds(-at.left)) : t.t('left', minutesAndSeconds(at.left))}
        <span>${t.t('spent', minutesAndSeconds(at.spent), at.current.minutes)}</span>
      </p>
      <div class="room-steps">
        ${at.next
          ? html`<button type="button" class="ds-button room-primary" ?disabled=${this.offline}
              @click=${() => at.next && this.go(at.next)}>${t.t('step.next', at.next.title)}</button>`
          : html`<button type="button" class="ds-button room-primary" ?disabled=${this.offline}
              @click=${this.askToEnd}>${t.t('end')}</button>`}
        <div class="room-row">
          <button type="button" class="ds-button" data-variant="secondary" ?disabled=${this.offline || !at.previous}
            @click=${() => at.previous && this.go(at.previous)}>${t.t('step.back')}</button>
          <button type="button" class="ds-button" data-variant="secondary" ?disabled=${this.offline}
            @click=${this.extend}>${t.t('step.extend', EXTENSION)}</button>
          ${at.next
            ? html`<button type="button" class="ds-button" data-variant="secondary" ?disabled=${this.offline}
                @click=${this.askToEnd}>${t.t('end.short')}</button>`
            : nothing}
        </div>
      </div>
    </section>`;
  }

  /** The two roles hold a session together: if one is missing, that is said, calmly. */
  private alone(): TemplateResult | typeof nothing {
    const present = (role: Role): boolean => this.in().some((someone) => someone.role === role);
    const professional = present('PROFESSIONAL');
    if (!this.room.meter || this.room.meter.paired || professional === present('EXPERIENCED_USER')) {
      return nothing;
    }
    return html`<div class="ds-alert" data-color="warning" role="status">
      <p>${this.texts.t(professional ? 'alone.professional' : 'alone.experienced')}</p>
    </div>`;
  }

  private agenda(at: Place): TemplateResult {
    const t = this.texts;
    return html`<section aria-labelledby="room-agenda">
      <h2 class="ds-heading" data-size="2xs" id="room-agenda">${t.t('agenda')}</h2>
      <p class="room-quiet">${t.t('agenda.end', this.time(this.room.plannedEnd))}</p>
      <ol class="room-agenda">
        ${this.plan.agenda.map(
          (segment, index) =>
            html`<li data-exchange=${segment.exchange ? 'true' : 'false'}
              data-when=${index < at.index ? 'before' : index === at.index ? 'now' : 'after'}
              aria-current=${index === at.index ? 'step' : nothing}>
              <span class="room-agenda__title">${segment.title}</span>
              <span class="room-agenda__minutes">${t.t('minutes', segment.minutes)}</span>
              ${index === at.index || !at.current
                ? nothing
                : html`<button type="button" class="ds-button" data-variant="tertiary" data-size="sm" ?disabled=${this.offline}
                    aria-label=${t.t('step.go.label', segment.title)}
                    @click=${() => this.go(segment)}>${t.t('step.go')}</button>`}
            </li>`,
        )}
      </ol>
    </section>`;
  }

  private people(): TemplateResult {
    const t = this.texts;
    const people = this.room.people ?? [];
    const participants = people.filter((someone) => someone.role === 'PARTICIPANT');
    const inside = participants.filter((someone) => someone.where === 'IN').length;
    return html`<section aria-labelledby="room-people">
      <h2 class="ds-heading" data-size="2xs" id="room-people">${t.t('people')}</h2>
      <p>${t.t('people.in', inside, participants.length)}</p>
      <ul class="room-people">
        ${people.map(
          (someone) =>
            html`<li data-where=${someone.where} data-role=${someone.role}>
              <span>${someone.name} <small>${t.t(`role.${someone.role}`)}</small></span>
              <span class="room-people__where">${t.t(`where.${someone.where}`)}</span>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private confirmation(): TemplateResult {
    const t = this.texts;
    return html`<dialog class="room-dialog" aria-labelledby="room-end">
      <h2 class="ds-heading" data-size="sm" id="room-end">${t.t('end.title')}</h2>
      <p>${t.t('end.what')}</p>
      <div class="room-row">
        <button type="button" class="ds-button" data-color="danger" @click=${this.end}>${t.t('end.yes')}</button>
        <button type="button" class="ds-button" data-variant="secondary" autofocus @click=${() => this.dialog.close()}>
          ${t.t('end.no')}
        </button>
      </div>
    </dialog>`;
  }

  private in(): Someone[] {
    return (this.room.people ?? []).filter((someone) => someone.where === 'IN');
  }

  private go(to: Segment): void {
    this.command({ type: 'go', from: this.room.segment ?? null, to: to.id });
  }

  private extend(): void {
    this.command({ type: 'extend', plannedEnd: this.room.plannedEnd, minutes: EXTENSION });
  }

  private askToEnd(): void {
    this.dialog.showModal();
  }

  private end(): void {
    this.dialog.close();
    this.command({ type: 'end' });
  }

  private command(detail: Command): void {
    this.dispatchEvent(new CustomEvent<Command>('room-command', { detail, bubbles: true, composed: true }));
  }

  private time(millis: number): string {
    return new Intl.DateTimeFormat(document.documentElement.lang, {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/Oslo',
    }).format(millis);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-host-panel': MrHostPanel;
  }
}
