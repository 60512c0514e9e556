/**
 * Complete Stripe objects as JSON, in the shape of the SDK's pinned API version: one factory a resource over a skeleton
 * that has every field. What the demo world and the sandbox's writes make, they make here.
 */
@NullMarked
package dev.portico.sandbox.shape;

import org.jspecify.annotations.NullMarked;
