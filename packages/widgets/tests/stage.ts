import axe from 'axe-core';
import { inject } from 'vitest';
import '../src/register.ts';

/** What an element told: the name of the event and its `detail`. */
export type SentEvent = { readonly name: string; readonly detail: Record<string, unknown> };

/** Puts markup on the page, in French as in production; what stood there before is gone. */
export function stage(markup: string): HTMLElement {
  document.documentElement.lang = 'fr';
  document.title = 'Une page de partenaire';
  document.body.innerHTML = `<main><h1>Chiffres</h1>${markup.replaceAll(/<(akto-\w+)(?![^>]* hub=)/g, `<$1 hub="${inject('hub')}"`)}</main>`;
  return document.querySelector('main') as HTMLElement;
}

/** Puts one element on the page, and waits for what it tells. Its hub is the test's, unless it names another. */
export async function staged(markup: string): Promise<{ element: HTMLElement; told: SentEvent }> {
  const heard = nextTold(document);
  const element = stage(markup).lastElementChild as HTMLElement;
  return { element, told: await heard };
}

/** The next thing that is told here. */
export function nextTold(place: EventTarget): Promise<SentEvent> {
  return Promise.race(['akto-load', 'akto-error'].map((name) => nextEvent(place, name)));
}

export async function nextEvent(place: EventTarget, name: string): Promise<SentEvent> {
  const { promise, resolve } = Promise.withResolvers<Event>();
  place.addEventListener(name, resolve, { once: true });
  return { name, detail: ((await promise) as CustomEvent).detail };
}

/** The texts of one part, as they are written. */
export function parts(element: HTMLElement, part: string): string[] {
  return [...(element.shadowRoot?.querySelectorAll(`[part="${part}"]`) ?? [])].map(({ textContent }) =>
    tidy(textContent),
  );
}

/** All that an element shows or says, be it the page's words or its own. */
export function textOf(element: HTMLElement): string {
  const own = element.shadowRoot;
  return tidy(`${own?.querySelector('slot:not(#room)') ? element.textContent : ''} ${own?.textContent}`);
}

/** Whether the page's own words are what one sees. */
export function showsFallback(element: HTMLElement): boolean {
  const words = document.createRange();
  words.selectNodeContents(element);
  const slot = element.shadowRoot?.querySelector('slot');
  const isSeen = !slot || getComputedStyle(slot).visibility === 'visible';
  return isSeen && words.getBoundingClientRect().height > 0;
}

/** What axe finds on the page as it stands; empty where all is well. */
export async function barriers(): Promise<string[]> {
  const { violations } = await axe.run(document.querySelector('main') as HTMLElement);
  return violations.map(({ help, nodes }) => `${help}: ${nodes.map(({ html }) => html).join(' ')}`);
}

function tidy(text: string | null): string {
  // Line ends of templates are no text; the spaces that never wrap are.
  return (text ?? '').replace(/[ \n]+/g, ' ').trim();
}
