package dev.portico.graphql;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many selections an operation has once its fragments are written out where they are used. Thirty fragments that
 * each use the next one twice are short, and a billion then. Only for documents found valid: in them no fragment
 * contains itself.
 */
final class WrittenOutSize {

    /** Far above any limit, and small enough for a document's selections to be added up. */
    private static final long MOST = 1_000_000_000;

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Long> known = new HashMap<>();

    WrittenOutSize(Map<String, FragmentDefinition> fragments) {
        this.fragments = fragments;
    }

    long of(@Nullable SelectionSet selections) {
        long size = 0;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                size += 1 + below(selection);
            }
        }
        return Math.min(size, MOST);
    }

    private long below(Selection<?> selection) {
        if (selection instanceof Field field) {
            return of(field.getSelectionSet());
        }
        return selection instanceof InlineFragment inline
                ? of(inline.getSelectionSet())
                : ofFragment(((FragmentSpread) selection).getName());
    }

    private long ofFragment(String name) {
        Long size = known.get(name);
        if (size == null) {
            FragmentDefinition fragment = fragments.get(name);
            size = fragment == null ? 0 : of(fragment.getSelectionSet());
            known.put(name, size);
        }
        return size;
    }
}
