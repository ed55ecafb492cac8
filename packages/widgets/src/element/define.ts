/**
 * Names an element, unless a page already did: two copies of the script must not throw, and the first one stays. Where they are of
 * two versions, the console of the page says so.
 */
export function define(name: string, element: CustomElementConstructor & { version?: string }): void {
  const first: typeof element | undefined = customElements.get(name);
  if (!first) customElements.define(name, element);
  else if (first.version !== element.version)
    import('../mistakes/amiss.ts').then(
      ({ meetSecond }) => meetSecond(name, first, element),
      () => undefined,
    );
}
