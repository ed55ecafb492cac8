import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleHub, type Somebody, startConsoleHub } from '../../../tests/support/console-hub.ts';
import { type ConsoleBrowser, openBrowser } from './a-browser.ts';
import { byMouse, byTouch, type Hands } from './hands.ts';

let hub: ConsoleHub;
let browser: ConsoleBrowser;
let writer: Somebody;

beforeAll(async () => {
  hub = await startConsoleHub();
  [browser, writer] = await Promise.all([openBrowser(hub), hub.somebody('REVIEWER')]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

/** The field of a new figure's territory, with a list of all of them open. */
async function anOpenList(hands: Hands): Promise<{ page: Page; field: Locator; list: Locator }> {
  const { page } = await browser.open('/console/figures/new', writer, hands.window);
  const field = page.getByRole('combobox', { name: 'Territoire' });
  await hands.push(field);
  const list = page.getByRole('listbox', { name: 'Territoire' });
  await list.getByRole('option').nth(5).waitFor();
  return { page, field, list };
}

const middleOf = async (target: Locator) => {
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width / 2, y: y + height / 2 };
};

// That one is chosen with a mouse, by touch and by keyboard is what `journey.test.ts` does at each list that it meets.
describe('a suggestion', () => {
  it('is not chosen by another button, nor by a press that ends elsewhere, nor while the list moves', async () => {
    const { page, field, list } = await anOpenList(byMouse);
    const options = list.getByRole('option');
    await options.nth(1).click({ button: 'right' });
    await options.nth(1).hover();
    await page.mouse.down();
    await options.nth(3).hover();
    await page.mouse.up();
    await options.nth(1).hover();
    await page.mouse.down();
    await page.mouse.move(5, 5);
    await page.mouse.up();
    await page.mouse.wheel(0, 200);
    expect([await field.inputValue(), await list.isVisible()]).toEqual(['', true]);
    // What comes late takes another's place under the press.
    await options.nth(0).hover();
    await page.mouse.down();
    await page.keyboard.type('norm');
    await expect.poll(() => options.count()).toBe(1);
    await page.mouse.up();
    expect([await field.inputValue(), await list.isVisible()]).toEqual(['norm', true]);
    await page.context().close();
  });

  it('is looked for with a finger that moves the list, and with the keyboard put away', async () => {
    const { page, field, list } = await anOpenList(byTouch);
    const { x, y } = await middleOf(list);
    const devtools = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: at === undefined ? [] : [{ x, y: at }],
      });
    await touch('touchStart', y + 100);
    for (let at = y + 90; at > y - 100; at -= 15) await touch('touchMove', at);
    await touch('touchEnd');
    await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBeGreaterThan(50);
    await field.evaluate((element) => element.blur());
    expect([await field.inputValue(), await list.isVisible()]).toEqual(['', true]);
    await list.getByText('Normandie').tap();
    expect([await field.inputValue(), await list.isVisible()]).toEqual(['Normandie', false]);
    await page.context().close();
  });

  it('stands above the keyboard of a telephone', async () => {
    const { page, field, list } = await anOpenList(byTouch);
    // What is left of a small telephone's page where its keyboard stands.
    await page.setViewportSize({ width: 390, height: 320 });
    const bottom = async (target: Locator) =>
      target.evaluate((element) => Math.ceil(element.getBoundingClientRect().bottom));
    await expect.poll(() => bottom(list)).toBeLessThanOrEqual(320);
    expect(await field.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    await list.getByText('Normandie').tap();
    expect(await field.inputValue()).toBe('Normandie');
    await page.context().close();
  });

  it('is chosen by a screen reader, which presses without a pointer', async () => {
    const { page, field, list } = await anOpenList(byMouse);
    await list.getByText('Normandie').evaluate((option: HTMLElement) => option.click());
    expect(await field.inputValue()).toBe('Normandie');
    await page.context().close();
  });

  it('stays reached while the screen around is drawn anew, and is left by a press beside it', async () => {
    const { page, field, list } = await anOpenList(byMouse);
    await field.press('ArrowDown');
    await page.locator('figure-form').evaluate(async (form) => {
      Object.assign(form, { problems: new Map() });
      await (form as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    });
    expect(await list.locator('[aria-selected=true]').count()).toBe(1);
    await page.getByRole('heading', { level: 1 }).click();
    expect(await list.isVisible()).toBe(false);
    // Words that are not chosen send no form, and stand for what was there before.
    await field.fill('norm');
    await field.press('Enter');
    await expect.poll(() => field.inputValue()).toBe('Normandie');
    await field.fill('bre');
    await list.getByText('Bretagne').waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    expect(await field.inputValue()).toBe('Normandie');
    await field.fill('');
    await page.getByRole('heading', { level: 1 }).click();
    expect(await field.inputValue()).toBe('');
    expect(await page.locator('.findings-problem, #problem').count()).toBe(0);
    await page.context().close();
  });
});
