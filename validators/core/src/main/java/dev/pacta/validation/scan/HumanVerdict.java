/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import dev.pacta.contract.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was suggested for a property, and what a person said to it: an entry of the property's custom property {@value #PROPERTY} (ADR
 * 0025). It holds for its kind and for evidence of its sort, whatever version the detector has.
 *
 * @param basis what the evidence was; nothing when the person meant all
 */
record HumanVerdict(String kind, State state, Optional<Basis> basis) {
    /** The custom property. */
    static final String PROPERTY = "personalDataFindings";

    /** Where a suggestion stands. */
    enum State {
        SUGGESTED,
        CONFIRMED,
        REJECTED
    }

    /** All of a property. What is none is left out; the lint of the contract is the place to say so. */
    static List<HumanVerdict> of(Property property) {
        List<HumanVerdict> verdicts = new ArrayList<>();
        property.customProperties().stream()
                .filter(custom -> custom.property().equals(PROPERTY))
                .map(custom -> custom.value() instanceof List<?> list ? list : List.of())
                .flatMap(List::stream)
                .forEach(entry -> read(entry).ifPresent(verdicts::add));
        return verdicts;
    }

    private static Optional<HumanVerdict> read(Object entry) {
        if (!(entry instanceof Map<?, ?> map) || !(map.get("kind") instanceof String kind)) {
            return Optional.empty();
        }
        return word(State.values(), map.get("verdict"))
                .map(state -> new HumanVerdict(kind, state, word(Basis.values(), map.get("basis"))));
    }

    private static <E extends Enum<E>> Optional<E> word(E[] words, @Nullable Object written) {
        return Arrays.stream(words)
                .filter(word -> word.name().equalsIgnoreCase(String.valueOf(written)))
                .findFirst();
    }

    /** Whether a person has rejected what the card says. Its name is no new evidence where values were not enough. */
    boolean rejects(EvidenceCard card) {
        return state == State.REJECTED
                && kind.equals(card.kind())
                && (basis.isEmpty() || basis.get() == card.basis() || card.basis() == Basis.NAME);
    }

    /** Whether the card says nothing that is not written down already. */
    boolean repeats(EvidenceCard card) {
        return kind.equals(card.kind()) && (basis.isEmpty() || basis.get() == card.basis());
    }

    /** How a verdict on a card is written. */
    static Map<String, String> entry(EvidenceCard card, State state) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("kind", card.kind());
        entry.put("verdict", state.name().toLowerCase(Locale.ROOT));
        entry.put("basis", card.basis().name().toLowerCase(Locale.ROOT));
        entry.put("detector", String.valueOf(card.detector()));
        return entry;
    }

    /** Whether a written entry is that verdict. */
    static boolean isOf(Object entry, HumanVerdict verdict) {
        return read(entry).filter(verdict::equals).isPresent();
    }
}
