/** The years of the period before that words name and that the new period has not: "Contrats signés en 2024", carried over to 2025. */
export function yearsLeft(words: string, before: string, now: string): string[] {
  const old = yearsIn(before);
  const next = yearsIn(now);
  return [...yearsIn(words)].filter((year) => old.has(year) && !next.has(year));
}

const yearsIn = (text: string): ReadonlySet<string> => new Set(text.match(/(?<!\d)\d{4}(?!\d)/g));
