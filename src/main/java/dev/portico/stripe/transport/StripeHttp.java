package dev.portico.stripe.transport;

import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/** One request over HTTP and its answer, whatever it says. */
@Component
final class StripeHttp {

    private final HttpClient http;
    private final StripeMeter meter;

    StripeHttp(StripeConnections connections, StripeMeter meter) {
        this.http = connections.http();
        this.meter = meter;
    }

    Mono<StripeResponse> send(StripeRequest request) {
        return meter.measure(request, exchange(request));
    }

    private Mono<StripeResponse> exchange(StripeRequest request) {
        return http.headers(headers -> write(request, headers))
                .request(HttpMethod.valueOf(request.method().name()))
                .uri(request.url().toString())
                .send(body(request))
                .responseSingle(StripeHttp::toResponse);
    }

    private static void write(StripeRequest request, io.netty.handler.codec.http.HttpHeaders headers) {
        request.headers().map().forEach(headers::set);
        if (request.content() != null) {
            headers.set("Content-Type", request.content().contentType());
        }
        if (request.method() == RequestMethod.GET) {
            // The SDK sends the key that it is given with anything; a read has none.
            headers.remove("Idempotency-Key");
        }
    }

    private static Mono<ByteBuf> body(StripeRequest request) {
        return Mono.justOrEmpty(request.content()).map(content -> Unpooled.wrappedBuffer(content.byteArrayContent()));
    }

    private static Mono<StripeResponse> toResponse(HttpClientResponse response, ByteBufMono body) {
        return body.asString(StandardCharsets.UTF_8)
                .defaultIfEmpty("")
                .map(text -> new StripeResponse(response.status().code(), toHeaders(response), text));
    }

    private static HttpHeaders toHeaders(HttpClientResponse response) {
        Map<String, List<String>> headers = new HashMap<>();
        for (var header : response.responseHeaders()) {
            headers.computeIfAbsent(header.getKey(), name -> new ArrayList<>()).add(header.getValue());
        }
        return HttpHeaders.of(headers);
    }
}
