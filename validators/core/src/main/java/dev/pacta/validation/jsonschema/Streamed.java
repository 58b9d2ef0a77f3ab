/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A demand that can be judged while a value streams by: what it has to see of an object or list. */
sealed interface Streamed extends Keyword {
    /** The demand on a value that is there whole. */
    Keyword whole();

    @Override
    default boolean accepts(@Nullable Object instance, Evaluation evaluation) {
        return whole().accepts(instance, evaluation);
    }

    /**
     * Judges single values, and of objects and lists the kind: it says the same of an empty one.
     *
     * @param kinds those that it judges; all others it accepts
     * @param fitting those that it surely accepts
     */
    record ByKind(Keyword whole, int kinds, int fitting) implements Streamed {
        /** A demand on the value of some kinds. */
        static ByKind of(int kinds, Keyword whole) {
            return new ByKind(whole, kinds, Kinds.ALL & ~kinds);
        }
    }

    /** Has to see the names of an object's properties, and of none the value. */
    record ByNames(Keyword whole) implements Streamed {}

    /** Demands that properties of these names are there. */
    record ByRequired(Keyword whole, List<String> names) implements Streamed {}

    /** Has to see how many items a list has. */
    record ByCount(Keyword whole) implements Streamed {}

    /**
     * Leads from the properties of an object to schemas for them.
     *
     * @param names those of which it says something of their own
     * @param byForm whether it looks at all other names too; otherwise it says the same of all of them
     * @param finder tells the schemas of a property; false when it may not be there
     * @param refusal tells the breach of one that may not be there
     */
    record ByProperties(
            Keyword whole,
            Set<String> names,
            boolean byForm,
            BiPredicate<String, Consumer<SchemaNode>> finder,
            Consumer<Evaluation> refusal)
            implements Streamed {}

    /**
     * Leads from the items of a list to schemas for them.
     *
     * @param first schemas of the first ones
     * @param rest schema of those from {@code start} on
     */
    record ByItems(
            Keyword whole,
            List<SchemaNode> first,
            int start,
            @Nullable SchemaNode rest) implements Streamed {}

    /** Other schemas for the same value, all of which have to accept it. */
    record BySame(List<SchemaNode> nodes) implements Streamed {
        @Override
        public Keyword whole() {
            return (instance, evaluation) -> {
                boolean valid = true;
                for (SchemaNode node : nodes) {
                    valid &= evaluation.inPlace(node, instance);
                }
                return valid;
            };
        }
    }
}
