import type { ErrorDetail } from '../events.ts';

/** What the elements do on a page, for who keeps the page. */
export type Report = {
  /** Of the script. */
  readonly version: string;
  readonly elements: readonly {
    readonly element: string;
    /** What it was told to show: its attributes. */
    readonly attributes: Readonly<Record<string, string>>;
    readonly hub: string;
    /** Whether one sees the hub's answer, or the words of the page. */
    readonly shows: 'answer' | 'fallback';
    /** Why not all that was asked for is shown, as `akto-error` told it; null where nothing failed. */
    readonly failure: ErrorDetail | null;
    /** What the page's author can do about it, in the language of the element; empty where nothing is wrong, or the hub alone has failed. */
    readonly mistakes: readonly string[];
  }[];
  /** What was said in the console, each once. */
  readonly warned: readonly string[];
  /** The hubs that were contacted, and no other host is. */
  readonly hosts: readonly string[];
  /** What came over the network, compressed; null where the browser does not tell. */
  readonly bytes: number | null;
  /** What a Content-Security-Policy has to let through. */
  readonly policy: Readonly<Record<string, string>>;
};
