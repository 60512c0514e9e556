package dev.portico.runtime;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A value that is not of the setting's type. The value itself is not repeated: it may be a secret. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnreadableSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final Map<Class<?>, String> EXPECTATIONS = Map.of(
            Integer.class, "must be a whole number",
            int.class, "must be a whole number",
            Long.class, "must be a whole number",
            Boolean.class, "must be true or false",
            boolean.class, "must be true or false",
            Duration.class, "must be a duration, for example 30s");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, BindException cause) {
        ConfigurationProperty property = cause.getProperty();
        if (property == null) {
            return null;
        }
        String expectation =
                EXPECTATIONS.getOrDefault(cause.getTarget().getType().resolve(Object.class), "has a wrong value");
        return new FailureAnalysis(variable(property) + " " + expectation + ".", null, failure);
    }

    /** The environment variable that sets a property. */
    private static String variable(ConfigurationProperty property) {
        return property.getName().toString().replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
