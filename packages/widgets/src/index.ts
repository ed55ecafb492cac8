export { AktoFigure } from './akto-figure/akto-figure.ts';
export { AktoFigures } from './akto-figures/akto-figures.ts';
export { AktoMap } from './akto-map/akto-map.ts';
export { define } from './element/define.ts';
export type { Reason } from './hub/failure.ts';
export type { Report } from './report/report.ts';
