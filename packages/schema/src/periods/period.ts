import { daysOf, periodText, spokenPeriod, toDay } from '@akto-figures/contents';
import { builder, everyone } from '../builder.ts';
import { localeArg } from '../locale/locale.ts';
import { formArg } from '../locale/text-form.ts';

/** A stored period with the days it covers. */
export interface PeriodRow {
  edtf: string;
  /** Days: "2022-01-01". */
  start: string | null;
  end: string | null;
  inferred: boolean;
}

/** A period that is stated nowhere yet, with the days that it covers. */
export function periodRow(edtf: string, inferred = false): PeriodRow {
  const days = daysOf(edtf);
  return { edtf, start: toDay(days?.start), end: toDay(days?.end), inferred };
}

export const Period = builder.objectRef<PeriodRow>('Period').implement({
  description: 'The time that a figure or a convention covers.',
  subGraphs: everyone,
  fields: (t) => ({
    edtf: t.expose('edtf', { type: 'Edtf', description: 'As stated: `2022/2024`.' }),
    start: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its first day; null where the source leaves it open.',
      resolve: ({ start }) => start,
    }),
    end: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its last day; null where the source leaves it open.',
      resolve: ({ end }) => end,
    }),
    inferred: t.exposeBoolean('inferred', {
      description: 'The source does not say it so: it follows from what it says.',
    }),
    text: t.string({
      description: 'As one reads it: "2022–2024"; SPOKEN as one says it: "de 2022 à 2024".',
      args: { locale: t.arg(localeArg), form: t.arg(formArg) },
      resolve: ({ edtf }, { locale, form }) => (form === 'SPOKEN' ? spokenPeriod : periodText)(edtf, locale),
    }),
  }),
});

export const VagueDate = builder.objectRef<string>('VagueDate').implement({
  description: 'A date as precise as its source states it.',
  subGraphs: everyone,
  fields: (t) => ({
    edtf: t.field({
      type: 'Edtf',
      description: 'As stated: `2022-05~` is around May 2022.',
      resolve: (edtf) => edtf,
    }),
    text: t.string({
      description: 'As one reads it: "vers mai 2022".',
      args: { locale: t.arg(localeArg) },
      resolve: (edtf, { locale }) => periodText(edtf, locale),
    }),
  }),
});
