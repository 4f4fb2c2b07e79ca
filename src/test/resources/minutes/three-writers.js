/*
 * Three pages in one, with the code that the browser has: who writes, deletes, replaces, undoes, and is loaded again goes by
 * chance, and so does what the line does with each question. Returns what is wrong, in words.
 */
async ([address, seed]) => {
  const STEPS = 240;
  const editor = document.querySelector('mr-minutes');
  const SharedText = editor ? editor.text.constructor : window.minutesText;
  const OwnSteps = editor ? editor.steps.constructor : window.minutesSteps;
  if (editor) {
    // It would write and ask beside us.
    editor.remove();
    window.minutesText = SharedText;
    window.minutesSteps = OwnSteps;
  }

  let state = seed;
  const random = (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
  };

  let token = '';
  const ask = async (url, body) => {
    const answer = await fetch(address + url, {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': token },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) {
      throw new Error(`${answer.status} ${await answer.text()}`);
    }
    const news = await answer.json();
    token = news.token;
    return news;
  };

  const wrong = [];
  const putIn = new Map();
  const takenAway = new Map();
  const count = (counts, text) => {
    for (const letter of text) {
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
  };
  /** Each is written once: Han, and such as are two units long. */
  let letters = 0;
  const ours = new Set();
  const fresh = (length) => {
    let text = '';
    for (let i = 0; i < length; i++) {
      const number = (seed % 7) * 2_500 + letters++;
      const letter = String.fromCodePoint(letters % 3 === 0 ? 0x20000 + number : 0x4e00 + number);
      ours.add(letter);
      text += letter;
    }
    return text;
  };
  /** No place within a letter. */
  const place = (text, from, to) => {
    const at = from + random(Math.min(to, text.length) - from + 1);
    const unit = text.charCodeAt(at);
    return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at;
  };

  const opened = await ask('/tekst');
  const open = () => ({ text: SharedText.begin(opened.version, opened.text), steps: new OwnSteps(), late: null });
  const pages = [open(), open(), open()];
  let now = 0;

  const write = (page) => {
    const before = page.text.text;
    // Mostly where the others write, too.
    const from = place(before, 0, random(3) > 0 ? 40 : before.length);
    const to = random(3) === 0 ? place(before, from, from + 12) : from;
    const written = to > from && random(2) === 0 ? '' : fresh(1 + random(4));
    const after = before.slice(0, from) + written + before.slice(to);
    const change = page.text.write(after, from + written.length);
    if (page.text.text !== after) {
      wrong.push('what was written is not what stands there');
    }
    if (change) {
      count(takenAway, before.slice(from, to));
      count(putIn, written);
      page.steps.wrote(change, now);
    }
  };

  const turn = (page, which) => {
    const before = page.text.now();
    const changes = page.steps[which](before);
    if (changes) {
      changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
        count(takenAway, before.sliceString(fromA, toA, '\n'));
        count(putIn, inserted.sliceString(0, inserted.length, '\n'));
      });
      page.text.change(changes);
    }
    return changes;
  };

  const thereAndBack = (page) => {
    now += 10_000;
    const before = page.text.text;
    write(page);
    const after = page.text.text;
    if (after === before) {
      return;
    }
    turn(page, 'undo');
    if (page.text.text !== before) {
      wrong.push('undone is not as before');
    }
    turn(page, 'redo');
    if (page.text.text !== after) {
      wrong.push('done again is not as it was');
    }
  };

  const loadAgain = (page) => {
    const unsent = page.text.unsent();
    const before = page.text.text;
    if (unsent) {
      page.text = SharedText.goOn(JSON.parse(JSON.stringify(unsent)));
      page.steps = new OwnSteps();
      if (page.text.text !== before) {
        wrong.push('loaded again it is another text');
      }
    }
  };

  const hear = (page, news) => {
    const changes = page.text.receive(news.updates);
    if (changes) {
      page.steps.follow(changes);
    }
  };

  const speak = async (page) => {
    const push = page.text.push();
    const version = page.text.version;
    const sent = () => (push ? ask('/endringer', push) : ask(`/endringer?etter=${version}`));
    switch (random(8)) {
      case 0: // never arrives
        break;
      case 1: // arrives, and the answer does not
        await sent();
        break;
      case 2: // arrives twice at once
        hear(page, (await Promise.all([sent(), sent()]))[random(2)]);
        break;
      case 3: // is overtaken: arrives when much has happened, and nobody listens
        page.late = push;
        break;
      default:
        hear(page, await sent());
    }
    if (page.late && random(4) === 0) {
      await ask('/endringer', page.late);
      page.late = null;
    }
  };

  // Two take away the same, so of one's own nothing is left; what that one sends next gets there, the answer does not, and the
  // page is loaded again.
  const [one, other] = pages;
  for (const page of [other, one]) {
    const before = page.text.text;
    page.text.write(before.slice(1), 0);
    count(takenAway, before.slice(0, 1));
  }
  hear(other, await ask('/endringer', other.text.push()));
  hear(one, await ask('/endringer', one.text.push()));
  const added = fresh(1);
  count(putIn, added);
  one.text.write(added + one.text.text, added.length);
  await ask('/endringer', one.text.push());
  loadAgain(one);
  hear(one, await ask(`/endringer?etter=${one.text.version}`));
  if (one.text.text !== (await ask('/tekst')).text) {
    wrong.push('what was sent before it was loaded again is there twice');
  }

  for (let step = 0; step < STEPS; step++) {
    const page = pages[random(3)];
    now += random(900);
    const what = random(12);
    if (what < 6) {
      write(page);
    } else if (what < 8) {
      turn(page, random(3) > 0 ? 'undo' : 'redo');
    } else if (what === 8) {
      thereAndBack(page);
    } else if (what === 9) {
      loadAgain(page);
    }
    if (random(2) === 0) {
      await speak(page);
    }
  }
  for (let round = 0; round < 8; round++) {
    for (const page of pages) {
      const push = page.text.push();
      hear(page, await (push ? ask('/endringer', push) : ask(`/endringer?etter=${page.text.version}`)));
    }
  }

  const end = (await ask('/tekst')).text;
  pages.forEach((page, i) => {
    if (!page.text.saved) {
      wrong.push(`page ${i} has something that is not saved`);
    }
    if (page.text.text !== end) {
      wrong.push(`page ${i} has another text`);
    }
  });
  const there = new Map();
  count(there, end);
  let sure = 0;
  for (const [letter, times] of putIn) {
    const gone = takenAway.get(letter) ?? 0;
    // What somebody put in again when they undid something, another may have done, too.
    if (times === 1 && ours.has(letter)) {
      sure++;
      if ((there.get(letter) ?? 0) !== (gone === 0 ? 1 : 0)) {
        wrong.push(`${letter} was taken away ${gone} times and is there ${there.get(letter) ?? 0} times`);
      }
    }
  }
  if (sure < STEPS / 2) {
    wrong.push(`only ${sure} letters were looked at`);
  }
  return wrong.slice(0, 10);
}
