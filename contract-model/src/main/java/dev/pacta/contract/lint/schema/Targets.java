/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a reference means: {@code orders.customer.id}, or {@code schema/orders/properties/customer_id} by stable ids. */
final class Targets {
    /**
     * What came of a reference: a property, or the reason why there is none; neither for a reference into another contract.
     *
     * @param missing what is not there
     */
    record Target(
            @Nullable PropertyPlace property, @Nullable String missing) {
        private static final Target ELSEWHERE = new Target(null, null);

        private static Target missing(String kind, String name, String holder) {
            return new Target(null, "names the %s '%s', which %s does not have".formatted(kind, name, holder));
        }
    }

    private final Map<String, Place> objectsByName = new HashMap<>();
    private final Map<String, Place> objectsById = new HashMap<>();
    private final Map<String, Map<String, PropertyPlace>> byName = new HashMap<>();
    private final Map<String, Map<String, PropertyPlace>> byId = new HashMap<>();

    private Targets(Subject subject) {
        for (Place object : subject.objects()) {
            objectsByName.putIfAbsent(object.text("name", ""), object);
            objectsById.putIfAbsent(object.text("id", object.text("name", "")), object);
        }
        for (PropertyPlace property : subject.properties()) {
            PropertyPlace parent = property.parent();
            String holder = parent == null ? property.object().path() : parent.path();
            byName.computeIfAbsent(holder, around -> new HashMap<>()).putIfAbsent(property.name(), property);
            byId.computeIfAbsent(holder, around -> new HashMap<>())
                    .putIfAbsent(property.place().text("id", property.name()), property);
        }
    }

    static Targets of(Subject subject) {
        return subject.shared(Targets.class, Targets::new);
    }

    /** The schema object with that name. */
    @Nullable
    Place object(String name) {
        return objectsByName.get(name);
    }

    Target find(String reference) {
        if (reference.indexOf('#') >= 0) {
            return Target.ELSEWHERE;
        }
        return reference.indexOf('/') >= 0 ? byIds(reference) : byNames(List.of(reference.split("\\.", -1)), reference);
    }

    /** A reference by names; the name of an object may itself have dots. */
    private Target byNames(List<String> steps, String reference) {
        Place object = objectsByName.get(steps.get(0));
        int used = 1;
        for (int length = steps.size() - 1; object == null && length > 1; length--) {
            object = objectsByName.get(String.join(".", steps.subList(0, length)));
            used = length;
        }
        if (object == null) {
            return Target.missing("schema object", steps.get(0), "this contract");
        }
        return steps.size() == used ? Target.ELSEWHERE : walk(object, steps.subList(used, steps.size()), byName);
    }

    private Target byIds(String reference) {
        List<String> steps =
                Stream.of(reference.split("/")).filter(step -> !step.isEmpty()).toList();
        if (steps.size() < 4 || !steps.get(0).equals("schema") || steps.size() % 2 != 0) {
            return Target.ELSEWHERE;
        }
        for (int at = 2; at < steps.size(); at += 2) {
            if (!steps.get(at).equals("properties")) {
                return Target.ELSEWHERE;
            }
        }
        Place object = objectsById.get(steps.get(1));
        if (object == null) {
            return Target.missing("schema object", steps.get(1), "this contract");
        }
        List<String> ids = Stream.iterate(3, at -> at < steps.size(), at -> at + 2)
                .map(steps::get)
                .toList();
        return walk(object, ids, byId);
    }

    private static Target walk(Place object, List<String> steps, Map<String, Map<String, PropertyPlace>> index) {
        String holder = object.path();
        String holderName = "'" + object.text("name", "") + "'";
        PropertyPlace found = null;
        for (String step : steps) {
            found = index.getOrDefault(holder, Map.of()).get(step);
            if (found == null) {
                found = index.getOrDefault(holder + "/items", Map.of()).get(step);
            }
            if (found == null) {
                return Target.missing("property", step, holderName);
            }
            holder = found.path();
            holderName = "'" + found.name() + "'";
        }
        return new Target(found, null);
    }
}
