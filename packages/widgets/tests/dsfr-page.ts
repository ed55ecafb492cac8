import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';

const dist = join(dirname(createRequire(import.meta.url).resolve('@gouvfr/dsfr/package.json')), 'dist');

/** What a page of the State has in its head: the DSFR's style sheet, and its script, which says whether the page is dark. */
export const dsfrHead = `<link rel="stylesheet" href="/dsfr/dsfr.min.css">
  <script type="module" src="/dsfr/dsfr.module.min.js"></script>`;

/** Serves the DSFR beside the page. */
export function withDsfr(page: Page): Promise<unknown> {
  return page.route('**/dsfr/**', (route) =>
    route.fulfill({ path: join(dist, new URL(route.request().url()).pathname.replace('/dsfr/', '')) }),
  );
}

/** What is seen of an element, and what the page's own token for it says. */
export interface Compared {
  readonly what: string;
  readonly token: string;
  readonly seen: string;
  readonly said: string;
}

/** The colours of cards, number and map beside those of the page's own tokens. */
export function besideTokens(page: Page): Promise<Compared[]> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const said = (token: string) => {
      probe.style.color = `var(${token})`;
      return getComputedStyle(probe).color;
    };
    const styleOf = (tag: string, found?: string) => {
      const element = document.querySelector(tag);
      const part = found ? element?.shadowRoot?.querySelector(found) : element;
      if (!part) throw new Error(`${tag} has no ${found}.`);
      return getComputedStyle(part);
    };
    const compared = [
      ['label', '--text-default-grey', styleOf('akto-figures', '[part=label]').color],
      ['number', '--text-title-grey', styleOf('akto-figures', '[part=number]').color],
      ['period and place', '--text-mention-grey', styleOf('akto-figures', '[part=scope]').color],
      ['link', '--text-action-high-blue-france', styleOf('akto-figures', '[part=link]').color],
      ['hairline', '--border-default-grey', styleOf('akto-figures', '[part=card]').borderTopColor],
      ['regions without', '--background-default-grey', styleOf('akto-map', 'path.UNNAMED').fill],
      ['table', '--text-default-grey', styleOf('akto-map', 'tbody th').color],
      ['regions with a plan', '--text-action-high-blue-france', styleOf('akto-map', '.hatch').fill],
    ].map(([what = '', token = '', seen = '']) => ({ what, token, seen, said: said(token) }));
    const letters = getComputedStyle(document.body).fontFamily;
    compared.push({
      what: 'letters',
      token: 'font-family',
      seen: styleOf('akto-figures', '[part=number]').fontFamily,
      said: letters,
    });
    probe.remove();
    return compared;
  });
}

/** The ring around what the keyboard has come to. */
export async function focusRingOf(page: Page, selector: string): Promise<string> {
  const place = page.locator(selector).first();
  await place.focus();
  // A step back and forth by keyboard: the ring is for those who use one.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  return place.evaluate((element) => {
    const { outlineColor, outlineOffset, outlineStyle, outlineWidth } = getComputedStyle(element);
    return `${element.matches(':focus')} ${outlineWidth} ${outlineStyle} ${outlineColor} ${outlineOffset}`;
  });
}
