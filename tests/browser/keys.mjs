// A person without a mouse: every press is counted, chords as one.

import { pasteEvent, until } from "./visit.mjs";

export class Keys {
  constructor(page) {
    this.page = page;
    this.pressed = 0;
  }

  // "Tab", "Shift+Tab", "Control+KeyV"; several in a row.
  async press(...chords) {
    for (const chord of chords) {
      const [key, ...modifiers] = chord.split("+").reverse();
      for (const modifier of modifiers) await this.page.keyboard.down(modifier);
      await this.page.keyboard.press(key);
      for (const modifier of modifiers) await this.page.keyboard.up(modifier);
      this.pressed += 1;
    }
  }

  // Pastes where the keyboard is: one chord. The clipboard itself is the driver's affair (visit.mjs, `paste`).
  async paste(text) {
    await pasteEvent(this.page, (text) => text, text);
    this.pressed += 1;
  }

  // Presses that the browser takes for itself, where the driver cannot press.
  inBrowser(count) {
    this.pressed += count;
  }

  // Where the keyboard is.
  isAt(selector) {
    return until(this.page, `the keyboard is at ${selector}`, (selector) => document.activeElement.matches(selector), selector);
  }

  // Presses `chord` until the keyboard is at `selector`.
  async until(chord, selector, most = 60) {
    for (let i = 0; i < most; i++) {
      if (await this.page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
      await this.press(chord);
    }
    throw new Error(`${selector} is not reached by ${most} times ${chord}`);
  }

  // The presses since the last call.
  count() {
    const { pressed } = this;
    this.pressed = 0;
    return pressed;
  }
}
