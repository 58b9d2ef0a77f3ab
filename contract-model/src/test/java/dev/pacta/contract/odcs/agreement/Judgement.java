/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.agreement;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.odcs.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Our verdict on one document beside the published schema's.
 *
 * @param deviations the rule ids of the deviations that explain a difference; empty when there is none or none is explained
 */
record Judgement(boolean ours, boolean theirs, Set<String> deviations, List<LintMessage> messages) {
    boolean agrees() {
        return ours == theirs;
    }

    boolean isExplained() {
        return !deviations.isEmpty();
    }

    static Judgement of(Map<String, @Nullable Object> document, OfficialSchema official) {
        Judgement judgement = compare(document, official);
        if (judgement.agrees()) {
            return judgement;
        }
        Map<String, @Nullable Object> neutral = copy(document);
        Set<String> used = new TreeSet<>();
        for (LintMessage message : judgement.messages()) {
            Deviation.ALL.stream()
                    .filter(deviation -> deviation.ruleId().equals(message.ruleId()))
                    .filter(deviation -> deviation.versions().contains(official.version()))
                    .filter(deviation -> deviation.accepted() == judgement.ours())
                    .forEach(deviation -> {
                        put(neutral, message.path(), distinct(deviation, used.size()));
                        used.add(deviation.ruleId());
                    });
        }
        boolean nothingElse = compare(neutral, official).agrees();
        return new Judgement(judgement.ours(), judgement.theirs(), nothingElse ? used : Set.of(), judgement.messages());
    }

    private static Object distinct(Deviation deviation, int number) {
        return deviation.neutral() instanceof String text ? text + number : deviation.neutral();
    }

    private static Judgement compare(Map<String, @Nullable Object> document, OfficialSchema official) {
        List<LintMessage> messages = Structure.check(Trees.yaml(document), "document", official.version());
        boolean ours = messages.stream().noneMatch(message -> message.severity() == Severity.ERROR)
                && official.version().text().equals(document.get("apiVersion"));
        JsonNode json = Trees.json(document);
        boolean theirs = official.accepts(json) && !olderVersion(document, official.version());
        return new Judgement(ours, theirs, Set.of(), messages);
    }

    /** A document that names another version is judged by that version's schema, not by this one. */
    private static boolean olderVersion(Map<String, @Nullable Object> document, OdcsVersion version) {
        return !version.text().equals(document.get("apiVersion"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> document) {
        return (Map<String, @Nullable Object>) java.util.Objects.requireNonNull(Trees.copy(document));
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, @Nullable Object> document, String pointer, Object value) {
        List<String> steps = new ArrayList<>(List.of(pointer.substring(1).split("/", -1)));
        String last = steps.remove(steps.size() - 1);
        Object parent = document;
        for (String step : steps) {
            parent = parent instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) parent).get(step);
        }
        if (parent instanceof List<?> list) {
            ((List<Object>) list).set(Integer.parseInt(last), value);
        } else {
            ((Map<String, Object>) parent).put(last, value);
        }
    }
}
