package dev.portico;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.portico.database.Statement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No SQL text reaches the rows of another account. */
class SqlTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.portico");

    private static final Pattern NAMES_ACCOUNT =
            Pattern.compile("\\baccount = :account\\b|\\binsert into \\w+ \\([^)]*\\baccount\\b");

    /** The texts that name no account, each with its reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "SigningKeyTable.CREATE_CURRENT", "one key signs for all accounts; what is signed names its own",
            "SigningKeyTable.LIST_VALID", "as above",
            "CustomerHeadTable.LIST_LEFT", "one server finishes what was left, for every account its own key reaches",
            "AttemptTable.DELETE_PASSING", "one server removes what is old, for every account its own key reaches",
            "AttemptTable.DELETE_EXPIRED", "as above",
            "PortalSessionTable.AUTHENTICATE", "the token tells the account, within the server's own Stripe account");

    @Test
    void everyTextNamesTheAccountOrSaysWhyNot() throws ReflectiveOperationException {
        Map<String, String> texts = texts();

        assertThat(texts.keySet()).containsAll(EXCEPTIONS.keySet());
        texts.keySet().removeAll(EXCEPTIONS.keySet());
        assertThat(texts).isNotEmpty().allSatisfy((name, sql) -> assertThat(sql).containsPattern(NAMES_ACCOUNT));
    }

    @Test
    void onlyTablesSpeakSql() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Table")
                .and()
                .doNotHaveFullyQualifiedName(Statement.class.getName())
                .should()
                .callMethod(Statement.class, "of", String.class)
                .check(MAIN);
    }

    private static Map<String, String> texts() throws ReflectiveOperationException {
        Map<String, String> texts = new TreeMap<>();
        for (JavaClass table : MAIN) {
            if (table.getSimpleName().endsWith("Table")) {
                for (Field constant : constants(table).toList()) {
                    constant.setAccessible(true);
                    texts.put(table.getSimpleName() + "." + constant.getName(), (String) constant.get(null));
                }
            }
        }
        return texts;
    }

    /** Private constants are parts of texts. */
    private static Stream<Field> constants(JavaClass table) {
        return Stream.of(table.reflect().getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !Modifier.isPrivate(field.getModifiers()))
                .filter(field -> field.getType() == String.class);
    }
}
