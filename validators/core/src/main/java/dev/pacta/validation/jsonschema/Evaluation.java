/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of a schema over one instance: where it is, what it has found, what it may still spend. Not thread-safe. */
final class Evaluation {
    /** The limits are met. */
    static final class Unfinished extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfinished(String reason) {
            super(reason, null, false, false);
        }
    }

    private final SchemaLimits limits;
    private final List<SchemaError> errors = new ArrayList<>();
    private final List<Object> path = new ArrayList<>();
    private final List<Resource> scope = new ArrayList<>();
    private @Nullable Marks marks = new Marks();
    private boolean collects = true;
    private long steps;
    private long granted;
    private int nesting;

    Evaluation(SchemaLimits limits) {
        this.limits = limits;
        this.granted = limits.steps();
    }

    List<SchemaError> errors() {
        return errors;
    }

    /** Whether all errors are wanted; otherwise the first decides. */
    boolean collects() {
        return collects;
    }

    /** What the present schema has looked at. */
    Marks marks() {
        if (marks == null) {
            marks = new Marks();
        }
        return marks;
    }

    /** The schemas that led here, outermost first. */
    List<Resource> scope() {
        return scope;
    }

    void step() {
        if (++steps > granted) {
            throw new Unfinished("the schema takes more than %,d steps on this value".formatted(granted));
        }
    }

    /** Allows so many steps from the beginning on; a value that streams by may take more of them the longer it is. */
    void grant(long allowed) {
        granted = Math.max(granted, allowed);
    }

    /** Goes to a property or item of the value that streams by. */
    void descend(Object token) {
        path.add(token);
    }

    /** Comes back from it. */
    void ascend() {
        path.remove(path.size() - 1);
    }

    /** JSON pointer of the present value. */
    String place() {
        return JsonPointer.of(path);
    }

    /** Tells a breach; always false. */
    boolean breach(Site site, String message) {
        if (collects && errors.size() < limits.errors()) {
            errors.add(new SchemaError(JsonPointer.of(path), site.keyword(), site.location(), message));
        }
        return false;
    }

    /** Another schema for the same instance; what it has looked at counts here if it accepts. */
    boolean inPlace(SchemaNode node, @Nullable Object instance) {
        Marks outer = marks;
        marks = null;
        boolean valid = enter(node, instance);
        Marks inner = marks;
        marks = outer;
        if (valid && inner != null) {
            marks().addAll(inner);
        }
        return valid;
    }

    /** A schema for a property or item of the instance. */
    boolean child(SchemaNode node, @Nullable Object instance, Object token) {
        Marks outer = marks;
        marks = null;
        path.add(token);
        boolean valid = enter(node, instance);
        path.remove(path.size() - 1);
        marks = outer;
        return valid;
    }

    /** A schema for the same instance of which only the answer counts, not its errors. */
    boolean silently(SchemaNode node, @Nullable Object instance) {
        boolean before = collects;
        collects = false;
        boolean valid = inPlace(node, instance);
        collects = before;
        return valid;
    }

    /** The same, and what it has looked at does not count either. */
    boolean withoutMarks(SchemaNode node, @Nullable Object instance) {
        Marks outer = marks;
        marks = null;
        boolean valid = silently(node, instance);
        marks = outer;
        return valid;
    }

    /** The same for a child. */
    boolean childSilently(SchemaNode node, @Nullable Object instance, Object token) {
        boolean before = collects;
        collects = false;
        boolean valid = child(node, instance, token);
        collects = before;
        return valid;
    }

    private boolean enter(SchemaNode node, @Nullable Object instance) {
        if (++nesting > limits.depth()) {
            throw new Unfinished("schemas lead into each other more than %,d times".formatted(limits.depth()));
        }
        scope.add(node.resource());
        boolean valid = node.accepts(instance, this);
        scope.remove(scope.size() - 1);
        nesting--;
        return valid;
    }

    /** How many errors there are, to take back later ones. */
    int mark() {
        return errors.size();
    }

    void takeBack(int mark) {
        errors.subList(mark, errors.size()).clear();
    }
}
