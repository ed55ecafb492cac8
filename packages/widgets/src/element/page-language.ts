import { firstLanguage, type Language, others } from '../../messages/generated/languages.ts';

const listeners = new Set<() => void>();

// One observer for all elements of the page: a page that switches its language changes one attribute, anywhere above.
const observer = new MutationObserver(() => changed());

/** Has all elements look anew what the page says. */
export function changed(): void {
  for (const listener of listeners) listener();
}

/** The language nearest to an element: its own `lang`, or that of what it stands in, through shadow roots. */
export function nearestLanguage(element: Element): Language {
  const named = element.closest('[lang]')?.getAttribute('lang')?.slice(0, 2).toUpperCase() as Language;
  const root = element.getRootNode();
  if (named === undefined && root instanceof ShadowRoot) return nearestLanguage(root.host);
  return named in others ? named : firstLanguage;
}

/** Calls back when a `lang` of the page changes. */
export function followLanguage(listener: () => void): void {
  listeners.add(listener);
  observer.observe(document, { attributeFilter: ['lang'], subtree: true });
}

export const leaveLanguage = (listener: () => void): boolean => listeners.delete(listener);
