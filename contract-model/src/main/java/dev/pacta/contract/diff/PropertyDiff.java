/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One property in two versions. */
final class PropertyDiff {
    private PropertyDiff() {}

    static void compare(Property before, Property after, Place parent, Changes changes) {
        Place place = parent.then(after.name());
        if (!before.name().equals(after.name())) {
            changes.renamed(
                    "property.renamed",
                    parent.then(before.name()),
                    before.name(),
                    after.name(),
                    Effect.BOTH_BREAK,
                    "the property is renamed to '%s'".formatted(after.name()));
        } else if (!name(before).equals(name(after))) {
            changes.changed(
                    "property.physical-name",
                    place,
                    name(before),
                    name(after),
                    Effect.BOTH_BREAK,
                    "the property is now called '%s' where it lies".formatted(name(after)));
        }
        flags(before, after, place, changes);
        types(before, after, place, changes);
        ConstraintDiff.compare(before, after, place, changes);
        governance(before, after, place, changes);
        QualityDiff.compare(before.quality(), after.quality(), place, changes);
        changes.wording("property.description", place, before.description(), after.description(), "the description");
        changes.wording("property.tags", place, before.tags(), after.tags(), "the tags");
        changes.wording("property.examples", place, before.examples(), after.examples(), "the examples");
        SchemaDiff.properties(before.properties(), after.properties(), place, changes);
        items(before.items(), after.items(), place, changes);
    }

    private static String name(Property property) {
        return Objects.requireNonNullElse(property.physicalName(), property.name());
    }

    private static void items(@Nullable Property before, @Nullable Property after, Place place, Changes changes) {
        if (before != null && after != null) {
            compare(before, after, place, changes);
        }
    }

    private static void flags(Property before, Property after, Place place, Changes changes) {
        if (before.required() && !after.required()) {
            changes.changed(
                    "property.optional",
                    place,
                    "required",
                    "optional",
                    Effect.CONSUMER_BREAKS,
                    "is no longer required; null was impossible, now readers must expect it");
        } else if (!before.required() && after.required()) {
            changes.changed(
                    "property.required",
                    place,
                    "optional",
                    "required",
                    Effect.PRODUCER_BREAKS,
                    "is now required; data with null breaks the contract");
        }
        if (before.unique() && !after.unique()) {
            changes.changed(
                    "property.not-unique",
                    place,
                    "unique",
                    "not unique",
                    Effect.CONSUMER_BREAKS,
                    "is no longer unique; a value may come twice, joins may multiply rows");
        } else if (!before.unique() && after.unique()) {
            changes.changed(
                    "property.unique", place, "not unique", "unique", Effect.PRODUCER_BREAKS, "must now be unique");
        }
        if (before.primaryKey() != after.primaryKey()
                || before.primaryKey() && before.primaryKeyPosition() != after.primaryKeyPosition()) {
            changes.changed(
                    "property.primary-key",
                    place,
                    key(before),
                    key(after),
                    Effect.BOTH_BREAK,
                    "the primary key changed");
        }
        if (!before.deprecated() && after.deprecated()) {
            changes.changed("property.deprecated", place, false, true, Effect.PROMISE_RISKS, "is deprecated");
        }
    }

    private static String key(Property property) {
        return property.primaryKey() ? "position " + property.primaryKeyPosition() : "no part of it";
    }

    private static void types(Property before, Property after, Place place, Changes changes) {
        LogicalType old = before.logicalType();
        LogicalType now = after.logicalType();
        if (old != now) {
            Effect effect = Effect.BOTH_BREAK;
            if (old == LogicalType.INTEGER && now == LogicalType.NUMBER) {
                effect = Effect.CONSUMER_BREAKS;
            } else if (old == LogicalType.NUMBER && now == LogicalType.INTEGER) {
                effect = Effect.PRODUCER_BREAKS;
            } else if (old == LogicalType.UNSPECIFIED) {
                effect = Effect.NONE.producer(Verdict.RISKY);
            } else if (now == LogicalType.UNSPECIFIED) {
                effect = Effect.NONE.consumer(Verdict.RISKY);
            }
            changes.changed(
                    "property.logical-type",
                    place,
                    old.text(),
                    now.text(),
                    effect,
                    "the type changed from %s to %s".formatted(old.text(), now.text()));
        }
        PhysicalTypes.compare(before.physicalType(), after.physicalType(), place, changes);
    }

    private static void governance(Property before, Property after, Place place, Changes changes) {
        if (!Objects.equals(before.classification(), after.classification())) {
            changes.changed(
                    "property.classification",
                    place,
                    before.classification(),
                    after.classification(),
                    Effect.PROMISE_RISKS,
                    "the classification changed; access may have to be decided anew");
        }
        if (!Objects.equals(before.privacy(), after.privacy())) {
            changes.changed(
                    "privacy.category",
                    place,
                    before.privacy().dataCategory(),
                    after.privacy().dataCategory(),
                    Effect.PROMISE_RISKS,
                    "what is said about personal data changed; a data protection officer should approve");
        }
    }
}
