package dev.portico.sandbox;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says {@link PortTaken}'s sentence instead of a stack trace. */
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortTaken> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortTaken cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
