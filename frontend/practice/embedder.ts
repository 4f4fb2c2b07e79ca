import { MARK, type FrameState, type FromFrame, type ToFrame } from './frame';
import type { Person, Refusal, Room, Who } from './protocol';

/**
 * The page this one is embedded in, spoken to as a Jitsi frame would: the same events with the same payloads, in the same
 * order. Opened on its own, this page has nobody to tell, and tells nobody.
 */
export class Embedder {
  private readonly parent = window.parent === window ? undefined : window.parent;

  constructor(
    private readonly roomName: string,
    private readonly me: string,
    private readonly state: () => FrameState,
  ) {}

  listen(command: (name: string, args: unknown[]) => void, answer: (name: string) => unknown): void {
    window.addEventListener('message', (event: MessageEvent<ToFrame>) => {
      if (event.source !== this.parent || event.origin !== location.origin || event.data?.mark !== MARK) return;
      const message = event.data;
      if (message.kind === 'command') command(message.name, message.args);
      else this.post({ mark: MARK, kind: 'answer', request: message.request, value: answer(message.name) });
    });
  }

  /** What screen readers call the frame. */
  called(title: string): void {
    this.post({ mark: MARK, kind: 'title', title });
  }

  tell(name: string, payload: unknown = {}): void {
    this.post({ mark: MARK, kind: 'event', name, payload, state: this.state() });
  }

  joined(self: Person, group: string): void {
    this.tell('videoConferenceJoined', {
      roomName: this.nameOf(group),
      id: self.id,
      displayName: self.name,
      formattedDisplayName: this.formatted(self, true),
      breakoutRoom: group !== '',
      visitor: false,
    });
  }

  /** @param others who was there: of all of them it is told a second time that they left */
  left(group: string, others: string[] = []): void {
    others.forEach((id) => this.participantLeft(id));
    this.tell('videoConferenceLeft', { roomName: this.nameOf(group) });
  }

  participantJoined(person: Person): void {
    this.tell('participantJoined', {
      id: person.id,
      displayName: person.name,
      formattedDisplayName: this.formatted(person, false),
    });
  }

  participantLeft(id: string): void {
    this.tell('participantLeft', { id });
  }

  role({ id, moderator }: { id: string; moderator: boolean }): void {
    this.tell('participantRoleChanged', { id, role: roleOf({ moderator }) });
  }

  muted(id: string, mediaType: string, isMuted: boolean): void {
    this.tell('participantMuted', { id, isMuted, mediaType });
  }

  renamed(person: Person, own: boolean): void {
    this.tell('displayNameChange', {
      id: own ? 'local' : person.id,
      displayname: person.name,
      formattedDisplayName: this.formatted(person, own),
    });
  }

  kickedOut(kicked: Who, kicker: Who, ownId: string): void {
    const own = kicked.id === ownId;
    this.tell('participantKickedOut', {
      kicked: { id: own ? 'local' : kicked.id, name: kicked.name, local: own },
      kicker: { id: kicker.id, name: kicker.name, ...(own ? {} : { local: kicker.id === ownId }) },
    });
  }

  refused(reason: Refusal): void {
    this.tell('errorOccurred', { error: errorOf(reason) });
  }

  /** @param group where one was: from a small one, the main room is named */
  destroyed(group: string): void {
    this.tell('errorOccurred', { error: terminated(group === '' ? null : this.jid('')) });
  }

  groupRemoved(): void {
    this.tell('errorOccurred', { error: conference('conference.destroyed', ['Breakout room removed.', this.jid('')]) });
  }

  groupsUpdated(rooms: Room[]): void {
    this.tell('breakoutRoomsUpdated', { rooms: this.groups(rooms) });
  }

  /** As `listBreakoutRooms()` answers: nothing at all while there are none. */
  groups(rooms: Room[]): Record<string, unknown> {
    if (rooms.length < 2) return {};
    return Object.fromEntries(
      rooms.map((room) => {
        const jid = this.jid(room.id);
        const participants = Object.fromEntries(
          room.people.map((person) => [
            `${jid}/${person.id}`,
            { jid: `${person.id}@${location.host}`, displayName: person.name, role: roleOf(person) },
          ]),
        );
        const id = this.nameOf(room.id);
        return [id, { id, jid, participants, ...(room.id === '' ? { isMainRoom: true } : { name: room.name }) }];
      }),
    );
  }

  /**
   * As `getRoomsInfo()` answers: without small groups the room's id is its address, with them the bare name; who is in
   * another room than oneself is called by that room's address.
   */
  roomsInfo(rooms: Room[], ownId: string): unknown {
    const alone = rooms.length < 2;
    return {
      rooms: rooms.map((room) => {
        const jid = this.jid(room.id);
        const own = room.people.some((person) => person.id === ownId);
        return {
          ...(room.id === '' ? { isMainRoom: true } : { name: room.name }),
          id: alone ? jid : this.nameOf(room.id),
          jid: alone ? `${jid}/${ownId}` : jid,
          participants: room.people.map((person) => ({
            id: own ? person.id : `${jid}/${person.id}`,
            jid: `${person.id}@${location.host}`,
            displayName: person.name,
            role: roleOf(person),
          })),
        };
      }),
    };
  }

  formatted(person: Person, own: boolean): string {
    return own ? `${person.name} (${this.me})` : person.name;
  }

  private nameOf(group: string): string {
    return group === '' ? this.roomName : group;
  }

  private jid(group: string): string {
    return group === '' ? `${this.roomName}@muc.${location.host}` : `${group}@breakout.${location.host}`;
  }

  private post(message: FromFrame): void {
    this.parent?.postMessage(message, location.origin);
  }
}

function roleOf({ moderator }: { moderator: boolean }): string {
  return moderator ? 'moderator' : 'participant';
}

function conference(name: string, params: unknown[]): Record<string, unknown> {
  return { name, params, type: 'CONFERENCE', isFatal: false };
}

function terminated(elsewhere: string | null): Record<string, unknown> {
  return conference('conference.destroyed', ['The meeting has been terminated', elsewhere]);
}

function errorOf(reason: Refusal): Record<string, unknown> {
  const token = (message: string, more = {}) => ({
    credentials: { jid: location.host },
    name: 'connection.passwordRequired',
    message,
    type: 'CONNECTION',
    isFatal: false,
    ...more,
  });
  switch (reason) {
    case 'TOKEN_MISSING':
      return token('token required', { recoverable: true });
    case 'TOKEN_MALFORMED':
      return token('Invalid token');
    case 'TOKEN_SIGNATURE':
      return token('Invalid signature');
    case 'TOKEN_ISSUER':
      return token('invalid &apos;iss&apos; claim');
    case 'TOKEN_AUDIENCE':
      return token('invalid &apos;aud&apos; claim');
    case 'TOKEN_NOT_YET':
      return token('Not acceptable by nbf');
    case 'TOKEN_EXPIRED':
      return token('Not acceptable by exp');
    case 'TOKEN_ROOM':
      return conference('conference.connectionError.notAllowed', ['general', 'Room and token mismatched']);
    case 'KICKED':
      return conference('conference.kicked', []);
    case 'FULL':
      return conference('conference.max_users', []);
    case 'ENDED':
      return terminated(null);
  }
}
