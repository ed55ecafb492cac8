type ElementClass = CustomElementConstructor & { version?: string };

/**
 * Names an element, unless a page already did: two copies of the script must not throw, and the first one stays.
 * A different version says so once in the console, where the page's developer looks.
 */
export function define(name: string, element: ElementClass): void {
  const first: ElementClass | undefined = customElements.get(name);
  if (!first) customElements.define(name, element);
  else if (first.version !== element.version)
    console.info(`<${name}> stays at version ${first.version}; ${element.version} was loaded after it.`);
}
