package dev.portico.cancellation;

/**
 * Which form of cancellation is taken back.
 *
 * @param flag whether it is the flag, and not a date
 */
record RenewalPlan(Target target, boolean flag) {}
