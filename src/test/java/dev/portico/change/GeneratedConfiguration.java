package dev.portico.change;

import static dev.portico.change.Seeds.chance;
import static dev.portico.change.Seeds.oneOf;

import dev.portico.change.Wares.Ware;
import dev.portico.sandbox.Making;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A portal configuration with every switch either way. */
final class GeneratedConfiguration {

    private static final String UPDATE = "features[subscription_update]";
    private static final String CANCEL = "features[subscription_cancel]";

    private final Random random;
    private final List<String> terms = new ArrayList<>();

    private GeneratedConfiguration(Random random) {
        this.random = random;
    }

    static String make(Making make, Wares wares, Random random) {
        GeneratedConfiguration configuration = new GeneratedConfiguration(random);
        configuration.update(wares);
        configuration.cancel();
        return make.configurationWith(configuration.terms.toArray(String[]::new));
    }

    private void update(Wares wares) {
        terms.add(UPDATE + "[enabled]=" + chance(random, 93));
        List<String> fields = new ArrayList<>(List.of("price", "quantity", "promotion_code"));
        Collections.shuffle(fields, random);
        int lets = chance(random, 70) ? 3 : 1 + random.nextInt(2);
        for (int at = 0; at < lets; at++) {
            terms.add(UPDATE + "[default_allowed_updates][%d]=%s".formatted(at, fields.get(at)));
        }
        terms.add(UPDATE + "[proration_behavior]=" + oneOf(random, "none", "create_prorations", "always_invoice"));
        sometimes(UPDATE + "[billing_cycle_anchor]", "now", "unchanged");
        sometimes(UPDATE + "[trial_update_behavior]", "continue_trial", "end_trial");
        String conditions = UPDATE + "[schedule_at_period_end][conditions]";
        sometimes(conditions + "[0][type]", "decreasing_item_amount", "shortening_interval");
        products(wares);
    }

    private void products(Wares wares) {
        int place = 0;
        for (List<Ware> ofProduct : wares.all.stream().collect(Collectors.groupingBy(Ware::product)).entrySet().stream()
                .sorted((one, other) -> Integer.compare(first(wares, one.getKey()), first(wares, other.getKey())))
                .map(java.util.Map.Entry::getValue)
                .toList()) {
            if (place == 0 || chance(random, 85)) {
                product(UPDATE + "[products][%d]".formatted(place++), ofProduct);
            }
        }
    }

    private static int first(Wares wares, String product) {
        return wares.all.stream().map(Ware::product).toList().indexOf(product);
    }

    /** At most one price for each interval. */
    private void product(String offered, List<Ware> wares) {
        terms.add(offered + "[product]=" + wares.get(0).product());
        List<String> intervals =
                wares.stream().map(Ware::interval).distinct().sorted().toList();
        for (int at = 0; at < intervals.size(); at++) {
            String interval = intervals.get(at);
            Ware one = oneOf(
                    random,
                    wares.stream()
                            .filter(ware -> ware.interval().equals(interval))
                            .toList());
            terms.add(offered + "[prices][%d]=%s".formatted(at, one.price()));
        }
        String quantity = offered + "[adjustable_quantity]";
        terms.add(quantity + "[enabled]=" + chance(random, 80));
        sometimes(quantity + "[minimum]", "0", "1", "2");
        sometimes(quantity + "[maximum]", "5", "100");
    }

    private void cancel() {
        terms.add(CANCEL + "[enabled]=" + chance(random, 85));
        boolean immediately = chance(random, 40);
        terms.add(CANCEL + "[mode]=" + (immediately ? "immediately" : "at_period_end"));
        terms.add(
                CANCEL + "[proration_behavior]=" + (immediately && chance(random, 50) ? "create_prorations" : "none"));
    }

    private void sometimes(String name, String... values) {
        if (chance(random, 60)) {
            terms.add(name + "=" + oneOf(random, values));
        }
    }
}
