/** The hub that served this script, for pages that name none. */
const scriptOrigin = new URL(import.meta.url).origin;

/** The hub that an element asks. */
export const hubOf = (element: Element): string => element.getAttribute('hub') || scriptOrigin;
