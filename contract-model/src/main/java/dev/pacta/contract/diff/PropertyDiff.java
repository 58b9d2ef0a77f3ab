/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Property;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One property in two versions, and what lies inside it. */
final class PropertyDiff {
    private static final Set<String> SPOKEN_FOR = Set.of(CustomPropertyDiff.PRIVACY, CustomPropertyDiff.DEPRECATION);

    private final Leftovers leftovers;
    private final Changes changes;

    PropertyDiff(Leftovers leftovers, Changes changes) {
        this.leftovers = leftovers;
        this.changes = changes;
    }

    void list(List<Property> before, List<Property> after, Place parent) {
        Pairs<Property> pairs = Pairs.of(before, after, Property::id, Property::name);
        pairs.both().forEach(pair -> {
            String first = "/properties/" + pair.first().at();
            String second = "/properties/" + pair.second().at();
            compare(pair.before(), pair.after(), parent.then(pair.after().name(), first, second));
            if (!pair.before().name().equals(pair.after().name())) {
                Place old = parent.then(pair.before().name(), first, second);
                changes.add(Finding.renamed(
                        PropertyRules.RENAMED,
                        old.at("name"),
                        pair.before().name(),
                        pair.after().name()));
            }
        });
        pairs.removed().forEach(gone -> leftovers.removed(gone, parent));
        pairs.added().forEach(added -> leftovers.added(added, parent));
    }

    void compare(Property before, Property after, Place place) {
        names(before, after, place);
        keys(before, after, place);
        TypeDiff.compare(before, after, place, changes);
        LimitDiff.compare(before, after, place, changes);
        EnumDiff.compare(before, after, place, changes);
        GovernanceDiff.compare(before, after, place, changes);
        RelationshipDiff.compare(before.relationships(), after.relationships(), place, changes);
        QualityDiff.compare(before.quality(), after.quality(), place, changes);
        AnnotationDiff.id(AnnotationRules.PROPERTY, before.id(), after.id(), place, changes);
        AnnotationDiff.compare(
                AnnotationRules.PROPERTY, before.annotations(), after.annotations(), SPOKEN_FOR, place, changes);
        inside(before.nesting(), after.nesting(), place);
    }

    /** Writing out a physical name that is the name is no change. */
    private void names(Property before, Property after, Place place) {
        String old = Objects.requireNonNullElse(before.physicalName(), before.name());
        String now = Objects.requireNonNullElse(after.physicalName(), after.name());
        boolean followsTheName = old.equals(before.name()) && now.equals(after.name());
        if (!followsTheName && !old.equals(now)) {
            changes.add(Finding.of(
                    PropertyRules.PHYSICAL_NAME,
                    place.at("physicalName"),
                    before.physicalName(),
                    after.physicalName()));
        }
        String encrypted = before.physical().encryptedName();
        changes.value(
                encrypted == null ? PropertyRules.ENCRYPTED_NAME_ADDED : PropertyRules.ENCRYPTED_NAME,
                place.at("encryptedName"),
                encrypted,
                after.physical().encryptedName());
    }

    private void keys(Property before, Property after, Place place) {
        if (before.required() != after.required()) {
            changes.add(Finding.flag(
                            after.required() ? PropertyRules.REQUIRED : PropertyRules.OPTIONAL,
                            place.at("required"),
                            after.required())
                    .showing(
                            after.required()
                                    ? "null was allowed, now it is not"
                                    : "null was impossible, now it is allowed"));
        }
        if (before.unique() != after.unique()) {
            changes.add(Finding.flag(
                            after.unique() ? PropertyRules.UNIQUE : PropertyRules.NOT_UNIQUE,
                            place.at("unique"),
                            after.unique())
                    .showing("two records with the same value"));
        }
        primaryKey(before, after, place);
        Property.Physical old = before.physical();
        Property.Physical now = after.physical();
        if (old.partitioned() != now.partitioned()) {
            changes.add(Finding.flag(PropertyRules.PARTITION, place.at("partitioned"), now.partitioned()));
        }
        changes.value(
                PropertyRules.PARTITION,
                place.at("partitionKeyPosition"),
                position(old.partitionKeyPosition()),
                position(now.partitionKeyPosition()));
    }

    private void primaryKey(Property before, Property after, Place place) {
        if (before.primaryKey() != after.primaryKey()) {
            changes.add(Finding.flag(PropertyRules.PRIMARY_KEY, place.at("primaryKey"), after.primaryKey()));
        } else {
            changes.value(
                    PropertyRules.PRIMARY_KEY,
                    place.at("primaryKeyPosition"),
                    position(before.primaryKeyPosition()),
                    position(after.primaryKeyPosition()));
        }
    }

    private static @Nullable Integer position(int written) {
        return written < 0 ? null : written;
    }

    private void inside(Property.Nesting before, Property.Nesting after, Place place) {
        list(before.properties(), after.properties(), place);
        role("items", before.items(), after.items(), LimitRules.ITEMS_SAID, LimitRules.ITEMS_OPEN, place);
        role("map/key", before.mapKey(), after.mapKey(), LimitRules.MAP_SAID, LimitRules.MAP_OPEN, place);
        role("map/value", before.mapValue(), after.mapValue(), LimitRules.MAP_SAID, LimitRules.MAP_OPEN, place);
    }

    /** What stands in a role, such as the items of a list: its name is for people only. */
    private void role(
            String key,
            @Nullable Property before,
            @Nullable Property after,
            ChangeRule said,
            ChangeRule open,
            Place place) {
        if (before == null || after == null) {
            changes.value(
                    before == null ? said : open,
                    place.at(key),
                    before == null ? null : before.logicalType().text(),
                    after == null ? null : after.logicalType().text());
            return;
        }
        Place inside = place.then(after.name(), "/" + key, "/" + key);
        changes.value(AnnotationRules.PROPERTY.businessName(), inside.at("name"), before.name(), after.name());
        compare(before, after, inside);
    }
}
