import type { VideoConnection } from './protocol';

/** Somebody in a room of the meeting, as `getRoomsInfo` tells; in another room than one's own, `id` begins with that room's address. */
export interface MeetingPerson {
  id: string;
  role: string;
}

/** A room with the people in it by their long ids, as `listBreakoutRooms` tells: nothing at all while there are no small groups. */
export interface MeetingRoom {
  id: string;
  jid: string;
  name?: string;
  isMainRoom?: boolean;
  participants: Record<string, { role: string }>;
}

/** As much of the video server's own API as the room uses. */
export interface MeetingApi {
  addListener(event: string, listener: (payload: never) => void): void;
  executeCommand(command: string, ...args: unknown[]): void;
  isAudioMuted(): Promise<boolean>;
  getRoomsInfo(): Promise<{ rooms: { participants: MeetingPerson[] }[] }>;
  listBreakoutRooms(): Promise<Record<string, MeetingRoom>>;
  dispose(): void;
}

export type MeetingApiClass = new (domain: string, options: Record<string, unknown>) => MeetingApi;

declare global {
  interface Window {
    JitsiMeetExternalAPI?: MeetingApiClass;
  }
}

let loading: Promise<MeetingApiClass> | undefined;
let failures = 0;

/** Loads the video server's script once; a failure is forgotten, so that the next try is a real one. */
export function loadMeetingApi(url: string, timeoutMillis: number): Promise<MeetingApiClass> {
  loading ??= new Promise<MeetingApiClass>((resolve, reject) => {
    const script = document.createElement('script');
    const fail = (why: string): void => {
      window.clearTimeout(timeout);
      script.remove();
      loading = undefined;
      failures++;
      reject(new Error(why));
    };
    const timeout = window.setTimeout(() => fail('no answer'), timeoutMillis);
    script.src = failures === 0 ? url : anew(url);
    script.async = true;
    script.onload = () => {
      window.clearTimeout(timeout);
      if (window.JitsiMeetExternalAPI) {
        resolve(window.JitsiMeetExternalAPI);
      } else {
        fail('not the script it should be');
      }
    };
    script.onerror = () => fail('could not be loaded');
    document.head.append(script);
  });
  return loading;
}

/** A browser that still waits for an answer does not ask again for the same address: it would wait for the same answer. */
function anew(url: string): string {
  const address = new URL(url, location.href);
  address.searchParams.set('again', String(failures));
  return address.href;
}

/**
 * The same meeting in a tab of its own, for when the frame does not come. A server whose script lies on this page's own
 * server has its meetings beside it, and is not asked for by a domain, which may be another one than people came by.
 */
export function meetingUrl({ scriptUrl, domain, room, token, configOverwrite }: VideoConnection): string {
  const jwt = `jwt=${encodeURIComponent(token)}`;
  if (!scriptUrl.startsWith('/')) {
    return `https://${domain}/${room}?${jwt}`;
  }
  const language = encodeURIComponent(String(configOverwrite['defaultLanguage'] ?? ''));
  return `${scriptUrl.replace(/[^/]*$/, '')}meeting/${room}?lang=${language}#${jwt}`;
}
