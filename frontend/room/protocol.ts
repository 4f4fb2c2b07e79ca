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
}

export interface Someone extends Person {
  where: 'IN' | 'WAITING' | 'MISSING';
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
  /** Hosts only. */
  meter?: Meter;
  /** Hosts only. */
  people?: Someone[];
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
  | { type: 'told'; request: number; refused?: string | null; by?: string | null }
  | { type: 'refused'; reason: string }
  | { type: 'pong'; sent: number; now: number };

export type Command =
  | { type: 'open' }
  | { type: 'go'; from: string | null; to: string }
  | { type: 'extend'; plannedEnd: number; minutes: number }
  | { type: 'end' };

export type FromPage =
  | { type: 'hello'; host: boolean; token: string; session: string; connection: string | null; language: string }
  | { type: 'video' }
  | { type: 'in'; endpoint: string; room: string }
  | { type: 'out' }
  | { type: 'muted'; muted: boolean }
  | { type: 'speaker'; endpoint: string | null }
  | ({ request: number } & Command)
  | { type: 'ping'; sent: number };
