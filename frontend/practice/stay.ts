import type { Embedder } from './embedder';
import type { Others } from './others';
import type { Joined, Media, Person, Room, Who } from './protocol';

/** As long as a Jitsi frame takes to leave a meeting that has ended. */
const LEAVE_AFTER_END_MS = 5_000;

/**
 * One's stay in a meeting, as the server tells of it: who one is, in which of its rooms, and with whom. Passes it on to the
 * embedding page.
 */
export class Stay {
  self?: Person;
  speaker?: string;
  private group = '';
  private rooms: Room[] = [];
  private configuration: RTCConfiguration = {};

  constructor(
    private readonly embedder: Embedder,
    private readonly others: Others,
  ) {}

  joined(told: Joined): void {
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
  resumed(told: Joined): void {
    this.self = told.self;
    this.rooms = told.rooms;
    if (told.group !== this.group) {
      this.moved(told.group, told.people);
      return;
    }
    told.people.forEach((person) => this.enter(person));
    this.others.awaitAllBut(told.people);
  }

  moved(group: string, people: Person[]): void {
    if (group === this.group || !this.self) return;
    const left = this.others.leaveAll();
    this.embedder.left(this.group, left);
    this.group = group;
    people.forEach((person) => this.enter(person));
    this.embedder.joined(this.self, group);
    this.others.tellWhoCanBeHeard();
  }

  entered(person: Person): void {
    const known = this.others.people.has(person.id);
    this.enter(person);
    if (!known && !person.audioMuted) this.embedder.muted(person.id, 'audio', false);
  }

  leaves(id: string): void {
    if (this.speaker === id) this.speaker = undefined;
    this.others.leave(id);
  }

  speaks(id: string): void {
    this.speaker = id;
    this.embedder.tell('dominantSpeakerChanged', { id });
  }

  renamed(id: string, name: string): void {
    const person = this.person(id);
    if (!person) return;
    person.name = name;
    this.embedder.renamed(person, person === this.self);
  }

  roleChanged(id: string, moderator: boolean): void {
    const person = this.person(id);
    if (person) person.moderator = moderator;
    this.embedder.role({ id, moderator });
  }

  roomsAre(rooms: Room[]): void {
    this.rooms = rooms;
    this.embedder.groupsUpdated(rooms);
  }

  /** @return whether that is news */
  ownMuteChanged(media: Media, muted: boolean): boolean {
    const flag = media === 'audio' ? 'audioMuted' : 'videoMuted';
    if (!this.self || this.self[flag] === muted) return false;
    this.self[flag] = muted;
    this.embedder.tell(`${media}MuteStatusChanged`, { muted });
    this.embedder.muted(this.self.id, media, muted);
    return true;
  }

  hungUp(): void {
    this.embedder.left(this.group, this.others.leaveAll());
    this.embedder.tell('readyToClose');
  }

  /** Somebody is put out; oneself, if this returns true. */
  kicked(kicked: Who, kicker: Who): boolean {
    const own = kicked.id === this.self?.id;
    const left = own ? this.others.leaveAll() : [];
    this.embedder.kickedOut(kicked, kicker, this.self?.id ?? '');
    if (own) this.embedder.left(this.group, left);
    return own;
  }

  /**
   * Put out with the small group one is in, which was taken away: a frame leaves twice then. Whoever was away when they
   * were sent there is told of that first, or it would look as if the meeting itself had ended.
   */
  groupRemoved(group: string): void {
    this.moved(group, []);
    this.others.leaveAll();
    this.embedder.groupRemoved();
    this.embedder.left(this.group);
    setTimeout(() => {
      this.embedder.left(this.group);
      this.embedder.tell('readyToClose');
    }, LEAVE_AFTER_END_MS);
  }

  ended(): void {
    this.others.leaveAll();
    this.embedder.destroyed(this.group);
    setTimeout(() => this.embedder.left(this.group), LEAVE_AFTER_END_MS);
  }

  /** The way back in was refused. */
  shutOut(): void {
    this.embedder.left(this.group, this.others.leaveAll());
  }

  participants() {
    if (!this.self) return [];
    return [this.self, ...this.others.people.values()].map((person) => ({
      participantId: person.id,
      displayName: person.name,
      formattedDisplayName: this.embedder.formatted(person, person === this.self),
    }));
  }

  /** As `getRoomsInfo()` answers. */
  roomsInfo(): unknown {
    return this.embedder.roomsInfo(this.currentRooms(), this.self?.id ?? '');
  }

  /** As `listBreakoutRooms()` answers. */
  groups(): unknown {
    return this.embedder.groups(this.currentRooms());
  }

  private enter(person: Person): void {
    this.others.enter(person, this.self!.id, this.configuration);
  }

  private person(id: string): Person | undefined {
    return id === this.self?.id ? this.self : this.others.people.get(id);
  }

  /** What the page knows by itself of its own room, and what the server said of the others. */
  private currentRooms(): Room[] {
    if (!this.self) return [];
    const own = { id: this.group, name: '', people: [this.self, ...this.others.people.values()] };
    if (this.rooms.length < 2) return [own];
    return this.rooms.map((room) => (room.id === this.group ? { ...own, name: room.name } : room));
  }
}
