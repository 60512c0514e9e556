package dev.portico.waiting;

import dev.portico.tenancy.CustomerScope;

/**
 * A change that is to wait no longer.
 *
 * @param waiting the id of what holds it: the invoice of a pending change, the schedule of a planned one
 */
record GiveUpPlan(CustomerScope scope, String subscription, String waiting) {}
