/** The rows of a map's table: the name of each region, and what is said of it. */
export function rows(element: HTMLElement): [string, string][] {
  return [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) => {
    const [name = '', state = ''] = [...row.children].map(({ textContent }) => textContent ?? '');
    return [name, state];
  });
}

/** The shapes of a map; with a code, that one. */
export function shapes(element: HTMLElement, code = ''): SVGElement[] {
  return [...(element.shadowRoot?.querySelectorAll<SVGElement>(`[role=option][id^="region-${code}"]`) ?? [])];
}

/** The region that the keyboard is at. */
export function focusedName(element: HTMLElement): string | undefined {
  return element.shadowRoot?.activeElement?.getAttribute('aria-label')?.split('\u00a0:')[0];
}

/** The tooltip, once there is one. */
export function tipOf(element: HTMLElement): HTMLElement {
  return element.shadowRoot?.querySelector('[part=tip]') as HTMLElement;
}
