package dev.portico.sandbox.billing;

import java.math.BigDecimal;

/** An amount that shares discounts with others. */
record Part(String item, String product, BigDecimal amount) {}
