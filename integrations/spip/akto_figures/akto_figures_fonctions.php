<?php
/** What the models of this plugin show. */

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

require_once __DIR__ . '/core/Hub.php';
require_once __DIR__ . '/core/markup.php';

/** An element with what the hub says; nothing while no hub is named. A model passes what stood behind its name. */
function akto_figures_modele($environnement, $element) {
	$hub = akto_figures_hub();
	if (!$hub) {
		return '';
	}
	$given = [];
	foreach ((array) $environnement as $name => $value) {
		// A model's parameters have no dash: `plain_language`, `figure_role`.
		$given[str_replace('_', '-', (string) $name)] = $value;
	}
	// SPIP says the language of the article, and a number for what the model stands in.
	$given['lang'] = ($given['lang'] ?? 'fr') === 'fr' ? 'fr' : 'en';
	return AktoFigures\element($hub, $element, $given, '', akto_figures_depuis(...));
}

/** Of when an answer is that the hub no longer confirms. */
function akto_figures_depuis(int $heard_at): string {
	return _T('akto_figures:depuis', ['date' => date('d/m/Y H:i', $heard_at)]);
}

/** The hub that the configuration names; null while it names none. */
function akto_figures_hub(): ?AktoFigures\Hub {
	include_spip('inc/config');
	$address = AktoFigures\Hub::address((string) lire_config('akto_figures/hub', ''));
	return $address === null ? null : new AktoFigures\Hub(
		$address,
		akto_figures_demander(...),
		akto_figures_rappeler(...),
		akto_figures_retenir(...),
		fn (): int => time()
	);
}

/** Asks the hub as SPIP asks other sites. */
function akto_figures_demander(string $url): array {
	include_spip('inc/distant');
	$answer = recuperer_url($url, ['taille_max' => 600000]);
	return is_array($answer)
		? ['status' => (int) $answer['status'], 'body' => (string) $answer['page']]
		: ['status' => 0, 'body' => ''];
}

/** What was kept under a name. It is no cache: the last answer outlives one that is emptied. */
function akto_figures_rappeler(string $name) {
	include_spip('inc/flock');
	lire_fichier(akto_figures_fichier($name), $text);
	return json_decode((string) $text, true);
}

function akto_figures_retenir(string $name, array $kept): void {
	include_spip('inc/flock');
	ecrire_fichier(akto_figures_fichier($name), json_encode($kept));
}

function akto_figures_fichier(string $name): string {
	return sous_repertoire(_DIR_TMP, 'akto_figures') . $name . '.json';
}
