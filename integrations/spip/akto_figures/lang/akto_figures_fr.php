<?php
/** The words of the plugin in French. */

return [
	'adresse' => 'Adresse du hub',
	'adresse_erreur' => '« @adresse@ » n’est pas l’adresse d’un hub. Donnez une adresse complète, comme https://chiffres.example.fr.',
	'adresse_explication' => 'Le site qui publie les chiffres, par exemple https://chiffres.example.fr.',
	'depuis' => '(Le service de chiffres ne répond pas : état du @date@.)',
	'titre' => 'Chiffres publics',
];
