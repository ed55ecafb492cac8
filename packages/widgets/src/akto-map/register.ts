import { define } from '../element/define.ts';
import { AktoMap } from './akto-map.ts';

define('akto-map', AktoMap);
