/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Property;
import dev.pacta.contract.diff.Leftovers.Leftover;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Properties without a partner under the same parent: moved ones are found by their id, the others came or went. A remark says when
 * one that went looks like one that came.
 */
final class LeftoverDiff {
    private final Leftovers leftovers;
    private final PropertyDiff properties;
    private final Notices notices;
    private final Changes changes;
    private final Set<Property> moved = Collections.newSetFromMap(new IdentityHashMap<>());

    LeftoverDiff(Leftovers leftovers, PropertyDiff properties, Notices notices, Changes changes) {
        this.leftovers = leftovers;
        this.properties = properties;
        this.notices = notices;
        this.changes = changes;
    }

    void report() {
        moves();
        List<Leftover> removed = unmoved(leftovers.removed());
        List<Leftover> added = unmoved(leftovers.added());
        removed.forEach(this::removed);
        added.forEach(this::added);
        new LikelyProperties(changes).report(removed, added);
    }

    /** What a moved property lost or gained inside becomes a leftover in its turn; it is not sought elsewhere once more. */
    private void moves() {
        Map<String, Leftover> targets = byUniqueId(leftovers.added());
        byUniqueId(leftovers.removed()).forEach((id, gone) -> {
            Leftover target = targets.get(id);
            if (target != null && alike(gone.property(), target.property())) {
                moved.add(gone.property());
                moved.add(target.property());
                move(gone, target);
            }
        });
    }

    private void move(Leftover gone, Leftover target) {
        Place to = target.place();
        Place place = new Place(
                to.path(), to.schemaObject(), to.property(), gone.place().beforePointer(), to.afterPointer(), "");
        Place from = new Place(
                gone.place().path(),
                gone.place().schemaObject(),
                gone.place().property(),
                gone.place().beforePointer(),
                to.afterPointer(),
                "");
        changes.add(Finding.renamed(PropertyRules.MOVED, from, gone.place().path(), to.path()));
        properties.compare(gone.property(), target.property(), place);
    }

    private void removed(Leftover gone) {
        Notices.Notice notice = notices.ofProperty(gone.property(), gone.place().path());
        ChangeRule rule = notice.over() ? PropertyRules.REMOVED_AFTER_NOTICE : PropertyRules.REMOVED;
        changes.add(Finding.of(rule, gone.place(), gone.property().name(), null).note(notice.note(rule)));
    }

    private void added(Leftover fresh) {
        boolean required = fresh.property().required();
        ChangeRule rule = required ? PropertyRules.ADDED_REQUIRED : PropertyRules.ADDED;
        changes.add(Finding.of(rule, fresh.place(), null, fresh.property().name())
                .showing(
                        required
                                ? "a record without '%s' was complete"
                                        .formatted(fresh.property().name())
                                : null));
        PersonalData.ofNew(fresh.property(), fresh.place(), changes);
    }

    private List<Leftover> unmoved(List<Leftover> all) {
        return all.stream().filter(one -> !moved.contains(one.property())).toList();
    }

    /** Ids are unique in their own list only; one that two leftovers share says nothing. */
    private static Map<String, Leftover> byUniqueId(List<Leftover> leftovers) {
        Map<String, @Nullable Leftover> byId = new LinkedHashMap<>();
        for (Leftover one : leftovers) {
            String id = one.property().id();
            if (id != null) {
                byId.put(id, byId.containsKey(id) ? null : one);
            }
        }
        Map<String, Leftover> unique = new LinkedHashMap<>();
        byId.forEach((id, one) -> {
            if (one != null) {
                unique.put(id, one);
            }
        });
        return unique;
    }

    private static boolean alike(Property before, Property after) {
        return before.name().equals(after.name())
                || (before.logicalType() == after.logicalType()
                        && Objects.equals(before.physicalType(), after.physicalType()));
    }
}
