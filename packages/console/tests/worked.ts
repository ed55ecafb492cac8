import { globSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';

const folder = new URL('../src/', import.meta.url);
const sources = globSync('**/*.ts', { cwd: folder })
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');
const every = (pattern: RegExp) => [...sources.matchAll(pattern)].map(([, name = '']) => name);

/**
 * What can be worked in the console, as its code says: each element that it defines, and each kind of control that HTML has.
 * A day and a time are left out: each browser has its own way to say one.
 */
export const controls: readonly string[] = [
  ...new Set([
    ...every(/customElements\.define\('([\w-]+)'/g),
    ...every(/<(select|textarea|summary|dialog|wa-[\w-]+)\b/g),
    ...every(/createElement\('(wa-[\w-]+)'/g),
    ...every(/type(?:="|: ')(checkbox|radio|file|text|search|email|password|url)\b/g).map(
      (type) => `input:${type}`,
    ),
  ]),
].sort();

/** What only shows something. */
export const shownOnly: readonly string[] = ['also-here', 'figure-acts', 'other-periods', 'paris-clock'];

/** Notes what somebody works in a page that is yet to be opened: what the browser itself says that was pressed, typed in or dropped on. */
export async function noteWorked(page: Page, worked: Set<string>): Promise<void> {
  await page.context().exposeFunction('noteWorked', (names: readonly string[]) => {
    for (const name of names) worked.add(name);
  });
  await page.addInitScript(() => {
    const { noteWorked } = globalThis as unknown as { noteWorked: (names: string[]) => void };
    for (const type of ['click', 'input', 'change', 'drop']) {
      document.addEventListener(
        type,
        (event) => {
          if (!event.isTrusted) return;
          const names = event
            .composedPath()
            .filter((each) => each instanceof Element)
            .map((element) =>
              element instanceof HTMLInputElement ? `input:${element.type}` : element.localName,
            );
          noteWorked(names);
        },
        { capture: true },
      );
    }
  });
}
