import type { Plan, RoomState, Segment } from './protocol';

/** Where the session stands on its agenda. */
export interface Place {
  index: number;
  current: Segment | null;
  /** Dropped ones are passed over. */
  next: Segment | null;
  previous: Segment | null;
  /** What the current segment has had, in milliseconds. */
  spent: number;
  /** What is left of it; negative when it is over its time. */
  left: number;
}

export function place(plan: Plan, room: RoomState, now: number): Place {
  const segments = agenda(plan, room);
  const index = room.segment ? segments.findIndex((segment) => segment.id === room.segment) : -1;
  const current = segments[index] ?? null;
  const spent = current ? room.spentBefore + Math.max(0, now - room.startedAt) : 0;
  return {
    index,
    current,
    next: segments.slice(index + 1).find((segment) => !isDropped(room, segment)) ?? null,
    previous: segments.slice(0, Math.max(0, index)).findLast((segment) => !isDropped(room, segment)) ?? null,
    spent,
    left: current ? current.minutes * 60_000 - spent : 0,
  };
}

/** The agenda with the lengths that the hosts have given it since. */
export function agenda(plan: Plan, room: RoomState): Segment[] {
  return plan.agenda.map((segment) => ({ ...segment, minutes: room.replanned[segment.id] ?? segment.minutes }));
}

export function isDropped(room: RoomState, segment: Segment): boolean {
  return room.replanned[segment.id] === 0;
}
