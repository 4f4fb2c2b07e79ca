import type { Signal } from './protocol';

const RESTART_AFTER_MS = 4_000;
const WATCH_MS = 8_000;

/** How much of one's own picture goes to each of the others. */
export interface Share {
  bitsPerSecond: number;
  /** By how much width and height are divided. */
  scaleDown: number;
  framesPerSecond: number;
}

/**
 * Picture and sound between this page and one other. One of the two makes the first offer (the one with the smaller id),
 * and gives way never; the other gives way when both offer at once ("perfect negotiation"). There are always two
 * transceivers, so that turning camera and microphone on and off needs no new offer.
 */
export class Peer {
  /** What the other one sends. */
  readonly stream = new MediaStream();
  private readonly connection: RTCPeerConnection;
  private readonly first: boolean;
  private share: Share | undefined;
  private makingOffer = false;
  private ignoreOffer = false;
  private restartTimer = 0;
  private readonly watchTimer: number;

  constructor(
    ownId: string,
    readonly id: string,
    configuration: RTCConfiguration,
    private tracks: { audio: MediaStreamTrack | null; video: MediaStreamTrack | null },
    private readonly send: (signal: Signal) => void,
    private readonly changed: () => void,
  ) {
    this.first = ownId < id;
    this.connection = new RTCPeerConnection(configuration);
    this.connection.onicecandidate = ({ candidate }) => {
      if (candidate) this.send({ candidate: candidate.toJSON() });
    };
    this.connection.onnegotiationneeded = () => void this.offer();
    this.connection.ontrack = ({ track }) => {
      this.stream.addTrack(track);
      track.onunmute = this.changed;
      this.changed();
    };
    this.connection.onconnectionstatechange = () => this.connectionChanged();
    if (this.first) {
      for (const kind of ['audio', 'video'] as const) {
        this.connection.addTransceiver(this.tracks[kind] ?? kind, { direction: 'sendrecv' });
      }
    }
    this.watchTimer = window.setInterval(() => this.watch(), WATCH_MS);
  }

  get connected(): boolean {
    return this.connection.connectionState === 'connected';
  }

  async receive(signal: Signal): Promise<void> {
    if ('candidate' in signal) {
      try {
        await this.connection.addIceCandidate(signal.candidate);
      } catch (error) {
        if (!this.ignoreOffer) throw error;
      }
      return;
    }
    const { description } = signal;
    const collision =
      description.type === 'offer' && (this.makingOffer || this.connection.signalingState !== 'stable');
    this.ignoreOffer = this.first && collision;
    if (this.ignoreOffer || (description.type === 'answer' && this.connection.signalingState !== 'have-local-offer')) {
      return;
    }
    await this.connection.setRemoteDescription(description);
    if (description.type === 'offer') {
      for (const transceiver of this.connection.getTransceivers()) transceiver.direction = 'sendrecv';
      await this.setTracks(this.tracks);
      await this.connection.setLocalDescription();
      this.sendDescription();
    }
  }

  /** Sends these from now on; nothing for what is off. */
  async setTracks(tracks: { audio: MediaStreamTrack | null; video: MediaStreamTrack | null }): Promise<void> {
    this.tracks = tracks;
    await Promise.all(
      this.connection.getTransceivers().map(({ sender, receiver }) => {
        const track = tracks[receiver.track.kind as 'audio' | 'video'];
        return sender.track === track ? undefined : sender.replaceTrack(track);
      }),
    );
  }

  /** What of one's picture this one gets: the more there are, the less each of them. */
  limitVideo(share: Share): void {
    this.share = share;
    void this.applyShare();
  }

  private async applyShare(): Promise<void> {
    if (!this.share) return;
    const { bitsPerSecond, scaleDown, framesPerSecond } = this.share;
    for (const { sender, receiver } of this.connection.getTransceivers()) {
      if (receiver.track.kind !== 'video') continue;
      const parameters = sender.getParameters();
      if (!parameters.encodings?.length) continue;
      Object.assign(parameters.encodings[0]!, {
        maxBitrate: bitsPerSecond,
        scaleResolutionDownBy: scaleDown,
        maxFramerate: framesPerSecond,
      });
      await sender.setParameters(parameters).catch(() => undefined);
    }
  }

  /** Looks for a new path through the network; the call goes on meanwhile. */
  restart(): void {
    if (this.connection.signalingState === 'have-local-offer') this.sendDescription();
    else this.connection.restartIce();
  }

  /** After the signalling was away: whatever was lost is said again, where the call does not already flow. */
  signallingIsBack(): void {
    if (!this.connected) this.restart();
  }

  statistics(): Promise<RTCStatsReport> {
    return this.connection.getStats();
  }

  close(): void {
    clearTimeout(this.restartTimer);
    clearInterval(this.watchTimer);
    this.connection.onconnectionstatechange = null;
    this.connection.close();
  }

  private async offer(): Promise<void> {
    try {
      this.makingOffer = true;
      await this.connection.setLocalDescription();
      this.sendDescription();
    } finally {
      this.makingOffer = false;
    }
  }

  private sendDescription(): void {
    if (this.connection.localDescription) this.send({ description: this.connection.localDescription.toJSON() });
  }

  private connectionChanged(): void {
    clearTimeout(this.restartTimer);
    const state = this.connection.connectionState;
    if (state === 'failed') this.restart();
    // Before the two have agreed there is nothing to limit.
    if (state === 'connected') void this.applyShare();
    if (state === 'disconnected') this.restartTimer = window.setTimeout(() => this.restart(), RESTART_AFTER_MS);
    this.changed();
  }

  /** What gets lost on the way has no other cure than being said again. */
  private watch(): void {
    const state = this.connection.connectionState;
    if (state === 'failed' || (this.first && (state === 'new' || state === 'connecting'))) this.restart();
  }
}
