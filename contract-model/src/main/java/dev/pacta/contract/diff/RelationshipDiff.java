/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Relationship;
import java.util.List;

/** Foreign keys. */
final class RelationshipDiff {
    private RelationshipDiff() {}

    static void compare(List<Relationship> before, List<Relationship> after, Place place, Changes changes) {
        Place list = place.at("relationships");
        Pairs<Relationship> pairs = Pairs.of(
                before,
                after,
                Relationship::id,
                relationship -> List.of(relationship.from(), relationship.to()),
                Relationship::from);
        pairs.removed()
                .forEach(gone -> changes.add(
                        Finding.of(SchemaRules.RELATIONSHIP_REMOVED, list.gone(gone.at()), text(gone.value()), null)));
        pairs.added()
                .forEach(added -> changes.add(
                        Finding.of(SchemaRules.RELATIONSHIP_ADDED, list.fresh(added.at()), null, text(added.value()))));
        pairs.both().forEach(pair -> compare(pair.before(), pair.after(), pair.in(list), changes));
    }

    private static void compare(Relationship before, Relationship after, Place place, Changes changes) {
        changes.value(SchemaRules.RELATIONSHIP_CHANGED, place, text(before), text(after));
        changes.detail(SchemaRules.RELATIONSHIP_DETAIL, place.at("id"), before.id(), after.id());
        CustomPropertyDiff.compare(
                SchemaRules.RELATIONSHIP_DETAIL,
                before.customProperties(),
                after.customProperties(),
                java.util.Set.of(),
                place,
                changes);
    }

    private static String text(Relationship relationship) {
        String from = relationship.from().isEmpty() ? "" : String.join(", ", relationship.from()) + " ";
        return from + "-> " + String.join(", ", relationship.to());
    }
}
