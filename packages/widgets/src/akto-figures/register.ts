import { define } from '../element/define.ts';
import { AktoFigures } from './akto-figures.ts';

define('akto-figures', AktoFigures);
