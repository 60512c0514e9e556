package dev.portico;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** The only calls that may block a thread that must not, each with its reason. */
public final class BlockHoundExceptions implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        // reads /dev/urandom, which never waits; the database driver does so for each connection, we for each token
        builder.allowBlockingCallsInside("java.security.SecureRandom", "nextBytes");
        // unpacks Netty's native transport, once, at the first connection
        builder.allowBlockingCallsInside("io.netty.util.internal.NativeLibraryLoader", "load");
        // reads the wordings of a language, the engine's and ours, at their first use; then they are kept
        builder.allowBlockingCallsInside("java.util.ResourceBundle", "loadBundle");
        // works out how JSON is read as a type, once; whoever asks meanwhile waits for that, never for input
        builder.allowBlockingCallsInside(
                "tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer");
        // shares out chunks of memory; whoever asks meanwhile waits for that, never for input
        builder.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate");
        // the queue of a clock that only tests have, shared with the thread that moves it
        builder.allowBlockingCallsInside("reactor.test.scheduler.VirtualTimeScheduler", "drain");
        builder.allowBlockingCallsInside("java.util.concurrent.PriorityBlockingQueue", "offer");
        // works out what a document selects, once; whoever asks meanwhile waits for that computation, never for input
        builder.allowBlockingCallsInside("graphql.util.InterThreadMemoizedSupplier", "get");
    }
}
