package dev.portico.stripe.transport;

import dev.portico.tenancy.Account;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import reactor.core.scheduler.Schedulers;

/** The transport with clocks that do not wait. */
public final class TransportFixtures implements AutoCloseable {

    private final HurriedScheduler delays = new HurriedScheduler();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StripeConnections connections;
    private final AccountLimits limits;
    private final StripeTransport transport;

    public TransportFixtures(Duration readTimeout) {
        var bounds = new TransportLimits(Duration.ofSeconds(5), readTimeout, 100, 50);
        connections = new StripeConnections(bounds);
        limits = new AccountLimits(bounds);
        transport = new StripeTransport(
                new StripeHttp(connections, new StripeMeter(meters)),
                new Circuit(Schedulers.parallel()),
                limits,
                new StripeRetry(delays));
    }

    public StripeTransport transport() {
        return transport;
    }

    public SimpleMeterRegistry meters() {
        return meters;
    }

    /** The pauses before attempts that were asked for. */
    public List<Duration> delays() {
        return delays.delays();
    }

    /** How many requests of the account may run at once now. */
    public int allowed(Account account) {
        return limits.of(account).allowed();
    }

    @Override
    public void close() {
        connections.destroy();
    }
}
