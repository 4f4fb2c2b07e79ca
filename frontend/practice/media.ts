const AUDIO: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const VIDEO: MediaTrackConstraints = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 24, max: 30 } };

/**
 * One's own camera and microphone. Takes what the person and the device allow: both, sound alone, or nothing, which
 * still lets one listen. A camera that is off is really off, its light too.
 */
export class OwnMedia {
  audio: MediaStreamTrack | null = null;
  video: MediaStreamTrack | null = null;
  audioMuted: boolean;
  videoMuted: boolean;
  cameraError?: string;
  microphoneError?: string;

  /** @param changed called when a track comes or goes without having been asked to (unplugged, taken away) */
  constructor(
    start: { audioMuted: boolean; videoMuted: boolean },
    private readonly changed: () => void,
  ) {
    this.audioMuted = start.audioMuted;
    this.videoMuted = start.videoMuted;
  }

  get tracks(): { audio: MediaStreamTrack | null; video: MediaStreamTrack | null } {
    return { audio: this.audio, video: this.video };
  }

  /** Asks once for both, so that there is one question; then for what is left. */
  async open(): Promise<void> {
    const wantVideo = !this.videoMuted;
    if (wantVideo) {
      try {
        const stream = await capture({ audio: AUDIO, video: VIDEO });
        this.takeAudio(stream);
        this.takeVideo(stream);
        return;
      } catch {
        // One of the two is missing or refused: find out which.
      }
    }
    await this.openAudio();
    if (wantVideo) await this.setVideoMuted(false);
  }

  async setAudioMuted(muted: boolean): Promise<void> {
    if (!muted && !this.audio) await this.openAudio();
    this.audioMuted = muted || !this.audio;
    if (this.audio) this.audio.enabled = !this.audioMuted;
  }

  async setVideoMuted(muted: boolean): Promise<void> {
    if (muted) {
      this.video?.stop();
      this.video = null;
    } else if (!this.video) {
      try {
        this.takeVideo(await capture({ video: VIDEO }));
      } catch (error) {
        this.cameraError = nameOf(error);
      }
    }
    this.videoMuted = !this.video;
  }

  close(): void {
    this.audio?.stop();
    this.video?.stop();
    this.audio = null;
    this.video = null;
  }

  private async openAudio(): Promise<void> {
    try {
      this.takeAudio(await capture({ audio: AUDIO }));
    } catch (error) {
      this.microphoneError = nameOf(error);
      this.audioMuted = true;
    }
  }

  private takeAudio(stream: MediaStream): void {
    this.audio = stream.getAudioTracks()[0] ?? null;
    this.microphoneError = undefined;
    if (!this.audio) return;
    this.audio.enabled = !this.audioMuted;
    this.audio.onended = () => {
      this.audio = null;
      this.audioMuted = true;
      this.changed();
    };
  }

  private takeVideo(stream: MediaStream): void {
    this.video = stream.getVideoTracks()[0] ?? null;
    this.cameraError = undefined;
    this.videoMuted = !this.video;
    if (!this.video) return;
    this.video.onended = () => {
      this.video = null;
      this.videoMuted = true;
      this.changed();
    };
  }
}

function capture(constraints: MediaStreamConstraints): Promise<MediaStream> {
  // Without https there is no mediaDevices at all, except on one's own machine.
  if (!navigator.mediaDevices) return Promise.reject(new DOMException('No secure context', 'NotAllowedError'));
  return navigator.mediaDevices.getUserMedia(constraints);
}

function nameOf(error: unknown): string {
  return error instanceof DOMException ? error.name : 'UnknownError';
}
