package dev.portico.runtime;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why the server does not start in as many words as it takes. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class TerseReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        silenceTheNext();
        System.err.println(analysis.getDescription());
        if (analysis.getAction() != null) {
            System.err.println(analysis.getAction());
        }
    }

    /** By hand, because the start may fail before the log levels of application.yml count. */
    private static void silenceTheNext() {
        LoggingSystem.get(TerseReporter.class.getClassLoader())
                .setLogLevel(LoggingFailureAnalysisReporter.class.getName(), LogLevel.OFF);
    }
}
