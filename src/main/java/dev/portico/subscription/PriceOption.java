package dev.portico.subscription;

import dev.portico.catalog.Price;
import dev.portico.eligibility.ChangeDirection;
import dev.portico.eligibility.Eligibility;
import dev.portico.eligibility.TakesEffect;

/** A price that the configuration lists, and what switching to it would do. */
record PriceOption(
        Price price, boolean current, Eligibility eligibility, ChangeDirection direction, TakesEffect takesEffect) {}
