/**
 * Names an element, unless a page already did: two copies of the script must not throw, and the first one stays. Which
 * version that is `akto.report()` says, where the page's developer asks.
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
