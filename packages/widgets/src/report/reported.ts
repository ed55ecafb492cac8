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
  }[];
  /** The hubs that were contacted, and no other host is. */
  readonly hosts: readonly string[];
  /** What came over the network, compressed; null where the browser does not tell. */
  readonly bytes: number | null;
  /** What a Content-Security-Policy has to let through. */
  readonly policy: Readonly<Record<string, string>>;
};
