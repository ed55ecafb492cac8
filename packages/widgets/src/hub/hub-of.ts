/** The hub that served this script, for pages that name none. */
const scriptOrigin = new URL(import.meta.url).origin;

/** The hub that an element asks: its own, else the one that the page names once in its head. */
export const hubOf = (element: Element): string =>
  element.getAttribute('hub') ||
  document.querySelector<HTMLMetaElement>('meta[name=akto-hub]')?.content ||
  scriptOrigin;
