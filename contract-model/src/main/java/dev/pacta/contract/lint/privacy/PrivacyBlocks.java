/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Privacy;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Subject;
import java.util.ArrayList;
import java.util.List;

/** Every privacy block of a contract. */
final class PrivacyBlocks {
    /** A block and whether it stands at a property. */
    record Block(Place place, boolean atProperty) {}

    private PrivacyBlocks() {}

    static List<Block> of(Subject subject) {
        List<Block> blocks = new ArrayList<>();
        Privacy.of(subject.root()).ifPresent(place -> blocks.add(new Block(place, false)));
        subject.objects().forEach(object -> Privacy.of(object).ifPresent(place -> blocks.add(new Block(place, false))));
        for (PropertyPlace property : subject.properties()) {
            Privacy.of(property.place()).ifPresent(place -> blocks.add(new Block(place, true)));
        }
        return blocks;
    }

    /** Those of the contract and of schema objects. */
    static List<Place> ofObjects(Subject subject) {
        return of(subject).stream()
                .filter(block -> !block.atProperty())
                .map(Block::place)
                .toList();
    }
}
