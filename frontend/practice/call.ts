import { commandToServer } from './commands';
import { Embedder } from './embedder';
import { LevelMeter } from './level';
import { OwnMedia } from './media';
import { Others } from './others';
import type { Media, Refusal, Said, Told } from './protocol';
import { Socket } from './socket';
import { Stay } from './stay';

/** How long the question about camera and microphone may stand unanswered before one is let in to listen. */
const PATIENCE_MS = 5_000;

export type Phase = 'starting' | 'in' | 'refused' | 'full' | 'kicked' | 'ended' | 'left';
export type Notice = 'mutedByHost' | 'cameraOffByHost';

/** One's part in a meeting: what is so, what the server says, and what the person does. Draws nothing. */
export class Call {
  phase: Phase = 'starting';
  refusal?: Refusal;
  notice?: Notice;
  reconnecting = false;
  readonly others: Others;
  readonly stay: Stay;
  readonly media: OwnMedia;
  private readonly meter = new LevelMeter((level) => this.say({ type: 'level', level }));
  private readonly embedder: Embedder;
  private socket?: Socket;

  constructor(
    private readonly room: string,
    private readonly token: string | undefined,
    start: { audioMuted: boolean; videoMuted: boolean },
    me: string,
    private readonly title: string,
    private readonly changed: () => void,
  ) {
    this.media = new OwnMedia(start, () => this.mediaChanged());
    this.embedder = new Embedder(room, me, () => ({
      participants: this.phase === 'in' ? this.stay.participants() : [],
    }));
    this.others = new Others(
      this.embedder,
      () => this.media.tracks,
      (to, data) => this.say({ type: 'signal', to, data }),
      changed,
    );
    this.stay = new Stay(this.embedder, this.others);
  }

  async start(): Promise<void> {
    this.embedder.listen(
      (name, args) => this.command(name, args),
      (name) => this.answer(name),
    );
    this.embedder.called(this.title);
    this.embedder.tell('ready');
    const opened = this.media.open().then(() => this.mediaChanged());
    await Promise.race([opened, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    this.embedder.tell('audioMuteStatusChanged', { muted: this.audioMuted });
    this.embedder.tell('videoMuteStatusChanged', { muted: this.videoMuted });
    if (this.phase !== 'starting') return;
    this.socket = new Socket(
      `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/practice/socket`,
      (ticket) => ({
        type: 'join',
        room: this.room,
        ...(ticket ? { ticket } : { token: this.token }),
        audioMuted: this.audioMuted,
        videoMuted: this.videoMuted,
      }),
      (told) => this.told(told),
      (state) => {
        this.reconnecting = this.phase === 'in' && state === 'connecting';
        this.changed();
      },
    );
    window.addEventListener('pagehide', () => this.say({ type: 'leave' }));
    window.addEventListener('online', () => this.newNetwork());
  }

  get audioMuted(): boolean {
    return this.media.audioMuted || !this.media.audio;
  }

  get videoMuted(): boolean {
    return this.media.videoMuted || !this.media.video;
  }

  async toggleAudio(): Promise<void> {
    this.notice = undefined;
    await this.media.setAudioMuted(!this.audioMuted);
    this.mediaChanged();
  }

  async toggleVideo(): Promise<void> {
    this.notice = undefined;
    await this.media.setVideoMuted(!this.videoMuted);
    this.mediaChanged();
  }

  hangUp(): void {
    if (this.phase !== 'starting' && this.phase !== 'in') return;
    this.say({ type: 'leave' });
    const wasIn = this.phase === 'in';
    this.finish('left');
    if (wasIn) this.stay.hungUp();
    else this.embedder.tell('readyToClose');
  }

  private told(told: Told): void {
    const { stay } = this;
    switch (told.type) {
      case 'joined':
        this.phase = 'in';
        if (told.resumed && stay.self) stay.resumed(told);
        else stay.joined(told);
        break;
      case 'moved':
        stay.moved(told.group, told.people);
        break;
      case 'entered':
        stay.entered(told.person);
        break;
      case 'left':
        stay.leaves(told.id);
        break;
      case 'signalled':
        void this.others.peers.get(told.from)?.receive(told.data);
        break;
      case 'muteChanged':
        this.others.muted(told.id, told.media, told.muted);
        break;
      case 'muteAsked':
        void this.muteAsked(told.media);
        break;
      case 'speaker':
        stay.speaks(told.id);
        break;
      case 'renamed':
        stay.renamed(told.id, told.name);
        break;
      case 'roleChanged':
        stay.roleChanged(told.id, told.moderator);
        break;
      case 'kicked':
        if (stay.kicked(told.kicked, told.kicker)) this.finish('kicked');
        break;
      case 'groupRemoved':
        this.finish('ended');
        stay.groupRemoved(told.group);
        break;
      case 'rooms':
        stay.roomsAre(told.rooms);
        break;
      case 'ended':
        stay.ended();
        this.finish('ended');
        break;
      case 'refused':
        this.refused(told.reason);
        break;
      case 'pong':
        break;
    }
    this.changed();
  }

  private refused(reason: Refusal): void {
    const phases: Partial<Record<Refusal, Phase>> = { FULL: 'full', ENDED: 'ended', KICKED: 'kicked' };
    const wasIn = this.phase === 'in';
    this.refusal = reason;
    this.embedder.refused(reason);
    if (wasIn) this.stay.shutOut();
    this.finish(phases[reason] ?? 'refused');
  }

  private finish(phase: Phase): void {
    this.phase = phase;
    this.reconnecting = false;
    this.meter.close();
    this.media.close();
    // What was said last has been handed to the browser, which still delivers it.
    this.socket?.close();
    this.changed();
  }

  private async muteAsked(media: Media): Promise<void> {
    if (media === 'audio' ? this.audioMuted : this.videoMuted) return;
    await (media === 'audio' ? this.media.setAudioMuted(true) : this.media.setVideoMuted(true));
    this.notice = media === 'audio' ? 'mutedByHost' : 'cameraOffByHost';
    this.mediaChanged();
  }

  /** Brings everybody up to date on one's own camera and microphone: the peers, the server, the embedding page. */
  private mediaChanged(): void {
    if (this.phase !== 'starting' && this.phase !== 'in') {
      this.media.close();
      return;
    }
    this.meter.listen(this.audioMuted ? null : this.media.audio);
    this.others.sendTracks();
    this.ownMuteChanged('audio', this.audioMuted);
    this.ownMuteChanged('video', this.videoMuted);
    this.changed();
  }

  private ownMuteChanged(media: Media, muted: boolean): void {
    if (this.stay.ownMuteChanged(media, muted)) this.say({ type: 'muted', media, muted });
  }

  private newNetwork(): void {
    this.socket?.restart();
    this.others.newNetwork();
  }

  private answer(name: string): unknown {
    switch (name) {
      case 'rooms-info':
        return this.stay.roomsInfo();
      case 'list-breakout-rooms':
        return this.stay.groups();
      case 'is-audio-muted':
        return this.audioMuted;
      case 'is-video-muted':
        return this.videoMuted;
      default:
        return undefined;
    }
  }

  private command(name: string, args: unknown[]): void {
    if (name === 'toggleAudio') void this.toggleAudio();
    else if (name === 'toggleVideo') void this.toggleVideo();
    else if (name === 'hangup') this.hangUp();
    else {
      const said = commandToServer(name, args, this.room);
      if (said) this.say(said);
    }
  }

  private say(said: Said): void {
    this.socket?.say(said);
  }
}
