import { commandToServer } from './commands';
import { Embedder } from './embedder';
import { LevelMeter } from './level';
import { OwnMedia } from './media';
import { Others } from './others';
import type { Joined, Media, Person, Refusal, Room, Said, Told } from './protocol';
import { Socket } from './socket';

/** How long the question about camera and microphone may stand unanswered before one is let in to listen. */
const PATIENCE_MS = 5_000;
const LEAVE_AFTER_END_MS = 1_000;

export type Phase = 'starting' | 'in' | 'refused' | 'full' | 'kicked' | 'ended' | 'left';
export type Notice = 'mutedByHost' | 'cameraOffByHost';

/** One's part in a meeting: what is so, what the server says, and what the person does. Draws nothing. */
export class Call {
  phase: Phase = 'starting';
  refusal?: Refusal;
  notice?: Notice;
  reconnecting = false;
  self?: Person;
  speaker?: string;
  readonly others: Others;
  readonly media: OwnMedia;
  private group = '';
  private rooms: Room[] = [];
  private configuration: RTCConfiguration = {};
  private readonly meter = new LevelMeter((level) => this.say({ type: 'level', level }));
  private readonly embedder: Embedder;
  private socket?: Socket;

  constructor(
    private readonly room: string,
    private readonly token: string | undefined,
    start: { audioMuted: boolean; videoMuted: boolean },
    me: string,
    private readonly changed: () => void,
  ) {
    this.media = new OwnMedia(start, () => this.mediaChanged());
    this.embedder = new Embedder(room, me, () => ({ participants: this.participants() }));
    this.others = new Others(
      this.embedder,
      () => this.media.tracks,
      (to, data) => this.say({ type: 'signal', to, data }),
      changed,
    );
  }

  async start(): Promise<void> {
    this.embedder.listen(
      (name, args) => this.command(name, args),
      (name) => this.answer(name),
    );
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
    if (wasIn) this.embedder.left(this.group);
    this.embedder.tell('readyToClose');
  }

  private told(told: Told): void {
    switch (told.type) {
      case 'joined':
        if (told.resumed && this.self) this.resumed(told);
        else this.joined(told);
        break;
      case 'moved':
        this.moved(told.group, told.people);
        break;
      case 'entered':
        this.entered(told.person);
        break;
      case 'left':
        this.leave(told.id);
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
        this.speaker = told.id;
        this.embedder.tell('dominantSpeakerChanged', { id: told.id });
        break;
      case 'renamed':
        this.renamed(told.id, told.name);
        break;
      case 'roleChanged':
        this.roleChanged(told.id, told.moderator);
        break;
      case 'kicked':
        if (told.kicked.id === this.self?.id) this.finish('kicked');
        this.embedder.kickedOut(told.kicked, told.kicker, this.self?.id ?? '');
        if (told.kicked.id === this.self?.id) this.embedder.left(this.group);
        break;
      case 'rooms':
        this.rooms = told.rooms;
        this.embedder.groupsUpdated(told.rooms);
        break;
      case 'ended':
        this.finish('ended');
        this.embedder.destroyed();
        setTimeout(() => this.embedder.left(this.group), LEAVE_AFTER_END_MS);
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
    this.finish(phases[reason] ?? 'refused');
    this.embedder.refused(reason);
    if (wasIn) this.embedder.left(this.group);
  }

  private joined(told: Joined): void {
    this.phase = 'in';
    this.self = told.self;
    this.group = told.group;
    this.rooms = told.rooms;
    this.configuration = {
      iceServers: told.iceServers.map(({ urls, username, credential }) => ({
        urls,
        ...(username && credential ? { username, credential } : {}),
      })),
    };
    told.people.forEach((person) => this.enter(person));
    this.embedder.joined(told.self, this.group);
    this.embedder.role(told.self);
    this.others.tellWhoCanBeHeard();
  }

  /** Back after the connection broke, with the server as it was or started anew: whoever is not there yet may still come. */
  private resumed(told: Joined): void {
    this.self = told.self;
    this.rooms = told.rooms;
    if (told.group !== this.group) {
      this.moved(told.group, told.people);
      return;
    }
    told.people.forEach((person) => this.enter(person));
    this.others.awaitAllBut(told.people);
  }

  private moved(group: string, people: Person[]): void {
    if (group === this.group || !this.self) return;
    this.others.leaveAll();
    this.embedder.left(this.group);
    this.group = group;
    people.forEach((person) => this.enter(person));
    this.embedder.joined(this.self, group);
    this.others.tellWhoCanBeHeard();
  }

  private entered(person: Person): void {
    const known = this.others.people.has(person.id);
    this.enter(person);
    if (!known && !person.audioMuted) this.embedder.muted(person.id, 'audio', false);
  }

  private enter(person: Person): void {
    this.others.enter(person, this.self!.id, this.configuration);
  }

  private leave(id: string): void {
    if (this.speaker === id) this.speaker = undefined;
    this.others.leave(id);
  }

  private finish(phase: Phase): void {
    this.others.leaveAll();
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
    const flag = media === 'audio' ? 'audioMuted' : 'videoMuted';
    if (!this.self || this.self[flag] === muted) return;
    this.self[flag] = muted;
    this.say({ type: 'muted', media, muted });
    this.embedder.tell(`${media}MuteStatusChanged`, { muted });
    this.embedder.muted(this.self.id, media, muted);
  }

  private renamed(id: string, name: string): void {
    const own = id === this.self?.id;
    const person = own ? this.self : this.others.people.get(id);
    if (!person) return;
    person.name = name;
    this.embedder.renamed(person, own);
  }

  private roleChanged(id: string, moderator: boolean): void {
    const person = id === this.self?.id ? this.self : this.others.people.get(id);
    if (person) person.moderator = moderator;
    this.embedder.role({ id, moderator });
  }

  private newNetwork(): void {
    this.socket?.restart();
    this.others.newNetwork();
  }

  private participants() {
    if (!this.self || this.phase !== 'in') return [];
    return [this.self, ...this.others.people.values()].map((person) => ({
      participantId: person.id,
      displayName: person.name,
      formattedDisplayName: this.embedder.formatted(person, person === this.self),
    }));
  }

  /** What the page knows by itself of its own room, and what the server said of the others. */
  private currentRooms(): Room[] {
    if (!this.self) return [];
    const own = { id: this.group, name: '', people: [this.self, ...this.others.people.values()] };
    if (this.rooms.length < 2) return [own];
    return this.rooms.map((room) => (room.id === this.group ? { ...own, name: room.name } : room));
  }

  private answer(name: string): unknown {
    switch (name) {
      case 'rooms-info':
        return this.embedder.roomsInfo(this.currentRooms(), this.self?.id ?? '');
      case 'list-breakout-rooms':
        return this.embedder.groups(this.currentRooms());
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
