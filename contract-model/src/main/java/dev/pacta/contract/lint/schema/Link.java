/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship and where it stands.
 *
 * @param holder the property that refers; null when the relationship stands at the schema object and has a {@code from}
 */
record Link(Place place, Place object, @Nullable PropertyPlace holder) {
    /** Every relationship of a contract. */
    static List<Link> all(Subject subject) {
        List<Link> links = new ArrayList<>();
        for (Place object : subject.objects()) {
            object.objects("relationships").forEach(place -> links.add(new Link(place, object, null)));
        }
        for (PropertyPlace property : subject.properties()) {
            property.place()
                    .objects("relationships")
                    .forEach(place -> links.add(new Link(place, property.object(), property)));
        }
        return links;
    }

    /** The references that it comes from; none at a property. */
    List<Value> from() {
        return place.oneOrMore("from");
    }

    /** The references that it leads to. */
    List<Value> to() {
        return place.oneOrMore("to");
    }

    /** The properties that it comes from, each null where it is not known. */
    List<@Nullable PropertyPlace> sources(Targets targets) {
        List<@Nullable PropertyPlace> sources = new ArrayList<>();
        if (holder != null) {
            sources.add(holder);
        }
        from().forEach(reference -> sources.add(property(targets, reference)));
        return sources;
    }

    /** The properties that it leads to, each null where it is not known. */
    List<@Nullable PropertyPlace> goals(Targets targets) {
        List<@Nullable PropertyPlace> goals = new ArrayList<>();
        to().forEach(reference -> goals.add(property(targets, reference)));
        return goals;
    }

    private static @Nullable PropertyPlace property(Targets targets, Value reference) {
        String text = reference.text();
        return text == null ? null : targets.find(text).property();
    }
}
