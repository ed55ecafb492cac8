import { languageOf } from '@akto-figures/contents';
import { builder, everyone } from '../builder.ts';
import { localeArg } from '../locale/locale.ts';
import { type OpenData, reuseText } from './open-data.ts';

export const Reuse = builder.objectRef<OpenData>('Reuse').implement({
  description:
    'Whether one may use the data again, and under which terms: as whoever runs the hub states them today, for all of it.',
  subGraphs: everyone,
  fields: (t) => ({
    licence: t.exposeString('licence', {
      nullable: true,
      description:
        'The address of the licence. Null where none is stated: that is no permission, and the terms of each source apply.',
    }),
    text: t.string({
      description: 'The same in words, with what holds of the sources.',
      args: { locale: t.arg(localeArg) },
      resolve: (openData, { locale }) => reuseText(openData, languageOf(locale)),
    }),
    contact: t.exposeString('contact', {
      nullable: true,
      description: 'The e-mail address to write to about the data; null where none is stated.',
    }),
  }),
});
