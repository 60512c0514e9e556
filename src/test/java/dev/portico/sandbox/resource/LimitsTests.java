package dev.portico.sandbox.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.Making;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much there can be of a thing. */
class LimitsTests extends MakingTest {

    private static final long START = 1_800_000_000;

    private String price = "";

    @BeforeAll
    void makeACatalogue() {
        price = make.price(make.product("Desk"), 1_000, "eur", "month");
    }

    @Test
    void aTestClockHasThreeCustomers() throws Exception {
        String clock = "test_clock=" + make.clock(START);
        for (int customer = 0; customer < 3; customer++) {
            make.customerWithoutMethod(clock);
        }
        assertRefused("/v1/customers", "", "test_clock", clock);
    }

    @Test
    void aCustomerOnATestClockHasThreeSubscriptionsAtATime() throws Exception {
        String customer = make.customer("pm_card_visa", "test_clock=" + make.clock(START));
        String first = make.subscription(customer, price, 1);
        make.subscription(customer, price, 1);
        make.subscription(customer, price, 1);
        String[] another = {"customer=" + customer, "items[0][price]=" + price};
        assertRefused("/v1/subscriptions", "customer_max_subscriptions", "customer", another);
        http.delete("/v1/subscriptions/" + first);
        assertThat(http.post("/v1/subscriptions", Making.form(another)).status())
                .isEqualTo(200);
    }

    @Test
    void aSubscriptionHasTwentyItems() throws Exception {
        String customer = make.customer("pm_card_visa");
        assertThat(http.post("/v1/subscriptions", Making.form(items(customer, 20)))
                        .status())
                .isEqualTo(200);
        assertRefused("/v1/subscriptions", "", "items", items(customer, 21));
    }

    private String[] items(String customer, int number) {
        Stream<String> items = IntStream.range(0, number).mapToObj(at -> {
            String other = make.price(make.product("Part " + at), 100, "eur", "month");
            return "items[%d][price]=%s".formatted(at, other);
        });
        return Stream.concat(Stream.of("customer=" + customer), items).toArray(String[]::new);
    }
}
