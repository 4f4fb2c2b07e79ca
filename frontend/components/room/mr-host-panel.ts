import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { agenda, isDropped, place, type Place } from '../../room/agenda';
import { minutesAndSeconds, timeOfDay, wholeMinutes } from '../../room/clock';
import { NOTICE_MILLIS } from '../../room/groups';
import type { Command, Plan, Question, Role, RoomState, Segment, Someone } from '../../room/protocol';
import type { Texts } from '../../room/texts';
import './mr-exchange-meter';
import './mr-groups';
import './mr-groups-clock';
import './mr-hands';
import './mr-people';
import './mr-question-queue';
import './mr-ways-out';

const EXTENSION = 5;
/** Earlier than this nothing is started; the server says so too. */
const EARLIEST = 60 * 60_000;
/** So long after a step its buttons take no press: it was meant for what they said before. */
const STILL_READING = 1_500;

/**
 * What either host steers the session by: what is on and how long is left, the next step as the one large button, the
 * exchange meter, the agenda, and who is here. Both hosts see the same and may do the same.
 *
 * @prop texts
 * @prop plan
 * @prop room with meter and people
 * @prop questions in writing, in the order they were asked
 * @prop now epoch milliseconds by the server's clock
 * @prop here what the video server calls the room this page is in; `main` where everybody meets; null when in none
 * @prop offline whether commands can reach nobody at the moment
 * @fires room-command {Command}
 */
@customElement('mr-host-panel')
export class MrHostPanel extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) plan!: Plan;
  @property({ attribute: false }) room!: RoomState;
  @property({ attribute: false }) questions: Question[] = [];
  @property({ type: Number }) now = 0;
  @property({ attribute: false }) here: string | null = null;
  @property({ type: Boolean }) offline = false;

  @query(':scope > dialog') private dialog!: HTMLDialogElement;

  private changed = -STILL_READING;

  protected override willUpdate(before: PropertyValues<this>): void {
    const room = before.get('room');
    if (room && room.segment !== this.room.segment) {
      this.changed = performance.now();
    }
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const at = place(this.plan, this.room, this.now);
    return html`${this.clockAndSteps(at)}
      <mr-groups-clock .texts=${this.texts} .until=${this.room.groupsUntil} .now=${this.now}></mr-groups-clock>
      <mr-hands .texts=${this.texts} .room=${this.room} ?offline=${this.offline}></mr-hands>
      ${this.alone()}
      ${this.room.meter
        ? html`<mr-ways-out
              .texts=${this.texts}
              .plan=${this.plan}
              .meter=${this.room.meter}
              ?offline=${this.offline}
            ></mr-ways-out>
            <mr-exchange-meter .texts=${this.texts} .meter=${this.room.meter} .now=${this.now}></mr-exchange-meter>`
        : nothing}
      <mr-question-queue .texts=${this.texts} .questions=${this.questions} ?offline=${this.offline}></mr-question-queue>
      ${this.agenda(at)}
      <mr-people .texts=${this.texts} .room=${this.room} .here=${this.here} ?offline=${this.offline}></mr-people>
      <mr-groups .texts=${this.texts} .room=${this.room} .now=${this.now} .here=${this.here}
        ?offline=${this.offline}></mr-groups>
      ${this.confirmation()}`;
  }

  private clockAndSteps(at: Place): TemplateResult {
    const t = this.texts;
    if (!at.current) {
      const until = this.plan.startsAt - this.now;
      const first = this.plan.agenda[0];
      const early = until > EARLIEST;
      return html`<section class="room-now" aria-label=${t.t('now')}>
        <p class="room-now__label">${t.t('notStarted')}</p>
        <p class="room-now__left">
          ${until > 0 ? t.t('startsIn', minutesAndSeconds(until)) : t.t('startsIn.over', minutesAndSeconds(-until))}
        </p>
        <div class="room-steps">
          ${early ? html`<p class="room-hint">${t.t('early', this.time(this.plan.startsAt - EARLIEST))}</p>` : nothing}
          ${early || this.room.doorsOpen || this.allSteer()
            ? nothing
            : html`<p class="room-hint">${t.t('doors.closed')}</p>
                <button type="button" class="ds-button" data-variant="secondary" ?disabled=${this.offline}
                  @click=${() => this.command({ type: 'open' })}>${t.t('doors.open')}</button>`}
          ${first && !early
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
    const minutes = wholeMinutes(Object.values(this.room.meter.alone).reduce((sum, millis) => sum + millis, 0));
    return html`<div class="ds-alert" data-color="warning" role="status">
      <p>${this.texts.t(professional ? 'alone.professional' : 'alone.experienced')}
        ${minutes > 0 ? this.texts.t('alone.minutes', minutes) : nothing}</p>
    </div>`;
  }

  private agenda(at: Place): TemplateResult {
    const t = this.texts;
    return html`<section aria-labelledby="room-agenda">
      <h2 class="ds-heading" data-size="2xs" id="room-agenda">${t.t('agenda')}</h2>
      <p class="room-quiet">${t.t('agenda.end', this.time(this.room.plannedEnd))}</p>
      <ol class="room-agenda">
        ${agenda(this.plan, this.room).map(
          (segment, index) =>
            html`<li data-exchange=${segment.exchange ? 'true' : 'false'}
              data-when=${index < at.index ? 'before' : index === at.index ? 'now' : 'after'}
              aria-current=${index === at.index ? 'step' : nothing}>
              <span class="room-agenda__title">${segment.title}
                ${segment.word ? html`<small class="room-quiet">${segment.word}</small>` : nothing}
                ${segment.groupSize > 0
                  ? html`<small class="room-quiet">${t.t('agenda.groups', segment.groupSize)}</small>`
                  : nothing}</span>
              <span class="room-agenda__minutes">${this.length(segment, index)}</span>
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

  private length(segment: Segment, index: number): string {
    const planned = this.plan.agenda[index]?.minutes ?? segment.minutes;
    if (isDropped(this.room, segment)) {
      return this.texts.t('agenda.dropped');
    }
    return planned === segment.minutes
      ? this.texts.t('minutes', segment.minutes)
      : this.texts.t('agenda.changed', segment.minutes, planned);
  }

  /** Whoever is in a small group is called back first: nobody is cut off without notice. */
  private confirmation(): TemplateResult {
    const t = this.texts;
    const until = this.room.groupsUntil;
    const apart = until !== null;
    const called = apart && until - this.now <= NOTICE_MILLIS;
    return html`<dialog class="room-dialog" aria-labelledby="room-end">
      <h2 class="ds-heading" data-size="sm" id="room-end">${t.t(apart ? 'end.groups.title' : 'end.title')}</h2>
      <p>${called ? t.t('groups.called') : t.t(apart ? 'end.groups.what' : 'end.what')}</p>
      <div class="room-row">
        ${called
          ? nothing
          : apart
            ? html`<button type="button" class="ds-button" @click=${this.callBack}>${t.t('groups.callBack')}</button>`
            : html`<button type="button" class="ds-button" data-color="danger" @click=${this.end}>${t.t('end.yes')}</button>`}
        <button type="button" class="ds-button" data-variant="secondary" autofocus @click=${() => this.dialog.close()}>
          ${t.t('end.no')}
        </button>
      </div>
    </dialog>`;
  }

  /** Then nobody waits for the doors to be opened. */
  private allSteer(): boolean {
    return (this.room.people ?? []).every((someone) => someone.steers);
  }

  private in(): Someone[] {
    return (this.room.people ?? []).filter((someone) => someone.where === 'IN');
  }

  private go(to: Segment): void {
    if (this.room.segment && this.changed > performance.now() - STILL_READING) {
      return;
    }
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

  private callBack(): void {
    this.dialog.close();
    this.command({ type: 'callBack' });
  }

  private command(detail: Command): void {
    this.dispatchEvent(new CustomEvent<Command>('room-command', { detail, bubbles: true, composed: true }));
  }

  private time(millis: number): string {
    return timeOfDay(document.documentElement.lang, millis);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mr-host-panel': MrHostPanel;
  }
}
