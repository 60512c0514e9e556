package dev.portico.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;

/** A file of the page, held in memory: reading it out of a jar would block the thread that serves it. */
final class ExplorerFile extends ByteArrayResource {

    private final String path;

    private ExplorerFile(byte[] content, String path) {
        super(content, path);
        this.path = path;
    }

    static ExplorerFile read(Resource resource, String path) {
        try {
            return new ExplorerFile(resource.getContentAsByteArray(), path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String path() {
        return path;
    }

    /** A library's path names its version; the page's own files change with every build. */
    CacheControl cacheControl() {
        return path.startsWith("/webjars/")
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noCache();
    }

    /** The content type is told from it. */
    @Override
    public String getFilename() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
