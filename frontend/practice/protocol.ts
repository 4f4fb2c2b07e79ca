/** What the meeting page and the server say to each other: the other end of Said.java and Told.java. */

export type Media = 'audio' | 'video';

export interface Person {
  id: string;
  name: string;
  moderator: boolean;
  audioMuted: boolean;
  videoMuted: boolean;
}

export interface Room {
  /** Empty for the main room. */
  id: string;
  name: string;
  people: Person[];
}

export interface Who {
  id: string;
  name: string;
}

export type Signal = { description: RTCSessionDescriptionInit } | { candidate: RTCIceCandidateInit };

export type Refusal =
  | 'FULL'
  | 'ENDED'
  | 'KICKED'
  | 'TOKEN_MISSING'
  | 'TOKEN_MALFORMED'
  | 'TOKEN_SIGNATURE'
  | 'TOKEN_ISSUER'
  | 'TOKEN_AUDIENCE'
  | 'TOKEN_NOT_YET'
  | 'TOKEN_EXPIRED'
  | 'TOKEN_ROOM';

export type Said =
  | { type: 'join'; room: string; token?: string; ticket?: string; audioMuted: boolean; videoMuted: boolean }
  | { type: 'signal'; to: string; data: Signal }
  | { type: 'muted'; media: Media; muted: boolean }
  | { type: 'level'; level: number }
  | { type: 'name'; name: string }
  | { type: 'muteOthers'; media: Media }
  | { type: 'muteOne'; id: string; media: Media }
  | { type: 'grant'; id: string }
  | { type: 'kick'; id: string }
  | { type: 'end' }
  | { type: 'leave' }
  | { type: 'addGroup'; name: string }
  | { type: 'removeGroup'; group: string }
  | { type: 'closeGroup'; group: string }
  | { type: 'move'; id?: string; from?: string; group?: string }
  | { type: 'autoAssign' }
  | { type: 'ping' };

export interface Joined {
  type: 'joined';
  self: Person;
  ticket: string;
  resumed: boolean;
  group: string;
  people: Person[];
  rooms: Room[];
  iceServers: { urls: string[]; username?: string | null; credential?: string | null }[];
}

export type Told =
  | Joined
  | { type: 'moved'; group: string; people: Person[] }
  | { type: 'entered'; person: Person }
  | { type: 'left'; id: string }
  | { type: 'signalled'; from: string; data: Signal }
  | { type: 'muteChanged'; id: string; media: Media; muted: boolean }
  | { type: 'muteAsked'; media: Media }
  | { type: 'speaker'; id: string }
  | { type: 'renamed'; id: string; name: string }
  | { type: 'roleChanged'; id: string; moderator: boolean }
  | { type: 'kicked'; kicked: Who; kicker: Who }
  | { type: 'groupRemoved'; group: string }
  | { type: 'rooms'; rooms: Room[] }
  | { type: 'ended' }
  | { type: 'refused'; reason: Refusal }
  | { type: 'pong' };
