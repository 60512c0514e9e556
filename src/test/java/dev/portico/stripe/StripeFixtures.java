package dev.portico.stripe;

import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerScope;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

/** The door and the reads on a fake server, with clocks that tests move. */
final class StripeFixtures implements AutoCloseable {

    static final Account OWN = new Account("acct_own", false, false);
    static final Account CONNECTED = new Account("acct_partner", false, true);
    static final CustomerScope ADA = new CustomerScope(OWN, "cus_ada", null);

    final FakeStripe server = new FakeStripe();
    final HurriedScheduler delays = new HurriedScheduler();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final AtomicLong nanoseconds = new AtomicLong();
    final StripeSettings settings;
    final StripeConnections connections;
    final StripeDoor door;
    final AccountLimits limits;
    final StripeReads reads;

    StripeFixtures() {
        this(Duration.ofSeconds(20));
    }

    StripeFixtures(Duration readTimeout) {
        var bounds = new StripeSettings.Limits(Duration.ofSeconds(5), readTimeout, 100, 50, Duration.ofSeconds(5));
        settings = new StripeSettings("sk_test_1", null, server.base(), null, bounds);
        connections = new StripeConnections(settings);
        limits = new AccountLimits(settings);
        door = new StripeDoor(
                new StripeCalls(settings),
                new StripeTransport(connections, new Circuit(Schedulers.parallel()), new StripeMeter(meters)),
                new StripeRetry(delays),
                limits);
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
        connections.destroy();
        server.close();
    }
}
