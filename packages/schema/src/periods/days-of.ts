import edtf from 'edtf';

/** The first and last instant that an EDTF text covers, null where it is open; null where the text is no EDTF. */
export function daysOf(text: string): { start: Date | null; end: Date | null } | null {
  try {
    const { min, max } = edtf(text);
    return { start: instant(min), end: instant(max) };
  } catch {
    return null;
  }
}

const instant = (milliseconds: number): Date | null =>
  Number.isFinite(milliseconds) ? new Date(milliseconds) : null;
