package dev.portico.session;

import dev.portico.tenancy.Account;

/**
 * Which session is to end.
 *
 * @param home the account of the server's own key
 */
record SessionEnd(String home, Account account, String id) {}
