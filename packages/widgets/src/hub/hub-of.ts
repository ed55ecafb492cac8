import { changed } from '../element/page-language.ts';
import { ownHub } from './own-hub.ts';

let ofPage = '';

/** Says where the hub is, for all elements of the page that name none themselves; those that are there already ask it at once. */
export function setHub(address: string | URL): void {
  ofPage = String(address);
  changed();
}

/** The hub that an element asks: its own, else the one that the page's code or its head names once; nothing where nobody says. */
export const hubOf = (element: Element): string =>
  element.getAttribute('hub') ||
  ofPage ||
  document.querySelector<HTMLMetaElement>('meta[name=akto-hub]')?.content ||
  ownHub;
