import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { chromiumOptions } from '../../../tests/support/chromium.ts';
import type { ConsoleHub, Somebody } from '../../../tests/support/console-hub.ts';

/** A browser at the console's screens. */
export interface ConsoleBrowser {
  /** A window of somebody who is signed in, or of nobody, at a path; `prepare` runs before the page does. */
  open(
    path: string,
    who?: Somebody | null,
    options?: BrowserContextOptions,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Window>;
  /** A page of another site, in its reader's own browser, which keeps no answer: the hub's clock moves without the reader's. */
  visit(address: string): Promise<Page>;
  close(): Promise<void>;
}

/** A window, and what went wrong in it. */
export interface Window {
  readonly page: Page;
  /** What scripts and the policy complained of; a test that ends well has none. */
  readonly complaints: readonly string[];
}

export async function openBrowser(hub: ConsoleHub): Promise<ConsoleBrowser> {
  const browser: Browser = await chromium.launch(chromiumOptions());
  return {
    async open(path, who = null, options = {}, prepare = async () => undefined) {
      const context = await browser.newContext({ locale: 'fr-FR', ...options });
      if (who) {
        await context.addCookies(
          who.cookies.map(({ name, value }) => ({
            name,
            value,
            url: hub.url.replace('http:', 'https:'),
            secure: true,
            httpOnly: true,
            sameSite: 'Strict' as const,
          })),
        );
      }
      const page = await context.newPage();
      // Less than a test has: what is waited for in vain is named.
      page.setDefaultTimeout(12_000);
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        // A refused sign-in and an unreachable hub are told by the browser too: they are scenes, not faults.
        if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
          complaints.push(message.text());
      });
      await prepare(page);
      await page.goto(hub.url + path);
      return { page, complaints };
    },
    async visit(address) {
      const page = await (await browser.newContext()).newPage();
      // Turns the browser's own cache off.
      await page.route('**/*', (route) => route.continue());
      await page.goto(address);
      return page;
    },
    close: () => browser.close(),
  };
}
