import type { MeetingApi, MeetingRoom } from './jitsi';

/** How long the meeting may take to do what it was told. */
const PATIENCE = 20_000;
const LOOK_AGAIN = 300;

/** A small group: a room of the meeting beside the main one. `id` is what `video-in` calls the room. */
export interface Group {
  id: string;
  name: string;
  /** Endpoints of those who are in it. */
  people: string[];
}

/**
 * What a host does in the meeting, through the video server's own script; `mr-video` hands it out while one is in. From
 * anybody but a host it does nothing and says nothing. People are named by their endpoint, as `video-in` reported it.
 */
export class MeetingHost {
  constructor(
    private readonly api: MeetingApi,
    private readonly self: string,
  ) {}

  /** The small groups there are, in no particular order. */
  async groups(): Promise<Group[]> {
    return (await this.rooms()).filter((room) => !room.isMainRoom).map(asGroup);
  }

  /**
   * Opens a small group for each name, or takes an empty one of that name which is there already.
   *
   * @returns the groups, in the order of the names
   * @throws Error if the meeting did not open them
   */
  async openGroups(names: string[]): Promise<Group[]> {
    const taken = new Set<string>();
    const find = (groups: Group[]): (Group | undefined)[] => {
      taken.clear();
      return names.map((name) => {
        const free = groups.find((group) => group.name === name && group.people.length === 0 && !taken.has(group.id));
        free && taken.add(free.id);
        return free;
      });
    };
    find(await this.groups()).forEach((group, i) => group ?? this.api.executeCommand('addBreakoutRoom', names[i]));
    const opened = await until(async () => {
      const found = find(await this.groups());
      return found.every((group) => group !== undefined) ? found : undefined;
    });
    if (!opened) {
      throw new Error('The small groups did not open');
    }
    return opened;
  }

  /** Sends somebody into a small group, or with `null` back to the main room. */
  async assign(endpoint: string, group: string | null): Promise<void> {
    const rooms = await this.rooms();
    const from = rooms.find((room) => people(room).includes(endpoint));
    const to = rooms.find((room) => (group === null ? room.isMainRoom : room.id === group));
    if (from && to && from !== to) {
      // Somebody in another room than one's own is only found by the address of that room.
      const here = people(from).includes(this.self);
      this.api.executeCommand('sendParticipantToRoom', here ? endpoint : `${from.jid}/${endpoint}`, to.id);
    }
  }

  /** Goes into a small group oneself, or with `null` back to the main room. */
  async visit(group: string | null): Promise<void> {
    const jid = (await this.rooms()).find((room) => room.id === group)?.jid;
    if (group === null) {
      this.api.executeCommand('joinBreakoutRoom');
    } else if (jid) {
      this.api.executeCommand('joinBreakoutRoom', jid);
    }
  }

  /**
   * Calls everybody back to the main room and takes the small groups away.
   *
   * @returns whether all are back; if not, their group is left standing: removing it would put them out
   */
  async callBack(): Promise<boolean> {
    const small = (rooms: MeetingRoom[]): MeetingRoom[] => rooms.filter((room) => !room.isMainRoom);
    const before = small(await this.rooms());
    before.forEach((room) => this.api.executeCommand('closeBreakoutRoom', room.id));
    await until(async () => small(await this.rooms()).every((room) => people(room).length === 0) || undefined);
    const after = small(await this.rooms());
    const empty = after.filter((room) => people(room).length === 0);
    empty.forEach((room) => this.api.executeCommand('removeBreakoutRoom', room.jid));
    return empty.length === after.length;
  }

  /**
   * Mutes the participants in one's own room, which are all that can be reached; the other host is left alone.
   *
   * @returns how many they are
   */
  async muteAll(): Promise<number> {
    const { rooms } = await this.api.getRoomsInfo();
    const own = rooms.find((room) => room.participants.some((person) => shortId(person.id) === this.self));
    const others = own?.participants.filter((person) => person.role !== 'moderator') ?? [];
    others.forEach((person) => this.api.executeCommand('muteRemoteParticipant', shortId(person.id), 'audio'));
    return others.length;
  }

  /** Puts somebody out of the meeting; only whoever is in the same room is reached. */
  kick(endpoint: string): void {
    this.api.executeCommand('kickParticipant', endpoint);
  }

  /** Ends the meeting for all, small groups included; from inside a small group it does nothing. */
  end(): void {
    this.api.executeCommand('endConference');
  }

  private async rooms(): Promise<MeetingRoom[]> {
    return Object.values(await this.api.listBreakoutRooms());
  }
}

function asGroup(room: MeetingRoom): Group {
  return { id: room.id, name: room.name ?? '', people: people(room) };
}

function people(room: MeetingRoom): string[] {
  return Object.keys(room.participants).map(shortId);
}

function shortId(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const seen = await look();
    if (seen !== undefined) {
      return seen;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
  return undefined;
}
