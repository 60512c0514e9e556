package dev.portico.explorer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Everything that the page loads: its own files, and of each library the one file that it needs. */
final class ExplorerFiles {

    private static final String OWN = "static";
    private static final String LIBRARIES = "META-INF/resources";
    private static final List<String> NEEDED = List.of(
            "/webjars/graphiql/*/graphiql.min.css",
            "/webjars/graphiql/*/graphiql.min.js",
            "/webjars/react/*/umd/react.production.min.js",
            "/webjars/react-dom/*/umd/react-dom.production.min.js");

    private final Map<String, ExplorerFile> files;

    ExplorerFiles() {
        files = Stream.concat(
                        read(OWN, "/graphiql/**/*.*"), NEEDED.stream().flatMap(pattern -> read(LIBRARIES, pattern)))
                .collect(toUnmodifiableMap(ExplorerFile::path, identity()));
    }

    @Nullable
    ExplorerFile find(String path) {
        return files.get(path);
    }

    private static Stream<ExplorerFile> read(String root, String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + pattern))
                    .map(resource -> ExplorerFile.read(resource, pathBelow(root, resource)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String pathBelow(String root, Resource resource) {
        try {
            String address = resource.getURL().getPath();
            return address.substring(address.lastIndexOf(root + "/") + root.length());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
