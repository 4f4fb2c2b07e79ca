import type { Embedder } from './embedder';
import { Peer, type Share } from './peer';
import type { Media, Person, Signal } from './protocol';

/** As the server waits for a broken connection: after a restart of it, people come back one by one. */
const GRACE_MS = 20_000;
const FEW = 2;
/** To each, of a picture that every page encodes once for every other: an old laptop must manage it with five. */
const FOR_FEW: Share = { bitsPerSecond: 900_000, scaleDown: 1, framesPerSecond: 24 };
const FOR_MANY: Share = { bitsPerSecond: 250_000, scaleDown: 2, framesPerSecond: 12 };

type Tracks = { audio: MediaStreamTrack | null; video: MediaStreamTrack | null };

/** The others in the same room, and the way to each of them. */
export class Others {
  readonly people = new Map<string, Person>();
  readonly peers = new Map<string, Peer>();
  private readonly missing = new Map<string, number>();

  /** @param send says something to one of them, by way of the server */
  constructor(
    private readonly embedder: Embedder,
    private readonly tracks: () => Tracks,
    private readonly send: (to: string, data: Signal) => void,
    private readonly changed: () => void,
  ) {}

  /** Somebody is there: new, or back after a break that we did not even notice. */
  enter(person: Person, ownId: string, configuration: RTCConfiguration): void {
    this.notMissing(person.id);
    if (this.people.has(person.id)) {
      this.muted(person.id, 'audio', person.audioMuted);
      this.muted(person.id, 'video', person.videoMuted);
      this.peers.get(person.id)?.signallingIsBack();
      return;
    }
    this.people.set(person.id, person);
    this.peers.set(
      person.id,
      new Peer(ownId, person.id, configuration, this.tracks(), (data) => this.send(person.id, data), this.changed),
    );
    this.embedder.participantJoined(person);
    this.shareTheLine();
  }

  leave(id: string): void {
    this.notMissing(id);
    this.peers.get(id)?.close();
    this.peers.delete(id);
    if (this.people.delete(id)) this.embedder.participantLeft(id);
    this.shareTheLine();
  }

  /** @return who was there */
  leaveAll(): string[] {
    const ids = [...this.people.keys()];
    ids.forEach((id) => this.leave(id));
    return ids;
  }

  /** Back at a server that may have been started anew: whoever is not there yet may still come. */
  awaitAllBut(there: Person[]): void {
    const ids = new Set(there.map((person) => person.id));
    for (const id of this.people.keys()) {
      if (ids.has(id) || this.missing.has(id)) continue;
      const giveUp = () => {
        this.leave(id);
        this.changed();
      };
      this.missing.set(id, window.setTimeout(giveUp, GRACE_MS));
    }
    this.peers.forEach((peer) => peer.signallingIsBack());
  }

  muted(id: string, media: Media, muted: boolean): void {
    const person = this.people.get(id);
    const flag = media === 'audio' ? 'audioMuted' : 'videoMuted';
    if (!person || person[flag] === muted) return;
    person[flag] = muted;
    this.embedder.muted(id, media, muted);
  }

  /** As a Jitsi frame tells of those it can hear; of those who are muted from the start it says nothing. */
  tellWhoCanBeHeard(): void {
    for (const person of this.people.values()) {
      if (!person.audioMuted) this.embedder.muted(person.id, 'audio', false);
    }
  }

  sendTracks(): void {
    this.peers.forEach((peer) => void peer.setTracks(this.tracks()));
    this.shareTheLine();
  }

  newNetwork(): void {
    this.peers.forEach((peer) => peer.restart());
  }

  private shareTheLine(): void {
    const share = this.peers.size <= FEW ? FOR_FEW : FOR_MANY;
    this.peers.forEach((peer) => peer.limitVideo(share));
  }

  private notMissing(id: string): void {
    clearTimeout(this.missing.get(id));
    this.missing.delete(id);
  }
}
