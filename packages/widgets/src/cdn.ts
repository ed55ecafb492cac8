import './register.ts';
import { setHub } from './hub/hub-of.ts';

// One file from a host that is no hub: its pages have no module to take this from.
globalThis.akto.setHub ??= setHub;
