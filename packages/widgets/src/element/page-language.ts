import type { Language } from '../words/words.ts';

const listeners = new Set<() => void>();

// One observer for all elements of the page: a page that switches its language changes one attribute, anywhere above.
const observer = new MutationObserver(() => {
  for (const listener of listeners) listener();
});

/** The language nearest to an element: its own `lang`, or that of what it stands in, through shadow roots. */
export function nearestLanguage(element: Element): Language {
  const carrier = element.closest('[lang]');
  if (carrier) return /^en/i.test(carrier.getAttribute('lang') as string) ? 'EN' : 'FR';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : 'FR';
}

/** Calls back when a `lang` of the page changes. */
export function followLanguage(listener: () => void): void {
  listeners.add(listener);
  observer.observe(document, { attributeFilter: ['lang'], subtree: true });
}

export const leaveLanguage = (listener: () => void): boolean => listeners.delete(listener);
