package dev.portico.stripe.transport;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** The pool of connections to Stripe, bounded, as is the queue for it. */
@Component
final class StripeConnections implements DisposableBean {

    /** Shorter than Stripe keeps an idle connection, so that none is used that Stripe is just closing. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

    private final ConnectionProvider pool;
    private final HttpClient http;

    StripeConnections(TransportLimits limits) {
        this.pool = ConnectionProvider.builder("stripe")
                .maxConnections(limits.connections())
                .pendingAcquireMaxCount(2 * limits.connections())
                .pendingAcquireTimeout(limits.readTimeout())
                .maxIdleTime(LONGEST_IDLE)
                .evictInBackground(LONGEST_IDLE)
                .build();
        this.http = HttpClient.create(pool)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        limits.connectTimeout().toMillis())
                .responseTimeout(limits.readTimeout())
                // Attempts are StripeRetry's to make and StripeMeter's to count.
                .disableRetry(true);
    }

    HttpClient http() {
        return http;
    }

    @Override
    public void destroy() {
        pool.dispose();
    }
}
