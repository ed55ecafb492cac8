let aheadMs = 0;

/** Sets the clock by an answer of the hub: a browser's own may be wrong by hours, and a release is not. */
export function setClockBy(response: Response): void {
  const said = Date.parse(response.headers.get('Date') ?? '');
  // The header has whole seconds: less than two apart is the same.
  if (!Number.isNaN(said)) aheadMs = Math.abs(said - Date.now()) < 2000 ? 0 : said - Date.now();
}

/** The present, as the hub has it. */
export const hubNow = (): Date => new Date(Date.now() + aheadMs);
