import { collab, getSyncedVersion, receiveUpdates, sendableUpdates } from '@codemirror/collab';
import { ChangeSet, EditorState, Text } from '@codemirror/state';
import type { Change } from './own-steps';

/** One change in the order that all have them in; `changes` is a change set as JSON. */
export interface Update {
  page: string;
  changes: unknown;
}

/** What is to be sent: it builds on `version`. */
export interface Push {
  version: number;
  page: string;
  changes: unknown[];
}

/** What has not been sent yet, and the text it belongs to; survives a reload of the page. */
export interface Unsent {
  version: number;
  page: string;
  base: string;
  changes: unknown[];
}

/** The server refuses more at once; the rest goes next time. */
const MOST_AT_ONCE = 500;

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

/**
 * What somebody did between two texts, as one replacement: as little as possible, beside the caret where that decides between
 * places that look alike, and never half an emoji.
 *
 * @param caret where the caret stands in `after`
 */
export function difference(before: string, after: string, caret: number): { from: number; to: number; insert: string } {
  const shorter = Math.min(before.length, after.length);
  let tail = 0;
  const behind = Math.min(shorter, after.length - caret);
  while (tail < behind && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail++;
  }
  let head = 0;
  while (head < shorter - tail && before[head] === after[head]) {
    head++;
  }
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail++;
  }
  if (head > 0 && isHigh(before.charCodeAt(head - 1))) {
    head--;
  }
  if (tail > 0 && isHigh(before.charCodeAt(before.length - 1 - tail)) && tail < before.length) {
    tail--;
  }
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}

/**
 * The text as this page has it: what all agree on, and on top of it what was written here and is not agreed on yet. What is
 * typed while something is under way is put together into one change.
 */
export class SharedText {
  private state: EditorState;
  private base: Text;
  private page: string;
  private typed: ChangeSet | null = null;

  private constructor(version: number, text: string, page: string) {
    this.page = page;
    this.base = Text.of(text.split('\n'));
    this.state = this.agreed(version);
  }

  static begin(version: number, text: string): SharedText {
    return new SharedText(version, text, crypto.randomUUID());
  }

  /** @throws if it does not fit together */
  static goOn(unsent: Unsent): SharedText {
    const text = new SharedText(unsent.version, unsent.base, unsent.page);
    unsent.changes.forEach((changes) => text.dispatch(ChangeSet.fromJSON(changes)));
    return text;
  }

  get version(): number {
    return getSyncedVersion(this.state);
  }

  get text(): string {
    return this.now().toString();
  }

  now(): Text {
    return this.typed ? this.typed.apply(this.state.doc) : this.state.doc;
  }

  get saved(): boolean {
    return !this.typed && sendableUpdates(this.state).length === 0;
  }

  /**
   * @param caret where it stands in `after`
   * @returns what was written; null if it is nothing
   */
  write(after: string, caret: number): Change | null {
    const before = this.now();
    const old = before.toString();
    if (old === after) {
      return null;
    }
    const changes = ChangeSet.of(difference(old, after, caret), old.length, '\n');
    this.change(changes);
    return { changes, before };
  }

  /** @param changes of the text as it is now */
  change(changes: ChangeSet): void {
    this.typed = this.typed ? this.typed.compose(changes) : changes;
  }

  /** What is to be sent, if anything. */
  push(): Push | null {
    this.settle();
    const changes = sendableUpdates(this.state).slice(0, MOST_AT_ONCE).map((update) => update.changes.toJSON() as unknown);
    return changes.length > 0 ? { version: this.version, page: this.page, changes } : null;
  }

  unsent(): Unsent | null {
    const changes = sendableUpdates(this.state).map((update) => update.changes.toJSON() as unknown);
    if (this.typed) {
      changes.push(this.typed.toJSON());
    }
    return changes.length > 0 ? { version: this.version, page: this.page, base: this.base.toString(), changes } : null;
  }

  /** Whether all of it was written here. */
  wrote(updates: Update[]): boolean {
    return updates.every((update) => update.page === this.page);
  }

  /**
   * Takes in what has been agreed on since this page's version.
   *
   * @returns how the text here changed by it, so that a caret can follow; null if it did not
   */
  receive(updates: Update[]): ChangeSet | null {
    this.settle();
    const agreed = updates.map((update) => ({
      clientID: update.page,
      changes: ChangeSet.fromJSON(update.changes),
    }));
    const taken = receiveUpdates(this.state, agreed);
    this.state = taken.state;
    this.base = agreed.reduce((text, update) => update.changes.apply(text), this.base);
    this.leaveOutEmpty();
    return taken.changes.empty ? null : taken.changes;
  }

  /**
   * Of what another took away, too, nothing is left. Such a change would be sent, and not be there any more once the page is
   * loaded again: then the page would take its next one for another's. Whatever was sent before is of an older version.
   */
  private leaveOutEmpty(): void {
    const own = sendableUpdates(this.state).map((update) => update.changes);
    if (own.some((changes) => changes.empty)) {
      this.state = this.agreed(this.version);
      own.forEach((changes) => this.dispatch(changes));
    }
  }

  /** The text that all agree on, with nothing of this page's own. */
  private agreed(version: number): EditorState {
    return EditorState.create({
      doc: this.base,
      extensions: [collab({ startVersion: version, clientID: this.page }), EditorState.lineSeparator.of('\n')],
    });
  }

  private settle(): void {
    if (this.typed) {
      this.dispatch(this.typed);
      this.typed = null;
    }
  }

  private dispatch(changes: ChangeSet): void {
    this.state = this.state.update({ changes, filter: false }).state;
  }
}

/** The whole lines that something unsent is in, as they were written here. */
export function unsentLines(unsent: Unsent): string[] {
  const base = Text.of(unsent.base.split('\n'));
  const all = unsent.changes.map((changes) => ChangeSet.fromJSON(changes)).reduce((one, next) => one.compose(next));
  const written = all.apply(base);
  const numbers = new Set<number>();
  all.iterChangedRanges((_fromBase, _toBase, from, to) => {
    for (let number = written.lineAt(from).number; number <= written.lineAt(to).number; number++) {
      numbers.add(number);
    }
  });
  return [...numbers].map((number) => written.line(number).text);
}
