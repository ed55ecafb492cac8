import './akto-figures/register.ts';
import './akto-figure/register.ts';
import './akto-map/register.ts';
import type { Report } from './report/reported.ts';

declare global {
  /** The one global: `await akto.report()` in the console of a page says what the elements do there. */
  var akto: {
    report(): Promise<Report>;
    /** Says where the hub is; of the one file for content delivery networks, which is no module. */
    setHub?(address: string | URL): void;
  };
}

globalThis.akto ??= {
  report: async (asked = performance.now()) => (await import('./report/report.ts')).report(asked),
};
