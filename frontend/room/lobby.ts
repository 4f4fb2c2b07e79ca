import '../components/room/mr-countdown';
import '../components/room/mr-device-check';
import '../components/room/mr-heads';
import { heads, keepHeads } from './heads';
import { Texts, pageConfig } from './texts';

/** What the server wrote into the page; moments in epoch milliseconds by the server's clock. */
interface LobbyConfig {
  now: number;
  startsAt: number;
  /** When the way in opens; 0 if it has. */
  opens: number;
  /** Where to go by oneself when the session begins; empty to stay. */
  room: string;
  session: string;
  host: boolean;
  texts: Record<string, string>;
}

const config = pageConfig<LobbyConfig>('lobby-config');
const texts = new Texts(config.texts);

const countdown = document.createElement('mr-countdown');
countdown.texts = texts;
countdown.offset = config.now - Date.now();
countdown.startsAt = config.startsAt;
countdown.opens = config.opens;
// The server decides whether one may go in; the page asks it again at the moment when it will say yes.
countdown.addEventListener('countdown-open', () => location.reload());
if (config.room) {
  countdown.addEventListener('countdown-start', () => location.assign(config.room));
}
document.querySelector('#lobby-countdown')?.replaceChildren(countdown);

const check = document.createElement('mr-device-check');
check.texts = texts;
document.querySelector('#lobby-check')?.replaceChildren(check);

if (!config.host) {
  const count = document.createElement('mr-heads');
  count.texts = texts;
  count.count = heads(config.session);
  count.addEventListener('heads-changed', () => keepHeads(config.session, count.count));
  document.querySelector('#lobby-heads')?.replaceChildren(count);
}
