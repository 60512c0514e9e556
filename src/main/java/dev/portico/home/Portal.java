package dev.portico.home;

import dev.portico.stripe.StripePublishableKey.StripeClient;

/** The portal home. It holds only what costs nothing; the rest is read as it is asked for, side by side. */
record Portal(StripeClient stripe) {}
