const MEASURE_MS = 50;
const TELL_MS = 300;
/** Root mean square below which it is quiet: breath and fans stay under it. */
const VOICE = 0.01;

/** Measures how loud one's own voice is and tells it a few times a second, while there is a voice. */
export class LevelMeter {
  private context?: AudioContext;
  private source?: MediaStreamAudioSourceNode;
  private timer = 0;

  constructor(private readonly tell: (level: number) => void) {}

  listen(track: MediaStreamTrack | null): void {
    this.source?.disconnect();
    clearInterval(this.timer);
    if (!track) return;
    this.context ??= new AudioContext();
    if (this.context.state === 'suspended') {
      void this.context.resume();
      document.addEventListener('pointerdown', () => void this.context?.resume(), { once: true });
    }
    const analyser = this.context.createAnalyser();
    analyser.fftSize = 2048;
    this.source = this.context.createMediaStreamSource(new MediaStream([track]));
    this.source.connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let loudest = 0;
    let measured = 0;
    this.timer = window.setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      loudest = Math.max(loudest, Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length));
      measured += MEASURE_MS;
      if (measured >= TELL_MS) {
        if (loudest > VOICE) this.tell(Math.min(1, loudest));
        measured = 0;
        loudest = 0;
      }
    }, MEASURE_MS);
  }

  close(): void {
    clearInterval(this.timer);
    void this.context?.close();
  }
}
