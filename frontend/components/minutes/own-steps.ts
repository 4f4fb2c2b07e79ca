import type { ChangeSet, Text } from '@codemirror/state';

/** What comes closer together than this, in the same place, is one step; in milliseconds. */
const TOGETHER = 500;
/** Nobody goes back further. */
const MOST = 200;

export type Turn = 'undo' | 'redo';

/**
 * What somebody asks for by the keyboard, from a menu or by shaking the phone. The keys are read, too, for a browser asks for
 * nothing where it remembers nothing itself.
 */
export function turnAsked(event: InputEvent | KeyboardEvent): Turn | null {
  if (event instanceof InputEvent) {
    return event.inputType === 'historyUndo' ? 'undo' : event.inputType === 'historyRedo' ? 'redo' : null;
  }
  if (event.altKey || !(event.ctrlKey || event.metaKey)) {
    return null;
  }
  const key = event.key.toLowerCase();
  return key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null;
}

/** A change, and the text that it was made in. */
export interface Change {
  changes: ChangeSet;
  before: Text;
}

/**
 * What was written on this page, to be taken back and done again step by step. What others write in between stays, and the
 * steps follow it: each is kept as the change that would take it back in the text as it is after the later ones are gone. A
 * browser can't do this by itself, for it forgets everything once a script has put something into the field.
 */
export class OwnSteps {
  private done: ChangeSet[] = [];
  private undone: ChangeSet[] = [];
  private lastAt = -Infinity;

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** @param now in milliseconds, by a clock that only goes forward */
  wrote({ changes, before }: Change, now: number): void {
    const back = changes.invert(before);
    const last = this.done.at(-1);
    this.undone = [];
    if (last && now - this.lastAt < TOGETHER && touches(back, last)) {
      this.done[this.done.length - 1] = back.compose(last);
    } else {
      this.done = [...this.done, back].slice(-MOST);
    }
    this.lastAt = now;
  }

  /** Others have written: `theirs` goes from the text as it was here to the text as it is now. */
  follow(theirs: ChangeSet): void {
    this.done = rebased(this.done, theirs);
    this.undone = rebased(this.undone, theirs);
  }

  /** @returns what takes the last step back in this text; null if there is nothing to take back */
  undo(text: Text): ChangeSet | null {
    return this.turn(this.done, this.undone, text);
  }

  /** @returns what does the step that was last taken back again */
  redo(text: Text): ChangeSet | null {
    return this.turn(this.undone, this.done, text);
  }

  private turn(from: ChangeSet[], to: ChangeSet[], text: Text): ChangeSet | null {
    this.lastAt = -Infinity;
    const step = from.pop();
    if (step) {
      to.push(step.invert(text));
    }
    return step ?? null;
  }
}

/** The newest is about the text as it is; each of the others about the text that the one after it leads to. */
function rebased(steps: ChangeSet[], theirs: ChangeSet): ChangeSet[] {
  const kept: ChangeSet[] = [];
  let over = theirs;
  for (const step of [...steps].reverse()) {
    const now = step.map(over);
    // What others have taken out can't be taken back, and would be a press that does nothing.
    if (!now.empty) {
      kept.push(now);
    }
    over = over.map(step, true);
  }
  return kept.reverse();
}

/** Whether two steps after one another are about the same place. */
function touches(back: ChangeSet, last: ChangeSet): boolean {
  let touching = false;
  back.iterChangedRanges((fromA, toA, fromB, toB) =>
    last.iterChangedRanges((from, to) => {
      touching ||= fromB <= to && toB >= from;
    }),
  );
  return touching;
}
