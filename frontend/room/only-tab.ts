/**
 * Sees to it that one tab of a browser is in the room for a person: two would hear each other. The first one is, until
 * another is chosen by a press. Other devices are no concern of it.
 */
export class OnlyTab {
  private leave: (() => void) | undefined;

  /** @param on `mine` when this tab is to be in, `elsewhere` when another one is */
  constructor(
    private readonly name: string,
    private readonly on: { mine: () => void; elsewhere: () => void },
  ) {}

  /** Becomes the one if there is none yet. */
  ask(): void {
    this.take({ ifAvailable: true });
  }

  /** Becomes the one, whichever was. */
  insist(): void {
    this.take({ steal: true });
  }

  close(): void {
    this.leave?.();
  }

  private take(options: LockOptions): void {
    if (!('locks' in navigator)) {
      this.on.mine();
      return;
    }
    navigator.locks
      .request(this.name, options, (lock) => {
        if (!lock) {
          this.on.elsewhere();
          return undefined;
        }
        this.on.mine();
        return new Promise<void>((leave) => (this.leave = leave));
      })
      .catch(() => this.on.elsewhere());
  }
}
