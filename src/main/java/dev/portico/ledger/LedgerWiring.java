package dev.portico.ledger;

import dev.portico.database.Database;
import dev.portico.stripe.StripeAccounts;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Settings of the ledger, and what tests replace. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
@EnableScheduling
class LedgerWiring {

    @Bean
    AttemptWatch countingWatch(MeterRegistry meters) {
        return moment -> Mono.fromRunnable(() -> meters.counter(
                        "portico.ledger.attempts", "stage", moment.stage().name(), "mutation", moment.mutation())
                .increment());
    }

    @Bean
    Claims claims(StripeAccounts accounts, AttemptTable attempts, AttemptWatch watch) {
        return new Claims(accounts.own(), attempts, watch);
    }

    @Bean
    Turns turns(CustomerHeadTable heads, LedgerSettings settings) {
        return new Turns(heads, settings, Schedulers.parallel());
    }

    @Bean
    Undertakings undertakings(ObjectProvider<Undertaking<?, ?>> all) {
        return new Undertakings(all::stream);
    }

    @Bean
    Sweeper sweeper(
            StripeAccounts accounts,
            Database database,
            CustomerHeadTable heads,
            AttemptTable attempts,
            Fulfilment fulfilment) {
        return new Sweeper(accounts.own(), database, heads, attempts, fulfilment);
    }
}
