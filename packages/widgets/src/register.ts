import './akto-figures/register.ts';
import './akto-figure/register.ts';
import './akto-map/register.ts';
