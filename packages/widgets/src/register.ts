import { AktoFigure } from './akto-figure/akto-figure.ts';
import { AktoFigures } from './akto-figures/akto-figures.ts';
import { AktoMap } from './akto-map/akto-map.ts';
import { define } from './element/define.ts';

define('akto-figures', AktoFigures);
define('akto-figure', AktoFigure);
define('akto-map', AktoMap);
