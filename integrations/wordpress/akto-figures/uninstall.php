<?php
/** Leaves nothing behind: the setting, and what was kept of the hub. */

defined('WP_UNINSTALL_PLUGIN') || exit;

delete_option('akto_figures_hub');

global $wpdb;
foreach (['_transient_akto_figures_', '_transient_timeout_akto_figures_'] as $begins) {
    $wpdb->query($wpdb->prepare("DELETE FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like($begins) . '%'));
}
