package dev.portico.cancellation;

/** A reason to be put on a subscription. */
record FeedbackPlan(Target target, Reason reason) {}
