import { language } from './language.ts';

const inParis = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : 'fr-FR', { timeZone: 'Europe/Paris', ...options });

/** A day in Paris: "3 mars 2026", "1er janvier 2026". */
export function dayText(instant: string | Date): string {
  const text = inParis({ day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(instant));
  return language() === 'fr'
    ? text.replace(/^1 /, '1er ').replaceAll(' ', '\u00a0')
    : text.replaceAll(' ', '\u00a0');
}

/** The time in Paris: "9 h 30", "09:30". */
export function clockText(instant: string | Date): string {
  const parts = inParis({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).formatToParts(
    new Date(instant),
  );
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  if (language() === 'en') return `${of('hour').padStart(2, '0')}:${of('minute')}`;
  return of('minute') === '00'
    ? `${Number(of('hour'))}\u00a0h`
    : `${Number(of('hour'))}\u00a0h\u00a0${of('minute')}`;
}

/** Both: "3 mars 2026 à 9 h 30". */
export const momentText = (instant: string | Date) =>
  `${dayText(instant)} ${language() === 'fr' ? 'à' : 'at'} ${clockText(instant)}`;
