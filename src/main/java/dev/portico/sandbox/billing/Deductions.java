package dev.portico.sandbox.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What discounts take off the amounts that share them, one after the other: a percentage of each, an amount spread over
 * all in proportion.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/coupons">Stripe: coupons</a>
 */
final class Deductions {

    /** Enough for what is rounded again later. */
    static final int EXACT = 12;

    private final List<Part> parts;
    private final List<BigDecimal> left = new ArrayList<>();
    private final int scale;

    private Deductions(List<Part> parts, int scale) {
        this.parts = parts;
        this.scale = scale;
        parts.forEach(part -> left.add(part.amount()));
    }

    /** By discount, what it takes off each part, in their order. */
    static Map<String, List<BigDecimal>> of(List<Part> parts, List<Cut> cuts, int scale) {
        Deductions deductions = new Deductions(parts, scale);
        Map<String, List<BigDecimal>> taken = new LinkedHashMap<>();
        cuts.forEach(cut -> taken.put(cut.discount(), deductions.take(cut)));
        return taken;
    }

    /** What all discounts leave of the part at this place. */
    static BigDecimal net(List<Part> parts, List<Cut> cuts, int place) {
        Deductions deductions = new Deductions(parts, EXACT);
        cuts.forEach(deductions::take);
        return deductions.left.get(place);
    }

    private List<BigDecimal> take(Cut cut) {
        List<BigDecimal> taken = cut.isPercentage() ? share(cut) : spread(cut);
        for (int place = 0; place < parts.size(); place++) {
            left.set(place, left.get(place).subtract(taken.get(place)));
        }
        return taken;
    }

    private List<BigDecimal> share(Cut cut) {
        List<BigDecimal> taken = new ArrayList<>();
        for (int place = 0; place < parts.size(); place++) {
            taken.add(concerned(cut, place).multiply(cut.fraction()).setScale(scale, RoundingMode.HALF_UP));
        }
        return taken;
    }

    /** Rounds the running sum, so that the pieces add up to the amount. */
    private List<BigDecimal> spread(Cut cut) {
        BigDecimal whole = BigDecimal.ZERO;
        for (int place = 0; place < parts.size(); place++) {
            whole = whole.add(concerned(cut, place));
        }
        BigDecimal amount = cut.amount().min(whole);
        BigDecimal passed = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        List<BigDecimal> taken = new ArrayList<>();
        for (int place = 0; place < parts.size(); place++) {
            passed = passed.add(concerned(cut, place));
            BigDecimal due = whole.signum() == 0
                    ? BigDecimal.ZERO
                    : amount.multiply(passed).divide(whole, scale, RoundingMode.HALF_UP);
            taken.add(due.subtract(given));
            given = due;
        }
        return taken;
    }

    private BigDecimal concerned(Cut cut, int place) {
        return cut.isFor(parts.get(place)) ? left.get(place).max(BigDecimal.ZERO) : BigDecimal.ZERO;
    }
}
