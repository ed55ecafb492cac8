import type { Locator, Page } from 'playwright';

/** How somebody works a page. */
export interface Hands {
  readonly name: string;
  /** A button or a link. */
  push(target: Locator): Promise<void>;
  /** Words into a field, in place of what stands there. */
  write(target: Locator, words: string): Promise<void>;
}

export const byMouse: Hands = {
  name: 'with a mouse',
  push: (target) => target.click(),
  write: (target, words) => target.fill(words),
};

/** With Tab alone, as who sees no pointer: what cannot be reached, or shows no focus, is no way. */
export const byKeyboard: Hands = {
  name: 'by keyboard alone',
  async push(target) {
    await tabTo(target);
    await target.page().keyboard.press('Enter');
  },
  async write(target, words) {
    await tabTo(target);
    await target.page().keyboard.press('ControlOrMeta+A');
    await target.page().keyboard.type(words);
  },
};

const mostStops = 150;

/** Goes there with Tab; each stop on the way, and the end of it, has to show where it is. */
export async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  const { keyboard } = target.page();
  for (let stops = 0; stops < mostStops; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      const shown = await target.evaluate((element) => getComputedStyle(element).outlineStyle);
      if (shown === 'none') throw new Error(`The focus does not show on ${await nameOf(target.page())}.`);
      return;
    }
    await keyboard.press('Tab');
  }
  throw new Error(`Not reached in ${mostStops} stops; the last was ${await nameOf(target.page())}.`);
}

const nameOf = (page: Page) =>
  page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nowhere');
