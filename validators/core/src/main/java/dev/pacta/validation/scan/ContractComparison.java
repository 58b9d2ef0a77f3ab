/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.personal.ColumnDetectors;
import dev.pacta.validation.personal.Detectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds what a scan found against what a contract declares. */
public final class ContractComparison {
    private ContractComparison() {}

    /** How a finding and the contract stand to each other. */
    public enum Standing {
        /** Personal data that the contract does not declare: a violation. */
        UNDECLARED,
        /** There may be personal data that the contract does not declare; a person has to look. */
        UNCERTAIN,
        /** A person has said that it is none. */
        REJECTED,
        /** Declared and found. */
        DECLARED,
        /** Declared, and not found in values of which a detector could know. */
        NOT_FOUND,
        /** Declared, of a category that no detector knows, such as names. */
        NOT_LOOKED_FOR
    }

    /**
     * One finding or declaration.
     *
     * @param field the path of the property, or of the column where the contract has no property for it
     * @param described whether the contract has a property for it
     * @param declared its data category in the contract
     * @param card the evidence; nothing where there is only the declaration
     * @param category the one that was found or declared
     */
    public record Line(
            String field,
            boolean described,
            Optional<String> declared,
            Optional<EvidenceCard> card,
            Standing standing,
            String category) {}

    /** All lines, violations first. */
    public static List<Line> of(ScanReport report, Contract contract, SchemaObject object) {
        ContractFields fields = ContractFields.of(contract, object);
        List<Line> lines = new ArrayList<>();
        report.columns()
                .forEach(column -> column.cards().stream()
                        .map(card -> line(column, card, fields.find(column.path())))
                        .forEach(lines::add));
        fields.all().stream()
                .filter(field -> field.property().privacy().personal())
                .filter(field -> lines.stream()
                        .noneMatch(line -> line.field().equals(field.path()) && line.standing() == Standing.DECLARED))
                .map(ContractComparison::notFound)
                .forEach(lines::add);
        lines.sort(Comparator.comparing(Line::standing));
        return List.copyOf(lines);
    }

    private static Line line(ScannedColumn column, EvidenceCard card, Optional<ContractFields.Field> field) {
        Optional<Property> property = field.map(ContractFields.Field::property);
        Optional<String> declared = property.map(each -> each.privacy().dataCategory());
        return new Line(
                field.map(ContractFields.Field::path).orElse(column.path()),
                property.isPresent(),
                declared,
                Optional.of(card),
                standing(card, property, declared),
                card.category());
    }

    private static Standing standing(EvidenceCard card, Optional<Property> property, Optional<String> declared) {
        if (declared.filter(category -> Detectors.covers(category, card.category()))
                .isPresent()) {
            return Standing.DECLARED;
        }
        boolean rejected = property.stream()
                .flatMap(each -> HumanVerdict.of(each).stream())
                .anyMatch(verdict -> verdict.rejects(card));
        if (rejected) {
            return Standing.REJECTED;
        }
        return card.verdict() == ColumnVerdict.PERSONAL ? Standing.UNDECLARED : Standing.UNCERTAIN;
    }

    private static Line notFound(ContractFields.Field field) {
        String category = String.valueOf(field.property().privacy().dataCategory());
        boolean known = Stream.concat(
                        ColumnDetectors.COMMON.stream().filter(each -> !each.isHint()),
                        ColumnDetectors.proving().stream())
                .anyMatch(detector -> detector.category().equals(category)
                        || detector.category().startsWith(category + "."));
        return new Line(
                field.path(),
                true,
                Optional.of(category),
                Optional.empty(),
                known ? Standing.NOT_FOUND : Standing.NOT_LOOKED_FOR,
                category);
    }
}
