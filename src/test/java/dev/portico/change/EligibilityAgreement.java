package dev.portico.change;

import static dev.portico.change.PortalVisit.codes;
import static dev.portico.change.PortalVisit.refusals;
import static dev.portico.change.Seeds.chance;
import static dev.portico.change.Seeds.oneOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.eligibility.Limitation;
import dev.portico.sandbox.Making;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What is shown as allowed or refused is what the mutations do, for any customer under any configuration: a few steps of
 * a random walk, at each of which everything refused is tried and then one thing that is allowed.
 */
final class EligibilityAgreement {

    private static final int STEPS = 3;
    private static final Set<String> OF_PAYMENT = Set.of("PAYMENT_ACTION_REQUIRED", "PAYMENT_DECLINED");
    private static final Map<String, String> OTHERS = Map.of(
            "cancel", "subscriptionCancel",
            "renew", "subscriptionRenew",
            "cancelScheduledChange", "subscriptionCancelScheduledChange");

    private final Portico portico;
    private final Making make;
    private final Wares wares;

    /** How often each answer was seen, so that nobody takes a test for one that tests nothing. */
    final Map<String, Integer> seen = new TreeMap<>();

    EligibilityAgreement(Portico portico, Making make) {
        this.portico = portico;
        this.make = make;
        this.wares = new Wares(make);
    }

    /** Something to try, and what the answers say of it. */
    private record Trial(String mutation, String input, List<String> expected) {}

    void check(Random random) {
        GeneratedCustomer customer = new GeneratedCustomer(make, wares, random);
        String configuration = GeneratedConfiguration.make(make, wares, random);
        PortalVisit visit = PortalVisit.begin(portico, customer.id, configuration, customer.subscription);
        for (int step = 0; step < STEPS; step++) {
            walk(visit, customer, random);
        }
    }

    private void walk(PortalVisit visit, GeneratedCustomer customer, Random random) {
        JsonNode state = visit.state();
        List<Trial> allowed = new ArrayList<>();
        for (Trial trial : trials(visit, state, random)) {
            if (trial.expected.isEmpty()) {
                allowed.add(trial);
            } else {
                assertThat(refusals(visit.mutate(trial.mutation, trial.input)))
                        .as("%s %s of %s", trial.mutation, trial.input, state)
                        .isEqualTo(trial.expected);
                trial.expected.forEach(this::count);
            }
        }
        if (!allowed.isEmpty()) {
            carryOut(visit, customer, oneOf(random, allowed), state);
        }
    }

    private void carryOut(PortalVisit visit, GeneratedCustomer customer, Trial trial, JsonNode state) {
        List<String> refused = refusals(visit.mutate(trial.mutation, trial.input));
        boolean ofPayment = !customer.pays && OF_PAYMENT.containsAll(refused);
        assertThat(ofPayment ? List.of() : refused)
                .as("%s %s of %s", trial.mutation, trial.input, state)
                .isEmpty();
        count("allowed " + trial.mutation);
    }

    private void count(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    private List<Trial> trials(PortalVisit visit, JsonNode state, Random random) {
        List<Trial> trials = new ArrayList<>();
        OTHERS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(other -> trials.add(new Trial(
                        other.getValue(), "", codes(state.path("actions").path(other.getKey())))));
        prices(state, random).forEach(trials::add);
        quantity(state, random).forEach(trials::add);
        trials.add(code(visit, state, random));
        trials.add(together(visit, state, random));
        return trials;
    }

    private Stream<Trial> prices(JsonNode state, Random random) {
        List<JsonNode> options =
                new ArrayList<>(state.path("priceOptions").valueStream().toList());
        java.util.Collections.shuffle(options, random);
        Stream<Trial> offered = options.stream()
                .limit(4)
                .map(option -> update(price(option.at("/price/id").asString()), codes(option.path("eligibility"))));
        return Stream.concat(offered, unlisted(state, random));
    }

    private Stream<Trial> unlisted(JsonNode state, Random random) {
        List<String> listed = state.path("priceOptions")
                .valueStream()
                .map(option -> option.at("/price/id").asString())
                .toList();
        String price = oneOf(random, wares.all).price();
        boolean present = state.path("items").size() == 1
                && state.at("/items/0/price/id").asString().equals(price);
        if (listed.contains(price) || present) {
            return Stream.empty();
        }
        return Stream.of(update(price(price), with(actions(state, "changePrice"), Limitation.PRICE_NOT_OFFERED)));
    }

    private static Stream<Trial> quantity(JsonNode state, Random random) {
        long wished = oneOf(random, 0L, 1L, 2L, 3L, 5L, 6L, 7L, 100L, 101L, -1L, 2_147_483_648L);
        if (state.path("items").size() == 1 && state.at("/items/0/quantity").asLong(-9) == wished) {
            return Stream.empty();
        }
        JsonNode limits = state.path("quantityLimits");
        long maximum = limits.path("maximum").asLong(999_999_999);
        boolean within = wished >= limits.path("minimum").asLong() && wished <= maximum;
        List<String> reasons = actions(state, "changeQuantity");
        return Stream.of(
                update(", quantity: " + wished, within ? reasons : with(reasons, Limitation.QUANTITY_OUT_OF_RANGE)));
    }

    /** Whether a code is good only a preview tells beforehand. */
    private Trial code(PortalVisit visit, JsonNode state, Random random) {
        String wish = ", promotionCode: \"%s\"".formatted(oneOf(random, wares.codes));
        List<String> previewed = refusals(visit.preview(wish));
        List<String> reasons = actions(state, "applyPromotionCode");
        assertThat(previewed)
                .as("%s of %s", wish, state)
                .isIn(reasons, with(reasons, Limitation.PROMOTION_CODE_INVALID));
        return update(wish, previewed);
    }

    /** The present price beside something else is no change, and so no reason. */
    private Trial together(PortalVisit visit, JsonNode state, Random random) {
        StringBuilder wish = new StringBuilder();
        List<JsonNode> options = state.path("priceOptions").valueStream().toList();
        List<String> atLeast = List.of();
        if (!options.isEmpty()) {
            JsonNode option = oneOf(random, options);
            wish.append(price(option.at("/price/id").asString()));
            atLeast = option.path("current").asBoolean() ? List.of() : codes(option.path("eligibility"));
        }
        wish.append(", quantity: ").append(1 + random.nextInt(6));
        if (chance(random, 50)) {
            wish.append(", promotionCode: \"%s\"".formatted(oneOf(random, wares.codes)));
        }
        JsonNode preview = visit.preview(wish.toString());
        List<String> previewed = refusals(preview);
        if (!previewed.equals(List.of("NOTHING_TO_CHANGE"))) {
            assertThat(previewed).as("%s of %s", wish, state).containsAll(atLeast);
        }
        String token =
                ", previewToken: \"%s\"".formatted(preview.path("previewToken").asString(""));
        return update(wish + (previewed.isEmpty() && chance(random, 50) ? token : ""), previewed);
    }

    private static Trial update(String wish, List<String> expected) {
        return new Trial("subscriptionUpdate", wish, expected);
    }

    private static String price(String id) {
        return ", price: \"%s\"".formatted(id);
    }

    private static List<String> actions(JsonNode state, String action) {
        return codes(state.path("actions").path(action));
    }

    /** In the order of the rules. */
    private static List<String> with(Collection<String> reasons, Limitation more) {
        Set<Limitation> all = EnumSet.of(more);
        reasons.forEach(reason -> all.add(Limitation.valueOf(reason)));
        return all.stream().map(Limitation::name).toList();
    }
}
