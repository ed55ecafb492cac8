import { define } from '../element/define.ts';
import { AktoFigure } from './akto-figure.ts';

define('akto-figure', AktoFigure);
