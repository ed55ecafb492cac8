/** Goes to a screen, as a link would: back comes from there. */
export function go(address: string): void {
  history.pushState(null, '', address);
  dispatchEvent(new Event('went'));
}

/**
 * Gives the present screen another address, to which it belongs by now: what was new has a key. Where another screen is
 * there, it comes in place of this one, to which back would lead nowhere.
 */
export function goInstead(address: string): void {
  history.replaceState(null, '', address);
  dispatchEvent(new Event('went-instead'));
}

/** Writes what a list is narrowed to into the address, without leaving the screen: it survives reload and can be sent. */
export function keepInAddress(query: Readonly<Record<string, string | undefined>>): void {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  history.replaceState(history.state, '', search.size > 0 ? `?${search}` : location.pathname);
}

/** Follows the links to screens without loading the page anew. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (!/^\/console(\/|$)/.test(link.pathname) || link.pathname.startsWith('/console/assets/')) return;
    // A jump within the page is the browser's own.
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  });
}
