const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The day that an instant lies in on the hub's calendar: "2026-03-12". */
export const parisDay = (instant: Date): string => days.format(instant);
