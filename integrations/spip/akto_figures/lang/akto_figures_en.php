<?php
/** The words of the plugin in English. */

return [
	'adresse' => 'Address of the hub',
	'adresse_erreur' => '“@adresse@” is not the address of a hub. Give a whole address, such as https://chiffres.example.fr.',
	'adresse_explication' => 'The site that publishes the figures, such as https://chiffres.example.fr.',
	'depuis' => '(The service of figures does not answer: as of @date@.)',
	'titre' => 'Public figures',
];
