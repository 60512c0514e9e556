package dev.portico.runtime;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The server's port is taken, forbidden, or no port at all. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnusablePortAnalyzer extends AbstractFailureAnalyzer<WebServerException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, WebServerException cause) {
        Throwable reason =
                cause instanceof PortInUseException ? cause : NestedExceptionUtils.getMostSpecificCause(cause);
        return new FailureAnalysis(
                "SERVER_PORT must be a port that can be opened (" + reason.getMessage() + ").", null, failure);
    }
}
