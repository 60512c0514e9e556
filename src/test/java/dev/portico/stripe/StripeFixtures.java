package dev.portico.stripe;

import dev.portico.stripe.transport.TransportFixtures;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The door and the reads on a fake server, with clocks that tests move. */
final class StripeFixtures implements AutoCloseable {

    static final Account OWN = new Account("acct_own", false, false);
    static final Account CONNECTED = new Account("acct_partner", false, true);
    static final CustomerScope ADA = new CustomerScope(OWN, "cus_ada", null);

    final FakeStripe server = new FakeStripe();
    final AtomicLong nanoseconds = new AtomicLong();
    final StripeTime time = new StripeTime(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    final StripeSettings settings;
    final TransportFixtures transport;
    final StripeDoor door;
    final StripeReads reads;

    StripeFixtures() {
        this(Duration.ofSeconds(20));
    }

    StripeFixtures(Duration readTimeout) {
        var limits = new StripeSettings.Limits(Duration.ofSeconds(5));
        settings = new StripeSettings("sk_test_1", null, server.base(), null, limits);
        transport = new TransportFixtures(readTimeout);
        door = new StripeDoor(new StripeCalls(settings), transport.transport(), time);
        reads = new StripeReads(door);
    }

    StripeCustomerReads customerReads() {
        return new StripeCustomerReads(reads);
    }

    StripeAccountReads accountReads() {
        var kept = new KeptReads(settings.limits().keepFor(), nanoseconds::get);
        return new StripeAccountReads(reads, accounts(null), new StripeProductReads(reads, kept), kept);
    }

    StripeAccounts accounts(@Nullable String setting) {
        return new StripeAccounts(reads, settings, new StripeAccountSetting(setting));
    }

    @Override
    public void close() {
        transport.close();
        server.close();
    }
}
