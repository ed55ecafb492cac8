export { AktoFigure } from './akto-figure/akto-figure.ts';
export { AktoFigures } from './akto-figures/akto-figures.ts';
export { AktoMap } from './akto-map/akto-map.ts';
export { define } from './element/define.ts';
export type { ErrorDetail, LoadDetail, Reason, SelectDetail } from './events.ts';
export { setHub } from './hub/hub-of.ts';
export type { Report } from './report/reported.ts';
