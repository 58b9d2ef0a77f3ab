/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.EnumValue;
import dev.pacta.contract.Property;
import java.util.List;
import java.util.Set;

/** The values that a property may have. */
final class EnumDiff {
    private EnumDiff() {}

    static void compare(Property before, Property after, Place place, Changes changes) {
        List<EnumValue> old = before.enumValues();
        List<EnumValue> now = after.enumValues();
        Place list = place.at("enum");
        if (old.isEmpty() != now.isEmpty()) {
            changes.add(Finding.of(
                            old.isEmpty() ? LimitRules.ENUM_ADDED : LimitRules.ENUM_REMOVED,
                            list,
                            old.isEmpty() ? null : values(old),
                            now.isEmpty() ? null : values(now))
                    .showing(Counterexample.outside(old.isEmpty() ? before : after, old.isEmpty() ? now : old)));
            return;
        }
        Pairs<EnumValue> pairs = Pairs.of(old, now, value -> Meaning.normal(value.value()));
        pairs.added()
                .forEach(added -> changes.add(Finding.of(
                                LimitRules.ENUM_VALUE_ADDED,
                                list.fresh(added.at()),
                                null,
                                added.value().value())
                        .showing(Meaning.quoted(added.value().value()) + " was not among the values")));
        pairs.removed()
                .forEach(gone -> changes.add(Finding.of(
                                LimitRules.ENUM_VALUE_REMOVED,
                                list.gone(gone.at()),
                                gone.value().value(),
                                null)
                        .showing(Meaning.quoted(gone.value().value()) + " was allowed, now it is not")));
        pairs.both().forEach(pair -> detail(pair.before(), pair.after(), pair.in(list), changes));
    }

    private static void detail(EnumValue before, EnumValue after, Place place, Changes changes) {
        ChangeRule rule = LimitRules.ENUM_VALUE_DETAIL;
        changes.detail(rule, place.at("id"), before.id(), after.id());
        changes.detail(rule, place.at("label"), before.label(), after.label());
        changes.detail(rule, place.at("description"), before.description(), after.description());
        changes.set(rule, place.at("tags"), before.tags(), after.tags());
        AnnotationDiff.definitions(
                rule, place, before.authoritativeDefinitions(), after.authoritativeDefinitions(), changes);
        CustomPropertyDiff.compare(rule, before.customProperties(), after.customProperties(), Set.of(), place, changes);
    }

    private static List<Object> values(List<EnumValue> values) {
        return values.stream().map(EnumValue::value).toList();
    }
}
