/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Demands that can be judged while a value streams by. */
final class Streamed {
    private Streamed() {}

    /** Leads from a property or item to the schemas that apply to it. */
    @FunctionalInterface
    interface ChildFinder {
        /**
         * Tells the schemas of a child.
         *
         * @param child name of a property or index of an item
         * @return false when the child may not be there, which was told to the evaluation
         */
        boolean find(Object child, Evaluation evaluation, Consumer<SchemaNode> schemas);
    }

    private record Needing(Keyword whole, Need need) implements Keyword {
        @Override
        public boolean accepts(@Nullable Object instance, Evaluation evaluation) {
            return whole.accepts(instance, evaluation);
        }
    }

    /** A demand on the properties of an object or the items of a list. */
    record OfChildren(Keyword whole, boolean ofObjects, ChildFinder finder) implements Keyword {
        @Override
        public boolean accepts(@Nullable Object instance, Evaluation evaluation) {
            return whole.accepts(instance, evaluation);
        }

        @Override
        public Need need() {
            return Need.CHILDREN;
        }
    }

    /** Other schemas for the same value, all of which have to accept it. */
    record OfTheSame(List<SchemaNode> nodes) implements Keyword {
        @Override
        public boolean accepts(@Nullable Object instance, Evaluation evaluation) {
            boolean valid = true;
            for (SchemaNode node : nodes) {
                valid &= evaluation.inPlace(node, instance);
            }
            return valid;
        }

        @Override
        public Need need() {
            return Need.SAME;
        }
    }

    /** Judges single values, and of objects and lists the kind. */
    static Keyword byKind(Keyword whole) {
        return new Needing(whole, Keyword.Need.KIND);
    }

    static Keyword byNames(Keyword whole) {
        return new Needing(whole, Keyword.Need.NAMES);
    }

    static Keyword byCount(Keyword whole) {
        return new Needing(whole, Keyword.Need.COUNT);
    }

    static Keyword byProperties(Keyword whole, ChildFinder finder) {
        return new OfChildren(whole, true, finder);
    }

    static Keyword byItems(Keyword whole, ChildFinder finder) {
        return new OfChildren(whole, false, finder);
    }

    static Keyword bySame(List<SchemaNode> nodes) {
        return new OfTheSame(List.copyOf(nodes));
    }
}
