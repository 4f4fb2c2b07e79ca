/**
 * The practice room's external_api.js: a classic script that defines `JitsiMeetExternalAPI`, so that a page embeds the
 * practice room exactly as it would embed a Jitsi server.
 *
 * Events, commands and answers have the names and shapes that a Jitsi server was seen to use. The frame is always loaded
 * from where this script came from, whatever the domain says, so that the practice room also works behind another host
 * name or port than the one in the settings, and over plain http on one's own machine.
 */
import { MARK, writeOptions, type FrameState, type FromFrame, type ToFrame } from './frame';

interface Options {
  roomName?: string;
  parentNode?: Element;
  width?: string | number;
  height?: string | number;
  jwt?: string;
  lang?: string;
  configOverwrite?: Record<string, unknown>;
  interfaceConfigOverwrite?: Record<string, unknown>;
  userInfo?: { displayName?: string; email?: string };
  onload?: (event: Event) => void;
}

type Listener = (payload: never) => void;

const EVENTS = [
  'audioMuteStatusChanged',
  'breakoutRoomsUpdated',
  'cameraError',
  'displayNameChange',
  'dominantSpeakerChanged',
  'errorOccurred',
  'micError',
  'participantJoined',
  'participantKickedOut',
  'participantLeft',
  'participantMuted',
  'participantRoleChanged',
  'ready',
  'readyToClose',
  'videoConferenceJoined',
  'videoConferenceLeft',
  'videoMuteStatusChanged',
];

const COMMANDS = [
  'addBreakoutRoom',
  'autoAssignToBreakoutRooms',
  'closeBreakoutRoom',
  'displayName',
  'endConference',
  'grantModerator',
  'hangup',
  'joinBreakoutRoom',
  'kickParticipant',
  'muteEveryone',
  'muteRemoteParticipant',
  'removeBreakoutRoom',
  'sendParticipantToRoom',
  'toggleAudio',
  'toggleVideo',
];

/** What screen readers call the frame until its page says what it is called in its language. */
const TITLE = 'Mestringsrom';

const scriptOrigin = new URL((document.currentScript as HTMLScriptElement | null)?.src ?? location.href).origin;
let frames = 0;

class JitsiMeetExternalAPI {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly frame: HTMLIFrameElement;
  private readonly answers = new Map<number, (value: unknown) => void>();
  private state: FrameState = { participants: [] };
  private requests = 0;

  constructor(_domain: string, options: Options = {}) {
    const config = options.configOverwrite ?? {};
    const language = options.lang ?? (config.defaultLanguage as string | undefined);
    const room = encodeURIComponent((options.roomName ?? '').toLowerCase());
    const query = language ? `?lang=${encodeURIComponent(language)}` : '';
    const fragment = writeOptions({
      jwt: options.jwt,
      audioMuted: config.startWithAudioMuted === true,
      videoMuted: config.startWithVideoMuted === true,
      hangup: !Array.isArray(config.toolbarButtons) || config.toolbarButtons.includes('hangup'),
    });
    this.frame = document.createElement('iframe');
    this.frame.name = `mestringsrom-practice-${frames++}`;
    this.frame.allow = 'autoplay; camera; display-capture; fullscreen; microphone; screen-wake-lock; speaker-selection';
    this.frame.allowFullscreen = true;
    this.frame.title = TITLE;
    this.frame.style.border = '0';
    this.frame.style.width = size(options.width);
    this.frame.style.height = size(options.height);
    if (options.onload) this.frame.addEventListener('load', options.onload);
    this.frame.src = `${scriptOrigin}/practice/meeting/${room}${query}#${fragment}`;
    window.addEventListener('message', this.onMessage);
    (options.parentNode ?? document.body).appendChild(this.frame);
  }

  addListener(event: string, listener: Listener): this {
    if (!this.listeners.has(event)) this.listeners.set(event, new Set());
    this.listeners.get(event)!.add(listener);
    return this;
  }

  on(event: string, listener: Listener): this {
    return this.addListener(event, listener);
  }

  once(event: string, listener: Listener): this {
    const first: Listener = (payload) => {
      this.removeListener(event, first);
      listener(payload);
    };
    return this.addListener(event, first);
  }

  off(event: string, listener: Listener): this {
    return this.removeListener(event, listener);
  }

  removeListener(event: string, listener: Listener): this {
    this.listeners.get(event)?.delete(listener);
    return this;
  }

  removeAllListeners(event?: string): this {
    if (event === undefined) this.listeners.clear();
    else this.listeners.delete(event);
    return this;
  }

  addEventListener(event: string, listener: Listener): void {
    this.addListener(event, listener);
  }

  addEventListeners(listeners: Record<string, Listener>): void {
    for (const [event, listener] of Object.entries(listeners)) this.addListener(event, listener);
  }

  removeEventListener(event: string): void {
    this.removeAllListeners(event);
  }

  removeEventListeners(events: string[]): void {
    events.forEach((event) => this.removeAllListeners(event));
  }

  executeCommand(name: string, ...args: unknown[]): void {
    if (!COMMANDS.includes(name)) {
      console.warn(`The practice room has no command ${name}`);
      return;
    }
    this.post({ mark: MARK, kind: 'command', name, args });
  }

  executeCommands(commands: Record<string, unknown[]>): void {
    for (const [name, args] of Object.entries(commands)) this.executeCommand(name, ...args);
  }

  getRoomsInfo(): Promise<unknown> {
    return this.ask('rooms-info');
  }

  listBreakoutRooms(): Promise<unknown> {
    return this.ask('list-breakout-rooms');
  }

  isAudioMuted(): Promise<unknown> {
    return this.ask('is-audio-muted');
  }

  isVideoMuted(): Promise<unknown> {
    return this.ask('is-video-muted');
  }

  getNumberOfParticipants(): number {
    return this.state.participants.length;
  }

  getParticipantsInfo(): FrameState['participants'] {
    return this.state.participants.map((participant) => ({ ...participant }));
  }

  getIFrame(): HTMLIFrameElement {
    return this.frame;
  }

  getSupportedEvents(): string[] {
    return [...EVENTS];
  }

  getSupportedCommands(): string[] {
    return [...COMMANDS];
  }

  dispose(): void {
    window.removeEventListener('message', this.onMessage);
    this.listeners.clear();
    this.answers.clear();
    this.frame.remove();
  }

  private readonly onMessage = (event: MessageEvent<FromFrame>): void => {
    if (event.source !== this.frame.contentWindow || event.origin !== scriptOrigin || event.data?.mark !== MARK) return;
    const message = event.data;
    if (message.kind === 'answer') {
      this.answers.get(message.request)?.(message.value);
      this.answers.delete(message.request);
      return;
    }
    if (message.kind === 'title') {
      this.frame.title = message.title;
      return;
    }
    this.state = message.state;
    for (const listener of [...(this.listeners.get(message.name) ?? [])]) {
      (listener as (payload: unknown) => void)(message.payload);
    }
  };

  private ask(name: string): Promise<unknown> {
    return new Promise((resolve) => {
      const request = ++this.requests;
      this.answers.set(request, resolve);
      this.post({ mark: MARK, kind: 'request', request, name });
    });
  }

  private post(message: ToFrame): void {
    this.frame.contentWindow?.postMessage(message, scriptOrigin);
  }
}

function size(value: string | number | undefined): string {
  if (value === undefined) return '100%';
  return typeof value === 'number' ? `${value}px` : value;
}

(window as unknown as { JitsiMeetExternalAPI: typeof JitsiMeetExternalAPI }).JitsiMeetExternalAPI = JitsiMeetExternalAPI;
