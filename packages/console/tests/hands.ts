import type { BrowserContextOptions, Locator, Page } from 'playwright';

/** How somebody works a page. */
export interface Hands {
  readonly name: string;
  /** The window that they have it in. */
  readonly window: BrowserContextOptions;
  /** A button or a link. */
  push(target: Locator): Promise<void>;
  /** Words into a field, in place of what stands there. */
  write(target: Locator, words: string): Promise<void>;
  /** A suggestion that some words find, where one is found by typing. */
  choose(field: Locator, words: string, suggestion: string | RegExp): Promise<void>;
  /** One of the browser's own list, by what it says. */
  pick(list: Locator, choice: string): Promise<void>;
  /** On, of what is ticked or one of a few. */
  tick(target: Locator): Promise<void>;
}

const wide = { viewport: { width: 1280, height: 900 } };

export const byMouse: Hands = {
  name: 'with a mouse',
  window: wide,
  push: (target) => target.click(),
  // Key by key is how `byKeyboard` writes.
  async write(target, words) {
    await target.click();
    await insertOver(target, words);
  },
  async choose(field, words, suggestion) {
    await byMouse.write(field, words);
    await suggestionsOf(field).filter({ hasText: suggestion }).first().click();
  },
  async pick(list, choice) {
    await list.click();
    await inItsOwnList(list, choice);
  },
  tick: (target) => target.click(),
};

/** With a finger on a telephone: no pointer hovers, and what is typed comes from a keyboard on the screen. */
export const byTouch: Hands = {
  name: 'by touch',
  window: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 },
  push: (target) => target.tap(),
  async write(target, words) {
    await target.tap();
    await insertOver(target, words);
  },
  async choose(field, words, suggestion) {
    await byTouch.write(field, words);
    await suggestionsOf(field).filter({ hasText: suggestion }).first().tap();
  },
  async pick(list, choice) {
    await list.tap();
    await inItsOwnList(list, choice);
  },
  tick: (target) => target.tap(),
};

/** With Tab alone, as who sees no pointer: what cannot be reached, or shows no focus, is no way. */
export const byKeyboard: Hands = {
  name: 'by keyboard alone',
  window: wide,
  async push(target) {
    await tabTo(target);
    await target.page().keyboard.press('Enter');
  },
  async write(target, words) {
    await tabTo(target);
    await typeOver(target, words);
  },
  async choose(field, words, suggestion) {
    await byKeyboard.write(field, words);
    const wanted = suggestionsOf(field).filter({ hasText: suggestion }).first();
    await wanted.waitFor();
    for (let steps = 0; steps < mostStops; steps++) {
      await field.press('ArrowDown');
      if ((await wanted.getAttribute('aria-selected')) !== 'true') continue;
      return field.press('Enter');
    }
    throw new Error(`${suggestion} is not reached with the arrows.`);
  },
  async pick(list, choice) {
    await tabTo(list);
    await stepTo(list, choice);
    await isPickedIn(list, choice);
  },
  async tick(target) {
    const { keyboard } = target.page();
    // Tab stops once at those of which one is chosen; the arrows go from one to the next.
    const isOneOfAFew = (await target.getAttribute('type')) === 'radio';
    if (!isOneOfAFew) {
      await tabTo(target);
      return keyboard.press('Space');
    }
    const name = await target.getAttribute('name');
    const all = target.page().locator(`input[type=radio][name="${name}"]`);
    const chosen = all.and(target.page().locator(':checked'));
    // Where none is chosen yet, it stops at the first.
    await tabTo((await chosen.count()) > 0 ? chosen : all.first());
    if (await target.evaluate((element) => element === document.activeElement))
      return keyboard.press('Space');
    for (let steps = await all.count(); steps > 0 && !(await target.isChecked()); steps--)
      await keyboard.press('ArrowDown');
  },
};

export const everyHand: readonly Hands[] = [byMouse, byTouch, byKeyboard];

/** The suggestions that belong to a field. */
const suggestionsOf = (field: Locator) => field.locator('xpath=..').getByRole('option');

async function insertOver(target: Locator, words: string): Promise<void> {
  if (await isPicked(target)) return target.fill(words);
  await target.selectText();
  await target.page().keyboard.insertText(words);
}

async function typeOver(target: Locator, words: string): Promise<void> {
  if (await isPicked(target)) return target.fill(words);
  await target.page().keyboard.press('ControlOrMeta+A');
  await target.page().keyboard.type(words);
}

/** A day or a time: each browser has its own way to say one. */
const isPicked = (target: Locator) =>
  target.evaluate((field) => field instanceof HTMLInputElement && /^(date|time)$/.test(field.type));

/** The list that the browser has opened is a window of its own, in which only its keys can be pressed from here. */
async function inItsOwnList(list: Locator, choice: string): Promise<void> {
  await stepTo(list, choice);
  await list.page().keyboard.press('Enter');
  await isPickedIn(list, choice);
}

const isPickedIn = async (list: Locator, choice: string) => {
  await list.and(list.page().locator(`:has(option:checked:text-is("${choice.trim()}"))`)).waitFor();
};

async function stepTo(list: Locator, choice: string): Promise<void> {
  // Some lists come after the screen that they stand on.
  await list.locator(`option:text-is("${choice.trim()}")`).waitFor({ state: 'attached' });
  const steps = await list.evaluate((select: HTMLSelectElement, choice) => {
    const wanted = [...select.options].findIndex(({ label }) => label === choice);
    if (wanted < 0) throw new Error(`There is no ${choice} in ${select.id}.`);
    return wanted - select.selectedIndex;
  }, choice);
  for (let step = 0; step < Math.abs(steps); step++)
    await list.page().keyboard.press(steps < 0 ? 'ArrowUp' : 'ArrowDown');
}

const mostStops = 150;
/** So many presses go off before one looks where they have led. */
const stride = 8;

/** Goes there with Tab, or back with Shift and Tab; the end of the way has to show where it is. */
export async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  const { keyboard } = target.page();
  for (let stops = 0; stops <= mostStops; stops += stride) {
    const found = await target.evaluate(lookFor);
    if (found === 'unseen') throw new Error(`The focus does not show on ${await nameOf(target.page())}.`);
    if (found === 'here') return;
    if (found === 'behind') await keyboard.down('Shift');
    await Promise.all(Array.from({ length: stride }, () => keyboard.press('Tab')));
    if (found === 'behind') await keyboard.up('Shift');
  }
  throw new Error(`Not reached in ${mostStops} stops; the last was ${await nameOf(target.page())}.`);
}

/** Where the target is from the focus. What is pressed once the focus is there does nothing: nobody presses on then. */
function lookFor(target: Element): 'here' | 'unseen' | 'ahead' | 'behind' {
  const page = globalThis as { aim?: Element | null };
  if (page.aim === undefined) {
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Tab' || page.aim !== document.activeElement) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
  }
  const from = document.activeElement;
  const isHere = from === target;
  page.aim = isHere ? null : target;
  if (isHere) return getComputedStyle(target).outlineStyle === 'none' ? 'unseen' : 'here';
  const isBehind = from && from !== document.body && target.compareDocumentPosition(from) & 4;
  return isBehind ? 'behind' : 'ahead';
}

const nameOf = (page: Page) =>
  page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nowhere');
