<?php
/** What the list of plugins says of this one, in French. */

return [
	'akto_figures_description' => 'Dans un texte : <code>&lt;akto_figures|convention=akto-agefiph-2022-2024&gt;</code>, <code>&lt;akto_figure|figure=poec&gt;</code> ou <code>&lt;akto_map|convention=akto-alternance-2022&gt;</code>.',
	'akto_figures_slogan' => 'Des chiffres publics tenus à jour, avec leur qualificatif et leur source',
];
