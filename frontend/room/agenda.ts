import type { Plan, RoomState, Segment } from './protocol';

/** Where the session stands on its agenda. */
export interface Place {
  index: number;
  current: Segment | null;
  next: Segment | null;
  previous: Segment | null;
  /** What the current segment has had, in milliseconds. */
  spent: number;
  /** What is left of it; negative when it is over its time. */
  left: number;
}

export function place(plan: Plan, room: RoomState, now: number): Place {
  const index = room.segment ? plan.agenda.findIndex((segment) => segment.id === room.segment) : -1;
  const current = plan.agenda[index] ?? null;
  const spent = current ? room.spentBefore + Math.max(0, now - room.startedAt) : 0;
  return {
    index,
    current,
    next: plan.agenda[index + 1] ?? null,
    previous: index > 0 ? (plan.agenda[index - 1] ?? null) : null,
    spent,
    left: current ? current.minutes * 60_000 - spent : 0,
  };
}
