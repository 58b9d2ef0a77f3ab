/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import java.util.List;
import java.util.Set;

/** Schema objects and what is in them. */
final class SchemaDiff {
    private static final Set<String> SPOKEN_FOR = Set.of(CustomPropertyDiff.PRIVACY, CustomPropertyDiff.DEPRECATION);

    private final Notices notices;
    private final Changes changes;
    private final Leftovers leftovers;
    private final PropertyDiff properties;

    SchemaDiff(Notices notices, Changes changes) {
        this.notices = notices;
        this.changes = changes;
        this.leftovers = new Leftovers();
        this.properties = new PropertyDiff(leftovers, changes);
    }

    void compare(Contract before, Contract after) {
        Pairs<SchemaObject> objects = Pairs.of(before.schema(), after.schema(), SchemaObject::id, SchemaObject::name);
        objects.both().forEach(pair -> compare(pair.before(), pair.after(), place(pair)));
        objects.removed().forEach(this::removed);
        objects.added().forEach(added -> {
            String name = added.value().name();
            Place place = Place.object(name, "", "/schema/" + added.at());
            changes.add(Finding.of(SchemaRules.ADDED, place, null, name));
            personal(added.value().properties(), place);
        });
        new LikelyObjects(changes).report(objects.removed(), objects.added());
        new LeftoverDiff(leftovers, properties, notices, changes).report();
    }

    private static Place place(Pairs.Pair<SchemaObject> pair) {
        return Place.object(
                pair.after().name(),
                "/schema/" + pair.first().at(),
                "/schema/" + pair.second().at());
    }

    private void removed(Pairs.Item<SchemaObject> gone) {
        SchemaObject object = gone.value();
        Place place = Place.object(object.name(), "/schema/" + gone.at(), "");
        Notices.Notice notice = notices.ofObject(object);
        ChangeRule rule = notice.over() ? SchemaRules.REMOVED_AFTER_NOTICE : SchemaRules.REMOVED;
        changes.add(Finding.of(rule, place, object.name(), null).note(notice.note(rule)));
    }

    private void personal(List<Property> added, Place place) {
        for (int at = 0; at < added.size(); at++) {
            Property property = added.get(at);
            PersonalData.ofNew(property, place.then(property.name(), "", "/properties/" + at), changes);
        }
    }

    private void compare(SchemaObject before, SchemaObject after, Place place) {
        if (!before.name().equals(after.name())) {
            Place old = Place.object(before.name(), place.beforePointer(), place.afterPointer());
            changes.add(Finding.renamed(SchemaRules.RENAMED, old.at("name"), before.name(), after.name()));
        }
        names(before, after, place);
        AnnotationDiff.id(AnnotationRules.SCHEMA, before.id(), after.id(), place, changes);
        changes.value(SchemaRules.PHYSICAL_TYPE, place.at("physicalType"), before.physicalType(), after.physicalType());
        changes.value(
                SchemaRules.GRANULARITY,
                place.at("dataGranularityDescription"),
                before.dataGranularityDescription(),
                after.dataGranularityDescription());
        changes.flag(
                SchemaRules.DEPRECATED,
                SchemaRules.REVIVED,
                place.at("deprecated"),
                before.deprecated(),
                after.deprecated());
        changes.value(
                SchemaRules.DEPRECATION,
                Notices.place(place, before.customProperties(), after.customProperties()),
                Notices.written(before.customProperties()),
                Notices.written(after.customProperties()));
        AnnotationDiff.context(SchemaRules.CONTEXT, before.context(), after.context(), place.at("context"), changes);
        RelationshipDiff.compare(before.relationships(), after.relationships(), place, changes);
        QualityDiff.compare(before.quality(), after.quality(), place, changes);
        PrivacyDiff.compare(
                before.privacy(), after.privacy(), before.customProperties(), after.customProperties(), place, changes);
        AnnotationDiff.compare(
                AnnotationRules.SCHEMA, before.annotations(), after.annotations(), SPOKEN_FOR, place, changes);
        properties.list(before.properties(), after.properties(), place);
    }

    /** Writing out a physical name that is the name is no change. */
    private void names(SchemaObject before, SchemaObject after, Place place) {
        boolean followsTheName = before.datasetName().equals(before.name())
                && after.datasetName().equals(after.name());
        if (!followsTheName && !before.datasetName().equals(after.datasetName())) {
            changes.add(Finding.of(
                    SchemaRules.PHYSICAL_NAME, place.at("physicalName"), before.physicalName(), after.physicalName()));
        }
    }
}
