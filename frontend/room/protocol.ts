/** What the server and a page of the room tell each other; the server's side of it is ToPage and FromPage. */

export type Role = 'PROFESSIONAL' | 'EXPERIENCED_USER' | 'PARTICIPANT';

export interface Person {
  name: string;
  role: Role;
}

export interface Segment {
  id: string;
  title: string;
  kind: string;
  /** Whether its minutes are promised to the group for exchanging experience. */
  exchange: boolean;
  minutes: number;
  /** How many talk together in each small group; 0: everybody stays together. */
  groupSize: number;
  /** What such a part is called among these people; empty where its title says it all. */
  word: string;
}

export interface Plan {
  courseTitle: string;
  number: number;
  title: string;
  /** Epoch milliseconds by the server's clock, as all moments here. */
  startsAt: number;
  agenda: Segment[];
  hosts: Person[];
}

/** Exchange time in milliseconds as it stood at `at`. */
export interface Meter {
  at: number;
  promised: number;
  given: number;
  projected: number;
  /** Whether it grows at this instant. */
  counting: boolean;
  /** Whether both host roles are in. */
  paired: boolean;
  /** How long one host role has been there without the other, by the role that was there. */
  alone: Partial<Record<Role, number>>;
  /** Whole minutes that the projection is under the promise, less those carried over. */
  missing: number;
  /** Whole minutes that the hosts settled for giving in the next session. */
  carriedOver: number;
  /** Whole minutes that the group is owed from the course's earlier sessions. */
  owed: number;
  /** How often the hosts have changed the plan. */
  changes: number;
  /** What they can do about what is missing. */
  waysOut: WayOut[];
}

export interface WayOut {
  way: 'SHORTEN' | 'DROP' | 'EXTEND' | 'CARRY_OVER';
  segment: string | null;
  /** SHORTEN: the segment's length from then on; EXTEND, CARRY_OVER: how many. */
  minutes: number;
  /** In milliseconds. */
  wins: number;
}

export interface Someone extends Person {
  /** To name them by in a command. */
  id: string;
  /** Whether they may do what this page may, and so cannot be taken out. */
  steers: boolean;
  where: 'IN' | 'WAITING' | 'OUTSIDE' | 'MISSING' | 'REMOVED';
  /** Where they are in; more than one for somebody with two. */
  devices: Device[];
}

export interface Device {
  endpoint: string;
  /** `main`, or what the video server calls the small group. */
  room: string;
  /** How many sit at it. */
  heads: number;
}

/** How the session was for one who leaves it. */
export type Impression = 'VERY_GOOD' | 'GOOD' | 'MIXED' | 'POOR';

/** What somebody asked in writing. */
export interface Question {
  id: string;
  text: string;
  /** Null for one who would not say. */
  name: string | null;
  answered: boolean;
}

export interface RoomState {
  doorsOpen: boolean;
  started: boolean;
  ended: boolean;
  /** The segment that is on; absent before the start and after the end. */
  segment?: string | null;
  startedAt: number;
  /** What it had in earlier stretches, in milliseconds. */
  spentBefore: number;
  plannedEnd: number;
  /** Lengths that the hosts have changed, in whole minutes, by segment; 0: dropped. */
  replanned: Record<string, number>;
  /** When the small groups are called back; null when there are none. */
  groupsUntil: number | null;
  /** Hosts only. */
  meter?: Meter;
  /** Hosts only. */
  people?: Someone[];
  /** Hosts only: who has raised a hand, in the order in which they did. */
  hands?: string[];
  /** Hosts only: how many have not spoken yet in this exchange; null where it is not for them to know. */
  quiet?: number | null;
  /** Hosts only: who belongs to which small group, by its number from 1. */
  groups?: Record<string, number>;
  /** Hosts only: the host's page that has the video server do what was decided. */
  leader?: string | null;
}

export interface VideoConnection {
  scriptUrl: string;
  domain: string;
  room: string;
  token: string;
  configOverwrite: Record<string, unknown>;
  interfaceConfigOverwrite: Record<string, unknown>;
}

export type ToPage =
  | { type: 'welcome'; connection: string; now: number; you: Person; plan: Plan }
  | ({ type: 'state' } & RoomState)
  | { type: 'video'; connection: VideoConnection }
  | { type: 'reporter'; on: boolean }
  /** Whether one's own hand is up: said when it changes, also by a host, and at coming in if it is. */
  | { type: 'hand'; up: boolean }
  /** Whether a host has taken one out: said when it changes, and at coming while it is so. */
  | { type: 'removed'; removed: boolean }
  /** Hosts only. */
  | { type: 'questions'; questions: Question[] }
  | { type: 'told'; request: number; refused?: string | null; by?: string | null }
  | { type: 'refused'; reason: string }
  | { type: 'pong'; sent: number; now: number };

/** How participants are to be divided into small groups. */
export interface Division {
  division: 'RANDOM' | 'MIXED' | 'BY_HAND';
  /** How many; if 0, `size` counts. */
  groups: number;
  /** How many in each at least. */
  size: number;
  minutes: number;
  /** MIXED: those who are to be spread over the groups. */
  experienced: string[];
  /** BY_HAND: the group of each, from 1. */
  byHand: Record<string, number>;
}

export type Command =
  | { type: 'open' }
  | { type: 'go'; from: string | null; to: string }
  | { type: 'extend'; plannedEnd: number; minutes: number }
  /** One person's hand; null: all. */
  | { type: 'lower'; person: string | null }
  | { type: 'restore'; changes: number; way: WayOut['way']; segment: string | null; minutes: number }
  | { type: 'remove'; person: string }
  | { type: 'letInAgain'; person: string }
  | ({ type: 'openGroups' } & Division)
  | { type: 'callBack' }
  | { type: 'end' }
  /** The question's id is the page's own choice, so that asking again what may have been lost asks once. */
  | { type: 'ask'; question: string; text: string; anonymous: boolean }
  | { type: 'tick'; question: string; answered: boolean }
  | { type: 'felt'; choice: Impression };

export type FromPage =
  | { type: 'hello'; host: boolean; token: string; session: string; connection: string | null; language: string }
  | { type: 'video' }
  | { type: 'in'; endpoint: string; room: string; heads: number }
  | { type: 'out' }
  | { type: 'muted'; muted: boolean }
  | { type: 'speaker'; endpoint: string | null }
  | { type: 'hand'; up: boolean }
  | ({ request: number } & Command)
  | { type: 'ping'; sent: number };
