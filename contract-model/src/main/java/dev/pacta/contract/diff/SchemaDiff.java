/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import java.util.List;

/** Schema objects and their properties. */
final class SchemaDiff {
    private SchemaDiff() {}

    static void compare(Contract before, Contract after, Changes changes) {
        Pairs<SchemaObject> objects = Pairs.of(before.schema(), after.schema(), SchemaObject::id, SchemaObject::name);
        objects.removed()
                .forEach(gone -> changes.removed(
                        "schema.removed",
                        Place.object(gone.name()),
                        gone.name(),
                        Effect.CONSUMER_BREAKS,
                        "the schema object is removed; whoever reads it breaks"));
        objects.added()
                .forEach(added -> changes.added(
                        "schema.added", Place.object(added.name()), added.name(), Effect.NONE, "a new schema object"));
        objects.both().forEach(pair -> compare(pair.before(), pair.after(), changes));
    }

    private static void compare(SchemaObject before, SchemaObject after, Changes changes) {
        Place place = Place.object(after.name());
        if (!before.name().equals(after.name())) {
            changes.renamed(
                    "schema.renamed",
                    Place.object(before.name()),
                    before.name(),
                    after.name(),
                    Effect.BOTH_BREAK,
                    "the schema object is renamed to '%s'".formatted(after.name()));
        } else if (!before.datasetName().equals(after.datasetName())) {
            changes.changed(
                    "schema.physical-name",
                    place,
                    before.datasetName(),
                    after.datasetName(),
                    Effect.BOTH_BREAK,
                    "the data is now called '%s' where it lies".formatted(after.datasetName()));
        }
        changes.wording("schema.description", place, before.description(), after.description(), "the description");
        changes.wording("schema.tags", place, before.tags(), after.tags(), "the tags");
        if (!before.deprecated() && after.deprecated()) {
            changes.changed("schema.deprecated", place, false, true, Effect.PROMISE_RISKS, "is deprecated");
        }
        QualityDiff.compare(before.quality(), after.quality(), place, changes);
        PrivacyDiff.compare(before.privacy(), after.privacy(), place, changes);
        properties(before.properties(), after.properties(), place, changes);
    }

    static void properties(List<Property> before, List<Property> after, Place place, Changes changes) {
        Pairs<Property> pairs = Pairs.of(before, after, Property::id, Property::name);
        pairs.removed()
                .forEach(gone -> changes.removed(
                        "property.removed",
                        place.then(gone.name()),
                        gone.name(),
                        Effect.CONSUMER_BREAKS,
                        "the property is removed; whoever reads it breaks"));
        pairs.added().forEach(added -> added(added, place.then(added.name()), changes));
        pairs.both().forEach(pair -> PropertyDiff.compare(pair.before(), pair.after(), place, changes));
    }

    private static void added(Property added, Place place, Changes changes) {
        if (added.required()) {
            changes.added(
                    "property.added-required",
                    place,
                    added.name(),
                    Effect.PRODUCER_BREAKS,
                    "a new property that is required; data that is written without it breaks the contract");
        } else {
            changes.added("property.added", place, added.name(), Effect.NONE, "a new property");
        }
        if (added.privacy().personal()) {
            changes.added(
                    "privacy.personal-added",
                    place,
                    String.valueOf(added.privacy().dataCategory()),
                    Effect.PROMISE_RISKS,
                    "a new property holds personal data (%s)"
                            .formatted(added.privacy().dataCategory()));
        }
    }
}
