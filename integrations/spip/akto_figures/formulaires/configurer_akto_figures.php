<?php
/** What is wrong with an address that somebody has written; SPIP keeps what is right. */

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

include_spip('akto_figures_fonctions');

function formulaires_configurer_akto_figures_verifier_dist() {
	$given = trim((string) _request('hub'));
	if ($given === '' || AktoFigures\Hub::address($given) !== null) {
		return [];
	}
	$text = _T('akto_figures:adresse_erreur', ['adresse' => AktoFigures\escaped(mb_substr($given, 0, 200))]);
	return ['hub' => $text];
}
