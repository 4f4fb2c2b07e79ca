import type { Group, MeetingHost } from './meeting-host';
import type { RoomState } from './protocol';

/** How long before they are called back people in small groups are told to finish. */
export const NOTICE_MILLIS = 60_000;
/** How long until what did not work is tried again. */
const NEXT_TRY = 5_000;
/** How long somebody may take from the main room to their group before they are sent once more. */
const ON_THE_WAY = 15_000;

/** The numbers of small groups by what the video server calls them, known from who is in them. */
export function groupNumbers(room: RoomState): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const person of room.people ?? []) {
    const number = room.groups?.[person.id];
    for (const device of person.devices) {
      if (number && device.room !== 'main' && !numbers.has(device.room)) {
        numbers.set(device.room, number);
      }
    }
  }
  return numbers;
}

/** Whatever language the host who opened a group reads, its name ends in its number. */
function numberIn(name: string): number {
  return Number(/\d+$/.exec(name)?.[0]);
}

/**
 * Has the video server do what the server decided about small groups. Every host's page has one; it works on the page that
 * leads, and takes over what is there when the lead passes to it. What is done already is not done again, so that it can
 * be told the state as often as one likes.
 */
export class GroupsConductor {
  /** When each was sent, until seen in a small group; 0: has been there, and may come back by own choice. */
  private readonly sent = new Map<string, number>();
  /** Whether the meeting may have small groups. */
  private standing = true;
  private busy = false;
  private notBefore = 0;

  /**
   * @param meeting null while this page is not in it
   * @param name what a group is called in the meeting
   */
  constructor(
    private readonly meeting: () => MeetingHost | null,
    private readonly name: (number: number) => string,
  ) {}

  /**
   * @param connection what the server calls this page
   * @param own what the video server calls it; null when not in
   */
  follow(room: RoomState, connection: string | null, own: string | null): void {
    if (room.groupsUntil === null) {
      this.sent.clear();
    } else {
      this.seen(room);
    }
    if (room.leader !== connection) {
      this.standing = true;
      return;
    }
    const meeting = this.meeting();
    if (meeting && !this.busy && Date.now() >= this.notBefore) {
      this.busy = true;
      void (room.groupsUntil === null ? this.callBack(meeting) : this.carryOut(meeting, room, own))
        .catch(() => (this.notBefore = Date.now() + NEXT_TRY))
        .finally(() => (this.busy = false));
    }
  }

  /** Also while another page leads: whoever has been in a group and came back is not sent there again by the next. */
  private seen(room: RoomState): void {
    for (const { endpoint, room: where } of (room.people ?? []).flatMap((person) => person.devices)) {
      if (where !== 'main') {
        this.sent.set(endpoint, 0);
      }
    }
  }

  private async callBack(meeting: MeetingHost): Promise<void> {
    if (this.standing) {
      this.standing = !(await meeting.callBack());
      this.notBefore = this.standing ? Date.now() + NEXT_TRY : 0;
    }
  }

  /** Where whoever steers belongs to a group like the others, their own page goes last. */
  private async carryOut(meeting: MeetingHost, room: RoomState, own: string | null): Promise<void> {
    const toSend = this.toSend(room).sort(([one], [other]) => Number(one === own) - Number(other === own));
    if (toSend.length > 0) {
      this.standing = true;
      const groups = await this.groups(meeting, [...new Set(toSend.map(([, number]) => number))]);
      for (const [endpoint, number] of toSend) {
        const group = groups.get(number)?.id ?? null;
        await (endpoint === own ? meeting.visit(group) : meeting.assign(endpoint, group));
        this.sent.set(endpoint, Date.now());
      }
    }
  }

  /** Those who are still in the main room and belong in a group, with its number. */
  private toSend(room: RoomState): [string, number][] {
    const waiting: [string, number][] = [];
    for (const person of room.people ?? []) {
      const number = room.groups?.[person.id];
      for (const { endpoint, room: where } of person.devices) {
        const sentAt = this.sent.get(endpoint);
        const due = sentAt === undefined || (sentAt > 0 && Date.now() - sentAt > ON_THE_WAY);
        if (number && where === 'main' && due) {
          waiting.push([endpoint, number]);
        }
      }
    }
    return waiting;
  }

  /** Those that are there already, and the others opened. */
  private async groups(meeting: MeetingHost, numbers: number[]): Promise<Map<number, Group>> {
    const there = await meeting.groups();
    const found = new Map<number, Group>();
    numbers.forEach((number) => {
      const group = there.find((one) => numberIn(one.name) === number);
      group && found.set(number, group);
    });
    const missing = numbers.filter((number) => !found.has(number)).sort((a, b) => a - b);
    const opened = missing.length > 0 ? await meeting.openGroups(missing.map(this.name)) : [];
    opened.forEach((group, i) => found.set(missing[i]!, group));
    return found;
  }
}

/**
 * Brings a participant's own page back when the groups are over and no host's page has done it: nobody is left alone in a
 * small group because both hosts' lines are down.
 */
export class WayHome {
  private since = 0;

  constructor(private readonly meeting: () => MeetingHost | null) {}

  /** @param here what the video server calls the room this page is in; null when in none */
  follow(room: RoomState, here: string | null): void {
    if (room.groupsUntil !== null || here === null || here === 'main') {
      this.since = 0;
    } else if (this.since === 0) {
      this.since = Date.now();
    } else if (Date.now() - this.since > ON_THE_WAY) {
      this.since = Date.now();
      void this.meeting()?.visit(null);
    }
  }
}
