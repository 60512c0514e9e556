package dev.portico.sandbox.demo;

import dev.portico.sandbox.store.Filling;
import java.time.Instant;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/** Everything there is in a new sandbox: start reading here. */
public final class DemoWorld implements Filling {

    /**
     * Hands out every object of the world, each complete and once for the account that it belongs to.
     *
     * @param ownAccount the account whose key the sandbox gives out; the others are connected to it
     * @param now the moment that all times are counted from
     * @param put takes an account's id and an object of that account
     */
    @Override
    public void fill(String ownAccount, Instant now, BiConsumer<String, ObjectNode> put) {
        DemoAccount own = OwnAccount.open(ownAccount, now);
        DemoAccount partner = ConnectedAccounts.partner(now);
        DemoAccount other = ConnectedAccounts.other(now);
        own.keep(partner.node().deepCopy());
        own.keep(other.node().deepCopy());
        own.handOut(put);
        partner.handOut(put);
        other.handOut(put);
    }

    @Override
    public String fingerprint() {
        return Fingerprint.ofTheCode();
    }
}
