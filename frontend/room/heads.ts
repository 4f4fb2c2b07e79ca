/** How many sit at this screen: kept in the tab, from the lobby into the room and through a reload of it. */

export const MOST_HEADS = 30;

const key = (session: string): string => `heads:${session}`;

export function heads(session: string): number {
  try {
    const kept = Number(sessionStorage.getItem(key(session)));
    return Number.isInteger(kept) && kept >= 1 && kept <= MOST_HEADS ? kept : 1;
  } catch {
    return 1; // a browser that keeps nothing
  }
}

export function keepHeads(session: string, count: number): void {
  try {
    sessionStorage.setItem(key(session), String(count));
  } catch {
    // Then it is asked again after a reload.
  }
}
