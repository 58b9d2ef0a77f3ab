/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.contract.yaml.TextEdits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes what a scan found into a contract: a classification where there is none, the custom property {@code privacy} with the data
 * category, and the finding with the verdict {@code suggested}, to which a person says {@code confirmed} or {@code rejected}. Nothing else
 * in the document changes, and what a person declared stays.
 */
public final class ContractSuggestions {
    private static final String CLASSIFICATION = "confidential";
    private static final String PRIVACY = "privacy";

    private ContractSuggestions() {}

    /**
     * What came of it.
     *
     * @param bytes the document with the suggestions in it
     * @param written the paths of the properties where something was written
     * @param left what was found and not written, with the reason, by path
     */
    public record Written(byte[] bytes, List<String> written, Map<String, String> left) {
        public Written {
            written = List.copyOf(written);
            left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
        }
    }

    /** Writes. */
    public static Written write(byte[] document, Contract contract, SchemaObject object, ScanReport report) {
        Map<String, String> left = new LinkedHashMap<>();
        List<String> written = new ArrayList<>();
        byte[] bytes = document;
        for (Suggestion suggestion : suggestions(contract, object, report, left)) {
            String path = suggestion.field().path();
            Optional<byte[]> next = isAt(suggestion.field(), bytes)
                    ? apply(bytes, suggestion).filter(edited -> says(edited, suggestion, object))
                    : Optional.empty();
            if (next.isPresent()) {
                bytes = next.get();
                written.add(path);
            } else {
                left.put(
                        path,
                        "the document is written in a way that cannot be added to; write dataCategory %s yourself"
                                .formatted(suggestion.category()));
            }
        }
        return new Written(bytes, written, left);
    }

    private static List<Suggestion> suggestions(
            Contract contract, SchemaObject object, ScanReport report, Map<String, String> left) {
        ContractFields fields = ContractFields.of(contract, object);
        Map<String, List<EvidenceCard>> cards = new LinkedHashMap<>();
        for (ContractComparison.Line line : ContractComparison.of(report, contract, object)) {
            if (line.standing() != ContractComparison.Standing.UNDECLARED) {
                continue;
            }
            EvidenceCard card = line.card().orElseThrow();
            String reason = reason(line, card);
            if (reason.isEmpty()) {
                cards.computeIfAbsent(line.field(), any -> new ArrayList<>()).add(card);
            } else {
                left.put(line.field(), reason);
            }
        }
        List<Suggestion> suggestions = new ArrayList<>();
        fields.all().stream().filter(field -> cards.containsKey(field.path())).forEach(field -> {
            List<EvidenceCard> found = Objects.requireNonNull(cards.get(field.path()));
            suggestions.add(new Suggestion(field, found.get(0).category(), found));
        });
        return suggestions;
    }

    /** Why it is not written, or empty. */
    private static String reason(ContractComparison.Line line, EvidenceCard card) {
        if (!line.described()) {
            return "the contract does not describe this column";
        }
        if (line.declared().isPresent()) {
            return "the contract declares %s; found was %s"
                    .formatted(line.declared().get(), card.category());
        }
        return Suggestion.isOfColumn(card)
                ? ""
                : "only %,d of %,d values are such; they may not belong there"
                        .formatted(card.counts().hits(), card.counts().looked());
    }

    /** Whether the property stands where it is looked for; a document that is JSON stays so by being left alone. */
    private static boolean isAt(ContractFields.Field field, byte[] bytes) {
        boolean json = TextEdits.decode(bytes).stripLeading().startsWith("{");
        return !json
                && PropertyEdits.node(bytes, field.pointer() + "/name")
                        .filter(name -> field.property().name().equals(name.toJava()))
                        .isPresent();
    }

    private static Optional<byte[]> apply(byte[] bytes, Suggestion suggestion) {
        Property property = suggestion.field().property();
        PropertyEdits edits = new PropertyEdits(suggestion.field().pointer());
        Optional<byte[]> edited = property.governance().classification() != null
                ? Optional.of(bytes)
                : edits.text(bytes, "classification", CLASSIFICATION);
        String category = suggestion.category();
        edited = edited.flatMap(now -> has(property, PRIVACY)
                ? edits.textInCustom(now, PRIVACY, "dataCategory", category)
                : edits.custom(now, PRIVACY, "{dataCategory: %s}".formatted(category)));
        List<Map<String, String>> news = suggestion.cards().stream()
                .filter(card -> HumanVerdict.of(property).stream().noneMatch(said -> said.repeats(card)))
                .map(card -> HumanVerdict.entry(card, HumanVerdict.State.SUGGESTED))
                .toList();
        if (!has(property, HumanVerdict.PROPERTY)) {
            return edited.flatMap(now -> edits.custom(now, HumanVerdict.PROPERTY, PropertyEdits.list(news)));
        }
        for (Map<String, String> finding : news) {
            edited = edited.flatMap(now -> edits.append(now, HumanVerdict.PROPERTY, finding));
        }
        return edited;
    }

    private static boolean has(Property property, String custom) {
        return property.customProperties().stream()
                .anyMatch(each -> each.property().equals(custom));
    }

    /** Whether the edited document is a contract that says what was meant. */
    private static boolean says(byte[] bytes, Suggestion suggestion, SchemaObject object) {
        return new OdcsReader().read(bytes, "") instanceof ReadResult.Readable readable
                && readable.document()
                        .contract()
                        .flatMap(now -> now.schemaObject(object.name())
                                .flatMap(same -> ContractFields.of(now, same).all().stream()
                                        .filter(field -> field.path()
                                                .equals(suggestion.field().path()))
                                        .findFirst()))
                        .filter(field -> suggestion
                                .category()
                                .equals(field.property().privacy().dataCategory()))
                        .isPresent();
    }
}
