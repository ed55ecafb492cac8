<?php
/** What every page of the site loads: the script of the hub, once one is named. */

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

include_spip('akto_figures_fonctions');

function akto_figures_insert_head($flux) {
	$hub = akto_figures_hub();
	if ($hub) {
		$flux .= sprintf(
			"\n<script type=\"module\" src=\"%s/sdk/v1/akto-figures.js\"></script>\n",
			AktoFigures\escaped($hub->address)
		);
	}
	return $flux;
}
