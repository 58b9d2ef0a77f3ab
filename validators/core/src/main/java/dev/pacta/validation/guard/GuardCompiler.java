/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.policy.Mask;
import dev.pacta.policy.Obligation;
import dev.pacta.policy.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the plan for the fields of one schema object. Whatever it does not know is an {@link ObligationException}. For one thread. */
final class GuardCompiler {
    /** Of what is in them the contract may say nothing. */
    private static final Set<LogicalType> OPEN =
            Set.of(LogicalType.OBJECT, LogicalType.MAP, LogicalType.ARRAY, LogicalType.UNSPECIFIED);

    private final SchemaObject object;
    private final List<String> asked;
    private final Map<String, Mask> masks = new HashMap<>();
    private final Maskings maskings;
    private final Set<String> known = new TreeSet<>();
    private final List<String> explained = new ArrayList<>();

    GuardCompiler(SchemaObject object, List<String> asked, List<Obligation> obligations, MaskKeys keys) {
        this.object = object;
        this.asked = asked;
        this.maskings = new Maskings(keys);
        for (Obligation obligation : obligations) {
            if (obligation.kind() == Obligation.Kind.MASK) {
                add(obligation);
            }
        }
    }

    private void add(Obligation obligation) {
        Mask mask = Mask.read(String.valueOf(obligation.mask()))
                .orElseThrow(() -> new ObligationException("the decision names a mask that is not known"));
        if (obligation.fields().isEmpty()) {
            throw new ObligationException("the decision has a mask %s for no field".formatted(mask.text()));
        }
        obligation.fields().forEach(field -> masks.merge(field, mask, Mask::stronger));
    }

    ObjectGuard compile() {
        ObjectGuard root = new ObjectGuard(fields(object.properties(), "", null));
        asked.forEach(field -> requireKnown(field, "was asked for"));
        masks.keySet().forEach(field -> requireKnown(field, "has to be masked"));
        return root;
    }

    /** What happens to each field that is masked or left out, a line each. */
    List<String> explained() {
        return explained;
    }

    private void requireKnown(String field, String why) {
        if (!known.contains(field)) {
            throw new ObligationException("the field '%s' %s, and %s has none of that name; ask for another decision"
                    .formatted(field, why, object.name()));
        }
    }

    private Map<String, FieldGuard> fields(List<Property> properties, String prefix, @Nullable Mask around) {
        Map<String, FieldGuard> fields = new LinkedHashMap<>();
        for (Property property : properties) {
            String path = prefix + property.name();
            known.add(path);
            FieldGuard field = field(property, path, Mask.stronger(masks.get(path), around));
            if (isAsked(path)) {
                fields.put(property.name(), field);
            } else {
                explained.add(path + " was not asked for and is left out");
            }
        }
        return fields;
    }

    private FieldGuard field(Property property, String path, @Nullable Mask mask) {
        List<Property> levels = Resources.levels(property);
        Property inner = levels.get(levels.size() - 1);
        boolean map = levels.stream().anyMatch(level -> level.logicalType() == LogicalType.MAP);
        FieldGuard guard;
        if (!inner.properties().isEmpty()) {
            ObjectGuard nested = new ObjectGuard(fields(inner.properties(), path + ".", mask));
            guard = FieldGuard.object(nested);
        } else if (mask == null || map) {
            guard = FieldGuard.passing(OPEN.contains(inner.logicalType()));
        } else {
            guard = FieldGuard.masked(mask, maskings.of(mask, inner, path));
            explain(path, mask.text(), mask.kind().keepsEquality(), property);
        }
        if (mask != null && (map || mask.kind() == Mask.Kind.NULL)) {
            // The names in a map may tell as much as its values.
            explained.removeIf(line -> line.startsWith(path + ": ") || line.startsWith(path + "."));
            explain(path, "null", false, property);
            return FieldGuard.masked(mask, Masking.NOTHING);
        }
        return aroundMaps(levels, guard);
    }

    private static FieldGuard aroundMaps(List<Property> levels, FieldGuard inner) {
        FieldGuard guard = inner;
        for (Property level : levels) {
            boolean described = level.nesting().mapValue() != null;
            guard = level.logicalType() == LogicalType.MAP && described ? FieldGuard.map(guard) : guard;
        }
        return guard;
    }

    private void explain(String path, String done, boolean equal, Property property) {
        boolean key = property.unique()
                || property.primaryKey()
                || !property.relationships().isEmpty();
        String note =
                !key ? "" : equal ? "; a key, equal values stay equal" : "; a key, which cannot be joined by any more";
        explained.add(path + ": " + done + note);
    }

    private boolean isAsked(String path) {
        return asked.isEmpty()
                || asked.stream()
                        .anyMatch(field ->
                                field.equals(path) || path.startsWith(field + ".") || field.startsWith(path + "."));
    }
}
