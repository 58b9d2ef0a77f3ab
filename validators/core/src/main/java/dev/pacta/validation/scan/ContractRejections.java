/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import dev.pacta.contract.Contract;
import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.contract.yaml.TextEdits;
import dev.pacta.validation.scan.ContractSuggestions.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes into a contract that a person says of findings that they are none (ADR 0025): what was suggested becomes rejected, what was only
 * found is written down as rejected, and the data category that came with the suggestion goes away. What a person declared stays, and so
 * does the classification, of which nobody knows who set it.
 */
public final class ContractRejections {
    private static final String PRIVACY = "privacy";
    private static final String NOT_SUGGESTED =
            "the contract declares %s, and that was no suggestion; take it away by hand if it is wrong";

    private ContractRejections() {}

    /**
     * What a person rejects.
     *
     * @param field the path of a property, or of the column that it describes
     * @param kind of personal data; nothing for all that was found there
     */
    public record Rejection(String field, Optional<String> kind) {
        boolean means(EvidenceCard card) {
            return kind.isEmpty() || kind.get().equals(card.kind());
        }
    }

    /** Writes all of them, one after the other; what cannot be written is told with the reason. */
    public static Written write(
            byte[] document, Contract contract, SchemaObject object, ScanReport report, List<Rejection> rejections) {
        byte[] bytes = document;
        List<String> written = new ArrayList<>();
        Map<String, String> left = new LinkedHashMap<>();
        ContractFields fields = ContractFields.of(contract, object);
        for (Rejection rejection : rejections) {
            Optional<ContractFields.Field> field = fields.find(rejection.field());
            List<EvidenceCard> cards =
                    field.map(each -> cards(report, fields, each, rejection)).orElse(List.of());
            Optional<String> reason = reason(field, cards);
            Optional<byte[]> next = reason.isPresent() ? Optional.empty() : edited(bytes, field.orElseThrow(), cards);
            if (next.isPresent()) {
                bytes = next.get();
                written.add(field.orElseThrow().path());
            } else {
                left.put(
                        rejection.field(),
                        reason.orElse(
                                "the document is written in a way that cannot be changed; say rejected there yourself"));
            }
        }
        return new Written(bytes, written, left);
    }

    private static List<EvidenceCard> cards(
            ScanReport report, ContractFields fields, ContractFields.Field field, Rejection rejection) {
        return report.columns().stream()
                .filter(column ->
                        fields.find(column.path()).filter(field::equals).isPresent())
                .flatMap(column -> column.cards().stream())
                .filter(rejection::means)
                .toList();
    }

    private static Optional<String> reason(Optional<ContractFields.Field> field, List<EvidenceCard> cards) {
        if (field.isEmpty()) {
            return Optional.of("the contract does not describe this column");
        }
        if (cards.isEmpty()) {
            return Optional.of("nothing of the kind was found there, so there is nothing to reject");
        }
        Property property = field.get().property();
        String declared = property.privacy().dataCategory();
        boolean suggested =
                HumanVerdict.of(property).stream().anyMatch(said -> said.state() == HumanVerdict.State.SUGGESTED);
        return declared == null || suggested && isSuggestion(property, cards)
                ? Optional.empty()
                : Optional.of(NOT_SUGGESTED.formatted(declared));
    }

    /** Whether the privacy block has what a suggestion wrote, and nothing more. */
    private static boolean isSuggestion(Property property, List<EvidenceCard> cards) {
        return property.customProperties().stream()
                .filter(custom -> custom.property().equals(PRIVACY))
                .map(CustomProperty::value)
                .allMatch(value -> value instanceof Map<?, ?> map
                        && map.size() == 1
                        && cards.stream().anyMatch(card -> card.category().equals(map.get("dataCategory"))));
    }

    private static Optional<byte[]> edited(byte[] bytes, ContractFields.Field field, List<EvidenceCard> cards) {
        if (TextEdits.decode(bytes).stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        PropertyEdits edits = new PropertyEdits(field.pointer());
        Property property = field.property();
        Optional<byte[]> edited = Optional.of(bytes);
        List<Map<String, String>> news = new ArrayList<>();
        List<HumanVerdict> said = HumanVerdict.of(property);
        for (EvidenceCard card : cards) {
            Optional<HumanVerdict> known =
                    said.stream().filter(each -> each.repeats(card)).findFirst();
            if (known.isEmpty()) {
                news.add(HumanVerdict.entry(card, HumanVerdict.State.REJECTED));
            } else {
                edited = edited.flatMap(now -> edits.inEntries(
                        now,
                        HumanVerdict.PROPERTY,
                        entry -> HumanVerdict.isOf(entry, known.get()),
                        "verdict",
                        "rejected"));
            }
        }
        if (!news.isEmpty() && said.isEmpty()) {
            edited = edited.flatMap(now -> edits.custom(now, HumanVerdict.PROPERTY, PropertyEdits.list(news)));
        } else {
            for (Map<String, String> entry : news) {
                edited = edited.flatMap(now -> edits.append(now, HumanVerdict.PROPERTY, entry));
            }
        }
        if (property.privacy().dataCategory() != null && isLast(said, cards)) {
            edited = edited.flatMap(now -> edits.remove(now, PRIVACY));
        }
        return edited.filter(now -> says(now, field, cards));
    }

    /** Whether no other finding stands for which the data category would have to stay. */
    private static boolean isLast(List<HumanVerdict> said, List<EvidenceCard> cards) {
        return said.stream()
                .filter(each -> each.state() != HumanVerdict.State.REJECTED)
                .allMatch(each -> cards.stream().anyMatch(each::repeats));
    }

    /** Whether the edited document is a contract that says what was meant. */
    private static boolean says(byte[] bytes, ContractFields.Field field, List<EvidenceCard> cards) {
        return new OdcsReader().read(bytes, "") instanceof ReadResult.Readable readable
                && readable.document().contract().stream()
                        .flatMap(contract -> contract.schema().stream()
                                .flatMap(object -> ContractFields.of(contract, object).all().stream()))
                        .filter(each -> each.pointer().equals(field.pointer()))
                        .anyMatch(each -> cards.stream()
                                .allMatch(card -> HumanVerdict.of(each.property()).stream()
                                        .anyMatch(said -> said.rejects(card))));
    }
}
