package dev.portico.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.database.Database;
import dev.portico.database.Rows;
import dev.portico.database.Statement;
import dev.portico.ledger.AttemptWatch.Stage;
import dev.portico.ledger.Settled.Done;
import dev.portico.ledger.Settled.Refused;
import dev.portico.ledger.Shop.Plan;
import dev.portico.ledger.Shop.Receipt;
import dev.portico.runtime.TestDatabase;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.shared.InvalidInput;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerScope;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.PlatformViewer;
import dev.portico.tenancy.Viewer;
import io.r2dbc.pool.ConnectionPool;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Exactly once, over two servers that share PostgreSQL and a Stripe. */
class LedgerTests {

    record Input(String thing, @Nullable String idempotencyKey) {}

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Database OTHER = new Database(TestDatabase.pool(4));

    private static final String END_LEASES =
            "update customer_head set lease_until = now() - interval '1 second' where account = :account";
    private static final String AGE_STEPS =
            "update ledger_step set sent_at = sent_at - interval '23 hours' where account = :account";
    private static final String AGE_ATTEMPTS =
            "update ledger_attempt set created_at = created_at - make_interval(days => :days) where account = :account";
    private static final String COUNT_ATTEMPTS =
            "select count(*) as found from ledger_attempt where account = :account";
    private static final String HELD =
            "select count(*) as found from customer_head where account = :account and attempt is not null";
    private static final String AUDIT = """
            select concat_ws(' ', coalesce(platform_key, session), customer, mutation, object, result) as line
            from audit_log where account = :account order by occurred_at
            """;

    private final Database database = TestDatabase.shared();
    private final Account home = new Account("acct_" + UUID.randomUUID(), false, false);
    private final CustomerViewer viewer =
            new CustomerViewer("ps_1", new CustomerScope(home, "cus_1", null), null, null, Locale.ENGLISH);
    private final Shop shop = new Shop();
    private final LedgerServer here = new LedgerServer(database, home, shop, moment -> Mono.empty());
    private final LedgerServer there = new LedgerServer(OTHER, home, shop, moment -> Mono.empty());

    @Test
    void theFirstOutcomeIsReplayedOnAnyServer() {
        Done<Receipt> first = done(here.ledger.once(order("book", "k1")));

        assertThat(done(there.ledger.once(order("book", "k1")))).isEqualTo(first);
        assertThat(shop.effects).containsExactly("paid book", "delivered book", "tidied");
        assertThat(audit())
                .containsExactly("ps_1 cus_1 thingBuy " + first.outcome().object() + " SUCCEEDED");
    }

    @Test
    void withoutAKeyEachOrderIsItsOwn() {
        done(here.ledger.once(order("book", null)));
        done(here.ledger.once(order("book", null)));

        assertThat(shop.effects("paid")).hasSize(2);
    }

    @Test
    void theSameKeyWithAnotherInputIsReused() {
        done(here.ledger.once(order("book", "k1")));

        assertThat(refused(there.ledger.once(order("pen", "k1"))).errors())
                .singleElement()
                .isInstanceOf(IdempotencyKeyReused.class);
        assertThat(shop.effects("paid")).hasSize(1);
    }

    @Test
    void aKeyBelongsToItsOwner() {
        Viewer.Known platform = new PlatformViewer("ptkid_1", home, null, Set.of(), Locale.ENGLISH);
        done(here.ledger.once(order("book", "k1")));

        done(here.ledger.once(order(platform, "cus_1", "pen", "k1")));
        done(here.ledger.once(order(platform, null, "hat", "k2")));

        assertThat(shop.effects("paid")).containsExactly("paid book", "paid pen", "paid hat");
        assertThat(audit().get(2)).startsWith("ptkid_1 thingBuy");
        assertThat(count(HELD)).isZero();
    }

    @Test
    void aRefusalLeavesTheKeyFree() {
        Order<Plan, Receipt> order = order("book", "k1");
        var error = InvalidInput.of("NO", "No.", "thing");

        Settled<Receipt> settled = get(here.ledger.once(with(order, Mono.just(Decision.refused(List.of(error))))));

        assertThat(settled).isEqualTo(new Refused<Receipt>(List.of(error)));
        done(there.ledger.once(order("pen", "k1")));
    }

    @Test
    void aFailureOfTheDecisionLeavesTheKeyFree() {
        Order<Plan, Receipt> order = with(order("book", "k1"), Mono.error(Shop.fails()));

        failure(here.ledger.once(order), FailureReason.STRIPE_UNREACHABLE);

        assertThat(count(COUNT_ATTEMPTS)).isZero();
        done(there.ledger.once(order("pen", "k1")));
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void whatACrashCutOffIsFinishedByTheSameKey(Halt crash) {
        crash(crash, order("book", "k1"));

        Done<Receipt> second = done(there.ledger.once(order("book", "k1")));

        assertThat(shop.effects).containsExactly("paid book", "delivered book", "tidied");
        assertThat(second.outcome()).isEqualTo(new Receipt("paid book 1", "delivered book 2"));
        assertThat(done(here.ledger.once(order("book", "k1")))).isEqualTo(second);
        assertThat(audit()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void whatACrashCutOffIsEndedByTheSweeper(Halt crash) {
        crash(crash, order("book", null));
        update(AGE_ATTEMPTS, 1);

        there.sweeper.sweep().as(StepVerifier::create).expectComplete().verify(LONGEST);

        assertThat(shop.effects).isIn(List.of(), List.of("paid book", "delivered book", "tidied"));
        assertThat(audit()).hasSize(shop.effects.isEmpty() ? 0 : 1);
        assertThat(count(HELD)).isZero();
    }

    @Test
    void whatHangsHoldsUpNobodyOnItsOwnServer() {
        Halt halt = Halt.at(Stage.SENDING, "deliver");
        var server = new LedgerServer(database, home, shop, halt);
        leave(server.ledger.once(order("book", "k1")));
        halt.arrived().block(LONGEST);
        update(END_LEASES);

        done(server.ledger.once(order("pen", null)));

        assertThat(shop.effects("paid")).containsExactly("paid book", "paid pen");
        assertThat(done(server.ledger.once(order("book", "k1"))).outcome().object())
                .isEqualTo("paid book 1");
    }

    @Test
    void anEqualOrderThatWaitsGoesOnWhereTheFirstOneFails() {
        shop.unreachable.add("delivered book");

        List<Object> ends = get(Flux.range(0, 2)
                .flatMap(number -> here.ledger
                        .once(order("book", "k1"))
                        .<Object>map(done -> done)
                        .onErrorResume(Mono::just))
                .collectList());

        assertThat(ends).hasAtLeastOneElementOfType(Failure.class).hasAtLeastOneElementOfType(Done.class);
        assertThat(shop.effects).containsExactly("paid book", "delivered book", "tidied");
    }

    @ParameterizedTest
    @EnumSource(names = {"SENDING", "ANSWERED"})
    void whatACrashCutOffIsFinishedBeforeTheCustomersNextOrder(Stage stage) {
        crash(Halt.at(stage, "deliver"), order("book", null));

        done(there.ledger.once(order("pen", null)));

        assertThat(shop.effects)
                .containsExactly("paid book", "delivered book", "tidied", "paid pen", "delivered pen", "tidied");
    }

    @Test
    void aFailureMidwayIsFinishedBeforeTheCustomersNextOrder() {
        shop.unreachable.add("delivered book");
        failure(here.ledger.once(order("book", "k1")), FailureReason.STRIPE_UNREACHABLE);

        done(there.ledger.once(order("pen", null)));

        assertThat(shop.effects)
                .containsExactly("paid book", "delivered book", "tidied", "paid pen", "delivered pen", "tidied");
        assertThat(done(here.ledger.once(order("book", "k1"))).outcome().object())
                .isEqualTo("paid book 1");
    }

    @Test
    void aHundredEqualOrdersOverTwoServersAreOne() {
        List<Settled<Receipt>> all = together(100, number -> order("book", "k1"));

        assertThat(all).hasSize(100).containsOnly(all.get(0));
        assertThat(shop.effects).containsExactly("paid book", "delivered book", "tidied");
    }

    @Test
    void aHundredOrdersOfOneCustomerRunOneAfterAnother() {
        List<Settled<Receipt>> all = together(100, number -> order("book" + number, "k" + number));

        assertThat(all).hasSize(100).doesNotHaveDuplicates();
        assertThat(shop.effects("paid")).hasSize(100).doesNotHaveDuplicates();
        assertThat(shop.mostTogether()).isEqualTo(1);
    }

    @Test
    void whoLostTheTurnSendsNothingMore() {
        Halt sleep = Halt.at(Stage.ANSWERED, "pay");
        StepVerifier zombie = new LedgerServer(database, home, shop, sleep)
                .ledger
                .once(order("book", "k1"))
                .as(StepVerifier::create)
                .expectErrorMatches(failure -> failure instanceof Failure known && known.retryable())
                .verifyLater();
        sleep.arrived().block(LONGEST);
        update(END_LEASES);
        done(there.ledger.once(order("book", "k1")));
        List<String> requests = List.copyOf(shop.requests);

        sleep.goOn();

        zombie.verify(LONGEST);
        assertThat(shop.requests).isEqualTo(requests);
    }

    @Test
    void whoeverStopsWaitingDoesNotStopIt() {
        Halt halt = Halt.at(Stage.SENDING, "pay");
        var server = new LedgerServer(database, home, shop, halt);
        leave(server.ledger.once(order("book", "k1")));
        halt.arrived().block(LONGEST);

        halt.goOn();

        done(there.ledger.once(order("book", "k1")));
        assertThat(shop.effects).containsExactly("paid book", "delivered book", "tidied");
        assertThat(shop.requests).doesNotHaveDuplicates();
    }

    @Test
    void noConnectionIsHeldWhileStripeAnswers() {
        VirtualTimeScheduler time = VirtualTimeScheduler.create();
        var slow = new SlowShop(50, time);
        ConnectionPool two = TestDatabase.pool(2);
        var server = new LedgerServer(new Database(two), home, slow, moment -> Mono.empty());
        StepVerifier orders = Flux.range(0, 50)
                .map(number -> order(viewer, "cus_" + number, "book", "k" + number))
                .flatMap(order -> server.ledger.once(with(order, slow)), 50)
                .as(StepVerifier::create)
                .expectNextCount(50)
                .expectComplete()
                .verifyLater();

        slow.allAsked().block(LONGEST);
        time.advanceTimeBy(Duration.ofSeconds(5));

        orders.verify(LONGEST);
        two.dispose();
    }

    @ParameterizedTest
    @EnumSource(names = {"SENDING", "ANSWERED"})
    void aStepWhoseKeyHasAgedIsLookedForBeforeItIsSentAnew(Stage stage) {
        crash(Halt.at(stage, "deliver"), order("book", "k1"));
        update(AGE_STEPS);
        List<String> before = List.copyOf(shop.requests);

        done(there.ledger.once(order("book", "k1")));

        assertThat(shop.effects).containsExactly("paid book", "delivered book", "tidied");
        assertThat(after(before)).startsWith("find paid book", "find delivered book");
        assertThat(after(before).stream().filter(key -> key.endsWith("-deliver-2")))
                .hasSize(stage == Stage.SENDING ? 1 : 0);
    }

    @Test
    void aStoredFailureIsNotAskedForAgain() {
        shop.broken.add("delivered book");
        failure(here.ledger.once(order("book", "k1")), FailureReason.STRIPE_FAILED);

        done(there.ledger.once(order("book", "k1")));

        assertThat(shop.effects).containsExactly("paid book", "delivered book", "tidied");
        assertThat(shop.requests.stream().filter(request -> request.contains("deliver")))
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("-deliver-1"),
                        found -> assertThat(found).isEqualTo("find delivered book"),
                        second -> assertThat(second).endsWith("-deliver-2"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SENDING", "ANSWERED"})
    void aDeletionIsLookedForWheneverItMayHaveBeenSent(Stage stage) {
        crash(Halt.at(stage, "tidy"), order("book", "k1"));
        List<String> before = List.copyOf(shop.requests);

        done(there.ledger.once(order("book", "k1")));

        assertThat(after(before).subList(2, after(before).size()))
                .isEqualTo(stage == Stage.SENDING ? List.of("find tidied", "tidy") : List.of("find tidied"));
    }

    @Test
    void aServerTakesOnOnlySoManyOrders() {
        Halt halt = Halt.at(Stage.PLANNED);
        var server = new LedgerServer(database, home, shop, halt);
        for (int each = 0; each < LedgerServer.ORDERS; each++) {
            leave(server.ledger.once(order("book", null)));
        }

        failure(server.ledger.once(order("book", null)), FailureReason.TOO_MANY_REQUESTS);
        halt.goOn();
    }

    @Test
    void outcomesAreKeptForThirtyDaysAndThoseWithoutAKeyForLess() {
        done(here.ledger.once(order("book", "k1")));
        done(here.ledger.once(order("pen", null)));

        update(AGE_ATTEMPTS, 29);
        here.sweeper.sweep().block(LONGEST);
        assertThat(count(COUNT_ATTEMPTS)).isEqualTo(1);

        update(AGE_ATTEMPTS, 2);
        here.sweeper.sweep().block(LONGEST);
        assertThat(count(COUNT_ATTEMPTS)).isZero();
        assertThat(audit()).hasSize(2);
    }

    @Test
    void whoWaitsTooLongIsToldSoAndLeavesTheKeyFree() {
        Halt halt = Halt.at(Stage.PLANNED);
        leave(new LedgerServer(database, home, shop, halt).ledger.once(order("book", "k1")));
        halt.arrived().block(LONGEST);
        var impatient = new LedgerServer(OTHER, Mono.just(home), shop, moment -> Mono.empty(), Duration.ofMillis(1));

        failure(impatient.ledger.once(order("pen", "k2")), FailureReason.TIME_LIMIT);

        assertThat(count(COUNT_ATTEMPTS)).isEqualTo(1);
        halt.goOn();
    }

    @Test
    void aServerOfAnotherStripeAccountLeavesItAlone() {
        crash(Halt.at(Stage.ANSWERED, "pay"), order("book", "k1"));
        var stranger = new Account("acct_" + UUID.randomUUID(), false, false);

        new LedgerServer(database, stranger, shop, moment -> Mono.empty())
                .sweeper
                .sweep()
                .block(LONGEST);

        assertThat(shop.effects).containsExactly("paid book");
        assertThat(count(HELD)).isEqualTo(1);
    }

    @Test
    void whatCannotBeFinishedYetIsSweptAgain() {
        shop.unreachable.add("delivered book");
        failure(here.ledger.once(order("book", null)), FailureReason.STRIPE_UNREACHABLE);
        shop.unreachable.add("delivered book");

        there.sweeper.sweep().block(LONGEST);
        assertThat(shop.effects).containsExactly("paid book");

        there.sweeper.sweep().block(LONGEST);
        assertThat(shop.effects).containsExactly("paid book", "delivered book", "tidied");
    }

    @Test
    void whatFailsForEverIsGivenUpAndTheLineMovesOn() {
        shop.poisoned.add("delivered book");
        failure(here.ledger.once(order("book", "k1")), FailureReason.UNEXPECTED);
        failure(there.ledger.once(order("pen", null)), FailureReason.UNEXPECTED);
        there.sweeper.sweep().block(LONGEST);

        assertThat(audit()).containsExactly("ps_1 cus_1 thingBuy ABANDONED");
        done(there.ledger.once(order("pen", null)));
        failure(here.ledger.once(order("book", "k1")), FailureReason.ABANDONED);
        assertThat(refused(here.ledger.once(order("hat", "k1"))).errors()).hasSize(1);
        assertThat(shop.effects).containsExactly("paid book", "paid pen", "delivered pen", "tidied");
        assertThat(count(HELD)).isZero();
    }

    @Test
    void whoeverComesNextDoesNotSufferFromTheLastFailure() {
        shop.poisoned.add("delivered book");
        for (int each = 1; each < LedgerServer.FAILURES; each++) {
            failure(here.ledger.once(order("book", "k1")), FailureReason.UNEXPECTED);
        }

        done(there.ledger.once(order("pen", null)));

        assertThat(audit()).first().isEqualTo("ps_1 cus_1 thingBuy ABANDONED");
    }

    @Test
    void whatMayPassIsTriedForADay() {
        for (int each = 0; each <= LedgerServer.FAILURES; each++) {
            shop.unreachable.add("delivered book");
            failure(here.ledger.once(order("book", "k1")), FailureReason.STRIPE_UNREACHABLE);
        }
        update(AGE_ATTEMPTS, 1);
        shop.unreachable.add("delivered book");

        failure(here.ledger.once(order("book", "k1")), FailureReason.ABANDONED);

        failure(there.ledger.once(order("book", "k1")), FailureReason.ABANDONED);
        assertThat(shop.effects).containsExactly("paid book");
    }

    @Test
    void whatIsOldButCanBeFinishedIs() {
        crash(Halt.at(Stage.ANSWERED, "pay"), order("book", "k1"));
        update(AGE_ATTEMPTS, 2);

        done(there.ledger.once(order("book", "k1")));

        assertThat(shop.effects).containsExactly("paid book", "delivered book", "tidied");
    }

    @Test
    void theCallersContextReachesStripe() {
        Mono<Decision<Plan>> decide =
                Mono.deferContextual(context -> Mono.just(Decision.go(new Plan(context.get("thing"), 1))));

        Done<Receipt> done = done(here.ledger
                .once(with(order("book", null), decide))
                .contextWrite(context -> context.put("thing", "hat")));

        assertThat(done.outcome().object()).isEqualTo("paid hat 1");
    }

    static Stream<Halt> crashes() {
        return Stream.concat(
                Stream.of(Stage.CLAIMED, Stage.TURN_TAKEN, Stage.PLANNED, Stage.SETTLED)
                        .map(Halt::at),
                Stream.of("pay", "deliver", "tidy")
                        .flatMap(step -> Stream.of(Halt.at(Stage.SENDING, step), Halt.at(Stage.ANSWERED, step))));
    }

    /** The server is gone at this moment, and some time later so is its lease. */
    private void crash(Halt halt, Order<Plan, Receipt> order) {
        leave(new LedgerServer(database, home, shop, halt).ledger.once(order));
        halt.arrived().block(LONGEST);
        update(END_LEASES);
    }

    private List<Settled<Receipt>> together(int number, IntFunction<Order<Plan, Receipt>> order) {
        return Objects.requireNonNull(Flux.range(0, number)
                .flatMap(each -> (each % 2 == 0 ? here : there).ledger.once(order.apply(each)), number)
                .collectList()
                .block(LONGEST));
    }

    private Order<Plan, Receipt> order(String thing, @Nullable String key) {
        return order(viewer, "cus_1", thing, key);
    }

    private Order<Plan, Receipt> order(
            Viewer.Known who, @Nullable String customer, String thing, @Nullable String key) {
        return new Order<>(who, customer, key, new Input(thing, key), shop, Mono.just(Decision.go(new Plan(thing, 1))));
    }

    private static Order<Plan, Receipt> with(Order<Plan, Receipt> order, Mono<Decision<Plan>> decide) {
        return new Order<>(
                order.viewer(), order.customer(), order.idempotencyKey(), order.input(), order.undertaking(), decide);
    }

    private static Order<Plan, Receipt> with(Order<Plan, Receipt> order, Undertaking<Plan, Receipt> undertaking) {
        return new Order<>(
                order.viewer(), order.customer(), order.idempotencyKey(), order.input(), undertaking, order.decide());
    }

    private static void leave(Mono<?> order) {
        order.as(StepVerifier::create).thenCancel().verify();
    }

    private static Done<Receipt> done(Mono<Settled<Receipt>> order) {
        return (Done<Receipt>) get(order);
    }

    private static Refused<Receipt> refused(Mono<Settled<Receipt>> order) {
        return (Refused<Receipt>) get(order);
    }

    private static <T> T get(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(LONGEST));
    }

    private static void failure(Mono<?> order, FailureReason reason) {
        order.as(StepVerifier::create)
                .expectErrorMatches(failure -> failure instanceof Failure known && known.reason() == reason)
                .verify(LONGEST);
    }

    private List<String> after(List<String> before) {
        return shop.requests.subList(before.size(), shop.requests.size());
    }

    private void update(String sql) {
        get(database.update(Statement.of(sql).with("account", home.id())));
    }

    private void update(String sql, int days) {
        get(database.update(Statement.of(sql).with("account", home.id()).with("days", days)));
    }

    private long count(String sql) {
        return get(
                database.find(Statement.of(sql).with("account", home.id()), row -> Rows.get(row, "found", Long.class)));
    }

    private List<String> audit() {
        return get(database.list(
                Statement.of(AUDIT).with("account", home.id()), row -> Rows.get(row, "line", String.class)));
    }
}
