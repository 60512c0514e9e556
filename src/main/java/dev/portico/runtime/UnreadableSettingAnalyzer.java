package dev.portico.runtime;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;

/** A value that is not of its setting's type. The value itself is not repeated: it may be a secret. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnreadableSettingAnalyzer extends AbstractFailureAnalyzer<ConversionFailedException> {

    private static final Map<Class<?>, String> EXPECTATIONS = Map.of(
            Integer.class, "must be a whole number",
            Long.class, "must be a whole number",
            Boolean.class, "must be true or false",
            Duration.class, "must be a duration, for example 30s");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, ConversionFailedException cause) {
        String property = property(failure);
        if (property == null) {
            return null;
        }
        String expectation =
                EXPECTATIONS.getOrDefault(cause.getTargetType().getObjectType(), "has a value that cannot be read");
        return new FailureAnalysis(variable(property) + " " + expectation + ".", null, failure);
    }

    private @Nullable String property(Throwable failure) {
        BindException unbound = findCause(failure, BindException.class);
        if (unbound != null) {
            return unbound.getName().toString();
        }
        InvalidConfigurationPropertyValueException invalid =
                findCause(failure, InvalidConfigurationPropertyValueException.class);
        return invalid == null ? null : invalid.getName();
    }

    /** The environment variable that sets a property. */
    private static String variable(String property) {
        return property.replaceAll("\\[.*", "").replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
