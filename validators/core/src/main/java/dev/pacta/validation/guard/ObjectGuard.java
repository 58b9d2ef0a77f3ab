/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import dev.pacta.validation.rows.Struct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the fields of an object. A field that nobody has decided on does not pass. Immutable but for the last shape seen; safe for
 * many threads.
 */
public final class ObjectGuard {
    /** The fields of one shape that pass: their places in it, their names, what happens to them. */
    private record Shape(List<String> of, int[] places, List<String> names, FieldGuard[] guards) {}

    private final Map<String, FieldGuard> fields;
    private volatile @Nullable Shape last;

    ObjectGuard(Map<String, FieldGuard> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /** What happens to a field; nothing when it does not pass. */
    public Optional<FieldGuard> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The names of the fields that pass, in the order of the contract. */
    public List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** The object as it may be seen. */
    public Map<String, @Nullable Object> apply(Map<?, ?> object) {
        Map<String, @Nullable Object> guarded = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            FieldGuard field = fields.get(String.valueOf(name));
            if (field != null) {
                guarded.put(String.valueOf(name), field.apply(value));
            }
        });
        return guarded;
    }

    /** The object as it may be seen: a view, with the fields that pass in their order. */
    public Struct apply(Struct object) {
        return new View(shape(object.names()), object);
    }

    private Shape shape(List<String> names) {
        Shape known = last;
        if (known != null && known.of() == names) {
            return known;
        }
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            if (fields.containsKey(names.get(at))) {
                places.add(at);
            }
        }
        List<String> passing = places.stream().map(names::get).toList();
        Shape shape = new Shape(
                names,
                places.stream().mapToInt(Integer::intValue).toArray(),
                passing,
                passing.stream().map(fields::get).toArray(FieldGuard[]::new));
        last = shape;
        return shape;
    }

    private record View(Shape shape, Struct object) implements Struct {
        @Override
        public List<String> names() {
            return shape.names();
        }

        @Override
        public @Nullable Object value(int position) {
            return shape.guards()[position].apply(object.value(shape.places()[position]));
        }
    }
}
