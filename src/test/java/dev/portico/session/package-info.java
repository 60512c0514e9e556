@NullMarked
package dev.portico.session;

import org.jspecify.annotations.NullMarked;
