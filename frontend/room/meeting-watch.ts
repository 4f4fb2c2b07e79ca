import type { MeetingApi } from './jitsi';
import type { VideoIn } from './video-reports';

/** How long the frame may take to load, and again to let somebody in, before people are told what they can do. */
export const PATIENCE = 15_000;
/** Going to another room of the meeting is announced as leaving and coming in: only silence after it is leaving. */
const MOVE = 5_000;
/** How long a frame that lost its server has to find it again by itself. */
const RECOVERY = 12_000;
/** How long until the next try where nothing came at all. */
const NEXT_TRY = 30_000;
/** Muting by a host's moderation, and undoing it, is not announced to the one it happens to: it has to be asked for. */
const LOOK = 1_000;
/** Even a page in the background looks once a minute; one that did not was asleep. */
const ASLEEP = 150_000;

/** Why the video is over: hung up by the person, ended for all, or put out. */
export type VideoClosedWhy = 'hangup' | 'ended' | 'kicked';

/**
 * Why there is no picture: the server's script or its frame does not come, nobody is let in yet, let in not at all, no
 * seat is free, a lobby of the video server's own, the server is lost, or the device was asleep.
 */
export type Trouble = 'script' | 'frame' | 'slow' | 'refused' | 'full' | 'lobby' | 'lost' | 'asleep';

export interface MeetingNews {
  /** In the meeting, or in another room of it; may repeat itself. */
  cameIn(inside: VideoIn): void;
  /** Out of the meeting, for now or for good. */
  wentOut(): void;
  muted(muted: boolean): void;
  speaker(endpoint: string): void;
  /** The meeting is over for this page. */
  closed(why: VideoClosedWhy): void;
  /** A fresh connection, and with it a new frame, is needed to try again. */
  wanted(): void;
  trouble(trouble: Trouble | null): void;
  deviceTrouble(): void;
}

interface MeetingError {
  name?: string;
  params?: unknown[];
  isFatal?: boolean;
}

/**
 * Makes what a video server's frame tells into what the session wants to know: moves that look like leaving, leaving that
 * is told twice, mutes that are not told, errors that mean something else than they say, frames that load themselves anew
 * or stay dead. Outlives its frames, so that it knows what has been tried.
 */
export class MeetingWatch {
  private api: MeetingApi | undefined;
  private endpoint: string | null = null;
  private room = 'main';
  private loadedBefore = false;
  private refusedBefore = false;
  private muted: boolean | null = null;
  private patience = 0;
  private leaving = 0;
  private recovery = 0;
  private looking = 0;
  private lookedAt = 0;

  constructor(private readonly news: MeetingNews) {}

  /** The endpoint this page is known by; null while it is not in. */
  get self(): string | null {
    return this.endpoint;
  }

  follow(api: MeetingApi): void {
    this.api = api;
    // A frame that was taken down may still have something on its way: it is nobody's any more.
    const on = <T>(event: string, listener: (payload: T) => void): void =>
      api.addListener(event, (payload: T) => {
        if (this.api === api) {
          listener(payload);
        }
      });
    on('ready', () => this.loaded());
    on<{ id: string; roomName: string; breakoutRoom?: boolean }>('videoConferenceJoined', (joined) =>
      this.cameIn(joined.id, joined.breakoutRoom ? joined.roomName : 'main'),
    );
    on('videoConferenceLeft', () => this.wentOut());
    on('readyToClose', () => this.news.closed('hangup'));
    on<{ kicked?: { id?: string; local?: boolean } }>('participantKickedOut', ({ kicked }) => {
      if (kicked?.local || kicked?.id === 'local' || (kicked?.id && kicked.id === this.endpoint)) {
        this.news.closed('kicked');
      }
    });
    on<{ error?: MeetingError }>('errorOccurred', ({ error }) => this.failed(error ?? {}));
    on<{ id?: string }>('dominantSpeakerChanged', ({ id }) => id && this.news.speaker(id));
    on<{ muted: boolean }>('audioMuteStatusChanged', ({ muted }) => this.isMuted(muted));
    on<{ id?: string; isMuted?: boolean; mediaType?: string }>('participantMuted', (one) => {
      if (one.id === this.endpoint && one.mediaType === 'audio') {
        this.isMuted(one.isMuted === true);
      }
    });
    on('moderationStatusChanged', () => void this.look());
    on('cameraError', () => this.news.deviceTrouble());
    on('micError', () => this.news.deviceTrouble());
    on('suspendDetected', () => this.wokeUp());
    this.after(PATIENCE, () => this.nothingCame('frame'));
    this.lookedAt = Date.now();
    this.looking = window.setInterval(() => this.tick(), LOOK);
  }

  /** The frame is taken down, by whomever: nothing of it counts any more. */
  forget(): void {
    window.clearTimeout(this.patience);
    window.clearTimeout(this.recovery);
    window.clearInterval(this.looking);
    this.api = undefined;
    this.loadedBefore = false;
    this.gone();
  }

  /** Neither script nor frame came. It may be the network, which comes back: the next try is made without being asked. */
  nothingCame(trouble: 'script' | 'frame'): void {
    this.news.trouble(trouble);
    this.after(NEXT_TRY, () => this.news.wanted());
  }

  /** The person asks to try again: what was tried before does not count. */
  startOver(): void {
    this.refusedBefore = false;
    this.news.trouble(null);
    this.news.wanted();
  }

  private loaded(): void {
    if (this.loadedBefore) {
      // The frame loaded itself anew: whoever was in is out, and comes in as somebody else.
      this.gone();
    }
    this.loadedBefore = true;
    if (this.endpoint === null) {
      window.clearTimeout(this.recovery);
      this.news.trouble(null);
      this.after(PATIENCE, () => this.news.trouble('slow'));
    }
  }

  private cameIn(endpoint: string, room: string): void {
    window.clearTimeout(this.patience);
    window.clearTimeout(this.leaving);
    window.clearTimeout(this.recovery);
    this.refusedBefore = false;
    this.endpoint = endpoint;
    this.room = room;
    this.muted = null;
    this.news.trouble(null);
    this.news.cameIn({ endpoint, room });
    void this.look();
  }

  private wentOut(): void {
    window.clearTimeout(this.leaving);
    this.leaving = window.setTimeout(() => {
      this.gone();
      this.lost('lost');
    }, MOVE);
  }

  private gone(): void {
    window.clearTimeout(this.leaving);
    if (this.endpoint !== null) {
      this.endpoint = null;
      this.news.wentOut();
    }
  }

  /** What an error is called tells more than whether it calls itself fatal. */
  private failed(error: MeetingError): void {
    const name = error.name ?? '';
    if (name === 'conference.destroyed') {
      this.destroyed(String(error.params?.[0] ?? ''));
    } else if (name === 'conference.kicked') {
      this.news.closed('kicked');
    } else if (name === 'connection.passwordRequired' || /notAllowed|accessDenied|authenticationRequired/.test(name)) {
      this.refused();
    } else if (/membersOnly/i.test(name)) {
      window.clearTimeout(this.patience);
      this.news.trouble('lobby');
    } else if (name === 'conference.max_users') {
      // A seat may still be kept for somebody who has just gone.
      this.news.trouble('full');
      this.after(NEXT_TRY, () => this.news.wanted());
    } else if (error.isFatal || name.startsWith('connection.')) {
      this.lost('lost');
    }
  }

  /** A small group that is taken away puts its people out of the meeting, which goes on. */
  private destroyed(why: string): void {
    if (this.room !== 'main' && !/terminated/i.test(why)) {
      this.gone();
      this.news.wanted();
    } else {
      this.news.closed('ended');
    }
  }

  private refused(): void {
    window.clearTimeout(this.patience);
    if (this.refusedBefore) {
      this.news.trouble('refused');
    } else {
      this.refusedBefore = true;
      this.news.wanted(); // a token may have grown old on the way, or the room just closed behind the last one
    }
  }

  /** The frame may find back by itself; if not, it is made anew. */
  private lost(trouble: 'lost' | 'asleep'): void {
    window.clearTimeout(this.patience);
    window.clearTimeout(this.recovery);
    this.news.trouble(trouble);
    this.recovery = window.setTimeout(() => {
      this.gone();
      this.news.wanted();
    }, RECOVERY);
  }

  /** Everybody else saw the device go long ago: only a new frame brings it back. */
  private wokeUp(): void {
    this.gone();
    this.news.trouble('asleep');
    this.news.wanted();
  }

  private tick(): void {
    const slept = Date.now() - this.lookedAt > ASLEEP;
    this.lookedAt = Date.now();
    if (slept) {
      this.wokeUp();
    } else {
      void this.look();
    }
  }

  private async look(): Promise<void> {
    const { api, endpoint } = this;
    if (api && endpoint !== null) {
      const muted = await api.isAudioMuted().catch(() => null);
      if (muted !== null && this.api === api && this.endpoint === endpoint) {
        this.isMuted(muted);
      }
    }
  }

  private isMuted(muted: boolean): void {
    if (this.endpoint !== null && muted !== this.muted) {
      this.muted = muted;
      this.news.muted(muted);
    }
  }

  private after(millis: number, then: () => void): void {
    window.clearTimeout(this.patience);
    this.patience = window.setTimeout(then, millis);
  }
}
