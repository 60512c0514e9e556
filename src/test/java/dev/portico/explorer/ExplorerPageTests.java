package dev.portico.explorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The page works with no internet access: what it names is in the jar, and it names nothing else. */
class ExplorerPageTests {

    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]*)\"");
    private static final Pattern IMPORT = Pattern.compile("from \"([^\"]*)\"");
    private static final Pattern FETCH = Pattern.compile("\\bfetch\\(([^,)$]+)");
    private static final Pattern EXAMPLE = Pattern.compile("file: \"([^\"]*)\"");
    private static final Pattern STYLE_URL = Pattern.compile("url\\(\\s*[\"']?([^)]{0,5})|(@import)");
    private static final Pattern OTHER_HOST = Pattern.compile("(?i)(https?|wss?):|[\"'`(=]\\s*//");
    private static final String NAMESPACE = "xmlns=\"http://www.w3.org/2000/svg\"";
    private static final Set<String> SERVED = Set.of("ENDPOINT", "\"graphiql/demo\"", "`graphiql/examples/");

    static Stream<String> files() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:/static/graphiql/**/*.*"))
                .map(ExplorerPageTests::path);
    }

    static List<String> links() throws IOException {
        return matches(LINK, read("static/graphiql/index.html"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesNoOtherHost(String file) throws IOException {
        assertThat(read(file).replace(NAMESPACE, "")).doesNotContainPattern(OTHER_HOST);
    }

    @ParameterizedTest
    @MethodSource("links")
    void linksOnlyToWhatTheJarHolds(String link) {
        assertThat(new ClassPathResource(served(link)).exists()).as(link).isTrue();
    }

    @Test
    void stylesheetsLoadNothing() throws IOException {
        for (String link :
                links().stream().filter(name -> name.endsWith(".css")).toList()) {
            assertThat(matches(STYLE_URL, read(served(link)))).as(link).allMatch("data:"::equals);
        }
    }

    @Test
    void importsOnlyItsOwnScripts() throws IOException {
        assertThat(matches(IMPORT, scripts()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name)
                        .startsWith("./")
                        .satisfies(own -> assertThat(new ClassPathResource("static/graphiql/" + own).exists())
                                .isTrue()));
    }

    @Test
    void fetchesOnlyFromItsOwnServer() throws IOException {
        assertThat(matches(FETCH, scripts())).isNotEmpty().allMatch(SERVED::contains);
    }

    @Test
    void opensEachExampleThatThereIs() throws IOException {
        List<String> opened = matches(EXAMPLE, read("static/graphiql/examples.js"));
        List<String> there = files().filter(file -> file.contains("/examples/"))
                .map(file -> file.substring(file.lastIndexOf('/') + 1))
                .toList();
        assertThat(opened).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void holdsNoScriptOfItsOwn() throws IOException {
        assertThat(read("static/graphiql/index.html"))
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContain("style=");
    }

    private static String served(String link) {
        return (link.startsWith("webjars/") ? "META-INF/resources/" : "static/") + link;
    }

    private static String scripts() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String file : files().filter(name -> name.endsWith(".js")).toList()) {
            all.append(read(file));
        }
        return all.toString();
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(found.group(1) == null ? 0 : 1))
                .toList();
    }

    private static String path(Resource resource) {
        try {
            String path = Path.of(resource.getURI()).toString();
            return path.substring(path.indexOf("static/graphiql"));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String read(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(UTF_8);
    }
}
