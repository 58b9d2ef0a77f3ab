/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rules, subject by subject. */
final class Catalog {
    private static final List<RuleBook> BOOKS = List.of(
            SchemaRules.BOOK,
            PropertyRules.BOOK,
            LimitRules.BOOK,
            QualityRules.BOOK,
            ServiceRules.BOOK,
            PlaceRules.BOOK,
            PrivacyRules.BOOK,
            ContractRules.BOOK,
            AnnotationRules.BOOK);

    private Catalog() {}

    static List<ChangeRule> rules() {
        List<ChangeRule> rules = new ArrayList<>();
        BOOKS.forEach(book -> rules.addAll(book.rules()));
        Map<String, List<ChangeRule>> bySubject = new LinkedHashMap<>();
        rules.forEach(rule -> bySubject
                .computeIfAbsent(rule.id().substring(0, rule.id().indexOf('.')), unseen -> new ArrayList<>())
                .add(rule));
        return bySubject.values().stream().flatMap(List::stream).toList();
    }
}
