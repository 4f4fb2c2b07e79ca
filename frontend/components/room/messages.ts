import { html, nothing, type TemplateResult } from 'lit';
import { minutesAndSeconds, wholeMinutes } from '../../room/clock';
import type { Impression } from '../../room/protocol';
import type { RoomConfig, RoomSession } from '../../room/session';
import type { Texts } from '../../room/texts';
import './mr-felt';

/** What fills the page when the room can't: why, and what to do. Null when the room can be shown. */
export function insteadOfRoom(session: RoomSession, config: RoomConfig, t: Texts): TemplateResult | null {
  // Whoever steers a circle may be another as soon as it has ended: what is over is over for them as well.
  if (session.refused && !session.room?.ended) {
    return message(t, `refused.${session.refused}`, 'refused', toLobby(config, t));
  }
  if (session.status === 'lost' && !session.plan) {
    return message(t, 'unreachable', 'unreachable', nothing);
  }
  if (!session.plan || !session.room || !session.you) {
    return html`<div class="room-message"><p role="status"><span class="room-spinner"></span>${t.t('connecting')}</p></div>`;
  }
  if (session.room.ended) {
    const meter = session.room.meter;
    const after = meter
      ? html`<p class="room-given">${t.t('ended.meter', wholeMinutes(meter.given), wholeMinutes(meter.promised))}</p>`
      : felt(session, config, t);
    return message(t, config.host ? 'ended.host' : 'ended', 'ended', html`${after}${toLobby(config, t)}`);
  }
  if (session.removed) {
    return message(t, 'removed', 'removed', nothing);
  }
  if (!config.host && session.wish !== 'in') {
    const again = html`<button type="button" class="ds-button room-primary" @click=${() => session.comeBack()}>
      ${t.t('left.again')}
    </button>`;
    return session.wish === 'out'
      ? message(t, 'left', 'left', html`${felt(session, config, t)}${again}`)
      : message(t, session.wish, 'left', again);
  }
  return session.wish === 'in' && !session.letIn ? waiting(session, config, t) : null;
}

/** In the tab that is not in the room. */
export function inOtherTab(t: Texts, insist: () => void): TemplateResult {
  return message(
    t,
    'elsewhere',
    'elsewhere',
    html`<button type="button" class="ds-button room-primary" @click=${insist}>${t.t('elsewhere.here')}</button>`,
  );
}

/** In the place of the video for a host who went out of it, and still steers. */
export function outside(session: RoomSession, t: Texts): TemplateResult {
  const key = session.wish === 'out' ? 'left' : session.wish;
  return html`<div class="room-message room-message--inside">
    <h2 class="ds-heading" data-size="md">${t.t(`${key}.title`)}</h2>
    <p>${t.t(`${key}.what`)}</p>
    <div class="room-row">
      <button type="button" class="ds-button room-primary" @click=${() => session.comeBack()}>${t.t('left.again')}</button>
    </div>
  </div>`;
}

function waiting(session: RoomSession, config: RoomConfig, t: Texts): TemplateResult {
  const until = session.plan ? session.plan.startsAt - session.clock.now() : 0;
  const hosts = session.plan?.hosts.map((host) => host.name) ?? [];
  return html`<div class="room-message">
    ${session.status === 'open' ? nothing : html`<p class="room-line" role="status">${t.t('connecting')}</p>`}
    <h2 class="ds-heading" data-size="lg">${t.t('waiting.title')}</h2>
    <p class="room-big">
      ${hosts.length > 0 ? t.t('waiting.hosts', new Intl.ListFormat(config.language).format(hosts)) : t.t('waiting.open')}
    </p>
    <p>${t.t('waiting.what')}</p>
    <p class="room-countdown">${until > 0 ? t.t('waiting.countdown', minutesAndSeconds(until)) : t.t('waiting.soon')}</p>
  </div>`;
}

/** Asked of a participant who has been at a session that has begun; once it has ended the server knows who was. */
function felt(session: RoomSession, config: RoomConfig, t: Texts): TemplateResult | typeof nothing {
  const { room, reports } = session;
  return config.host || !config.measured.includes('IMPRESSIONS') || !room?.started || !(reports.beenIn || room.ended)
    ? nothing
    : html`<mr-felt
        .texts=${t}
        .chosen=${session.felt}
        .answer=${(choice: Impression) => session.answer(choice)}
      ></mr-felt>`;
}

function message(t: Texts, key: string, fallback: string, rest: unknown): TemplateResult {
  const known = t.has(`${key}.title`) ? key : fallback;
  return html`<div class="room-message">
    <div role="alert">
      <h2 class="ds-heading" data-size="lg">${t.t(`${known}.title`)}</h2>
      <p class="room-big">${t.t(`${known}.what`)}</p>
    </div>
    ${rest}
  </div>`;
}

function toLobby(config: RoomConfig, t: Texts): TemplateResult {
  return html`<p><a class="ds-button room-primary" href=${config.lobby}>${t.t('lobby')}</a></p>`;
}
