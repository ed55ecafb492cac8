/** The hub that served this script, for pages that name none. What content delivery networks serve has none: see `rollup.config.ts`. */
export const ownHub = new URL(import.meta.url).origin;
