@NullMarked
package dev.portico.security;

import org.jspecify.annotations.NullMarked;
