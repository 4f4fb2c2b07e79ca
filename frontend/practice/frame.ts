/** What the embedding page's script and the meeting page in its frame say to each other by postMessage. */

export const MARK = 'mestringsrom-practice';

/** From the frame to the embedding page. */
export type FromFrame =
  | { mark: typeof MARK; kind: 'title'; title: string }
  | { mark: typeof MARK; kind: 'event'; name: string; payload: unknown; state: FrameState }
  | { mark: typeof MARK; kind: 'answer'; request: number; value: unknown };

/** From the embedding page to the frame. */
export type ToFrame =
  | { mark: typeof MARK; kind: 'command'; name: string; args: unknown[] }
  | { mark: typeof MARK; kind: 'request'; request: number; name: string };

/** What the embedding page may ask for without waiting; sent along with every event. */
export interface FrameState {
  participants: { participantId: string; displayName: string; formattedDisplayName: string }[];
}

/** Options that travel in the fragment of the frame's address, which no server ever sees. */
export interface FrameOptions {
  jwt?: string;
  audioMuted: boolean;
  videoMuted: boolean;
  /** Whether the frame has a button of its own to leave with. */
  hangup: boolean;
}

export function writeOptions(options: FrameOptions): string {
  const fragment = new URLSearchParams();
  if (options.jwt) fragment.set('jwt', options.jwt);
  if (options.audioMuted) fragment.set('audioMuted', 'true');
  if (options.videoMuted) fragment.set('videoMuted', 'true');
  if (!options.hangup) fragment.set('hangup', 'false');
  return fragment.toString();
}

export function readOptions(fragment: string): FrameOptions {
  const options = new URLSearchParams(fragment.replace(/^#/, ''));
  return {
    jwt: options.get('jwt') ?? undefined,
    audioMuted: options.get('audioMuted') === 'true',
    videoMuted: options.get('videoMuted') === 'true',
    hangup: options.get('hangup') !== 'false',
  };
}
